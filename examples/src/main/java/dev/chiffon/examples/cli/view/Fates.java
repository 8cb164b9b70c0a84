package dev.chiffon.examples.cli.view;

import dev.chiffon.core.data.Trace.Fate;
import java.util.Locale;
import java.util.Optional;

/** What became of candidates, in words. */
final class Fates {
  private Fates() {}

  /** Returns why a candidate was left out, if it was. */
  static Optional<String> omitted(Fate fate) {
    if (fate instanceof Fate.Omitted left) {
      return Optional.of(left.omission().reason().name());
    }
    return fate instanceof Fate.NotReranked ? Optional.of("NOT_RERANKED") : Optional.empty();
  }

  /** Returns the number of the source in brackets, or why there is none. */
  static String brief(Fate fate) {
    return fate instanceof Fate.InSource in
        ? "[" + in.source() + "]"
        : omitted(fate).orElse("").toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
