package dev.chiffon.core.context;

import dev.chiffon.core.data.Omission;
import dev.chiffon.core.data.Omission.Reason;
import dev.chiffon.core.data.Retrieved;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Gives each ranked chunk a place in a draft, or a verdict against it. */
final class Filling {
  private final ContextConfig config;
  private final Draft draft;
  private final Duplicates duplicates;
  private final Map<Integer, Candidate> tried = new TreeMap<>();
  private final Map<Integer, Verdict> verdicts = new TreeMap<>();

  Filling(ContextConfig config, Draft draft) {
    this.config = config;
    this.draft = draft;
    this.duplicates = new Duplicates(draft);
  }

  /** Leaves the chunk at that place of the ranking out. */
  void leaveOut(int place, Reason reason) {
    verdicts.put(place, Verdict.of(reason));
  }

  /**
   * Tries the candidates in the order of what they add; then those that did not fit again, as long
   * as one does: where two passages grow together, room is left.
   */
  void fill(List<Candidate> candidates, Runnable checkpoint) {
    Packing packing = new Packing(candidates, config.lengthExponent());
    List<Candidate> waiting = new ArrayList<>();
    for (Optional<Candidate> next = packing.next(); next.isPresent(); next = packing.next()) {
      checkpoint.run();
      tried.put(next.get().place(), next.get());
      if (takes(next.get())) {
        packing.took(next.get());
      } else if (isOverBudget(next.get())) {
        waiting.add(next.get());
      }
    }
    while (waiting.removeIf(each -> takes(each) || !isOverBudget(each))) {
      checkpoint.run();
    }
  }

  private boolean isOverBudget(Candidate candidate) {
    return Verdict.of(Reason.OVER_BUDGET).equals(verdicts.get(candidate.place()));
  }

  private boolean takes(Candidate next) {
    Optional<Verdict> against = capped(next).or(() -> duplicates.against(next));
    if (against.isEmpty() && !draft.take(next.extract())) {
      against = Optional.of(Verdict.of(Reason.OVER_BUDGET));
    }
    if (against.isPresent()) {
      verdicts.put(next.place(), against.get());
      return false;
    }
    verdicts.remove(next.place());
    duplicates.took(next);
    return true;
  }

  private Optional<Verdict> capped(Candidate next) {
    OptionalInt most = config.mostPerDocument();
    boolean full =
        most.isPresent() && draft.rankedOf(next.extract().documentId()) >= most.getAsInt();
    return full ? Optional.of(Verdict.of(Reason.DOCUMENT_CAP)) : Optional.empty();
  }

  /** Judges duplicates again, since what they repeat may have been given up after all. */
  void judgeAgain() {
    Duplicates left = new Duplicates(draft);
    tried.values().stream().filter(each -> !verdicts.containsKey(each.place())).forEach(left::took);
    verdicts.replaceAll(
        (place, verdict) ->
            verdict.holder().isEmpty()
                ? verdict
                : Optional.ofNullable(tried.get(place))
                    .flatMap(left::against)
                    .orElse(Verdict.of(Reason.OVER_BUDGET)));
  }

  /** Returns whether every chunk that might stand in the context does. */
  boolean leavesRoom() {
    return verdicts.values().stream().noneMatch(each -> each.reason() == Reason.OVER_BUDGET);
  }

  /**
   * Returns what was left out, best first.
   *
   * @param sources in their order
   */
  List<Omission> omissions(List<Run> sources, List<Retrieved> ranked) {
    List<Omission> omissions = new ArrayList<>();
    verdicts.forEach(
        (place, verdict) -> omissions.add(omission(ranked.get(place), verdict, sources)));
    return omissions;
  }

  private static Omission omission(Retrieved chunk, Verdict verdict, List<Run> sources) {
    for (int i = 0; i < sources.size() && verdict.holder().isPresent(); i++) {
      if (sources.get(i).extracts().stream().anyMatch(each -> isAt(each, verdict.holder()))) {
        return new Omission(chunk, verdict.reason(), OptionalInt.of(i + 1));
      }
    }
    return new Omission(chunk, verdict.reason());
  }

  private static boolean isAt(Extract extract, OptionalInt place) {
    return extract.place().equals(place);
  }
}
