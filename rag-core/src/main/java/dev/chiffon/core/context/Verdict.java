package dev.chiffon.core.context;

import dev.chiffon.core.data.Omission;
import java.util.OptionalInt;

/**
 * Why a ranked chunk is left out.
 *
 * @param reason the reason
 * @param holder the place of a ranked chunk in the source that says the same; of duplicates only
 */
record Verdict(Omission.Reason reason, OptionalInt holder) {

  static Verdict of(Omission.Reason reason) {
    return new Verdict(reason, OptionalInt.empty());
  }

  static Verdict heldBy(Omission.Reason reason, int place) {
    return new Verdict(reason, OptionalInt.of(place));
  }
}
