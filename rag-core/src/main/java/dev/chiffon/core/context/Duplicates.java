package dev.chiffon.core.context;

import dev.chiffon.core.data.Omission.Reason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows what stands in a context, to tell what would be there twice.
 *
 * <p>A near-duplicate has no word that its source has not, and at least four fifths of its threes
 * of words in common with it. A text that differs in a number, a sign or a "not" is therefore none,
 * however long: it may contradict the source.
 */
final class Duplicates {
  private static final double NEARLY = 0.8;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Draft draft;
  private final Map<String, Integer> texts = new HashMap<>();
  private final Map<Integer, Wording> wordings = new HashMap<>();
  private final Set<Long> said = new HashSet<>();

  Duplicates(Draft draft) {
    this.draft = draft;
  }

  /** Hears that the candidate now stands in the context. */
  void took(Candidate candidate) {
    texts.putIfAbsent(spaced(candidate.extract()), candidate.place());
    wordings.put(candidate.place(), candidate.wording());
    said.addAll(candidate.wording().threes());
  }

  /** Returns why the candidate would say nothing new, if it would not. */
  Optional<Verdict> against(Candidate next) {
    return inside(next).or(() -> sameText(next)).or(() -> nearlySame(next));
  }

  private Optional<Verdict> inside(Candidate next) {
    return draft.runsOf(next.extract().documentId()).stream()
        .filter(run -> run.holds(next.extract()))
        .findFirst()
        .map(run -> Verdict.heldBy(Reason.DUPLICATE, run.place()));
  }

  private Optional<Verdict> sameText(Candidate next) {
    return Optional.ofNullable(texts.get(spaced(next.extract())))
        .map(place -> Verdict.heldBy(Reason.DUPLICATE, place));
  }

  private Optional<Verdict> nearlySame(Candidate next) {
    if (next.wording().shareIn(said) < NEARLY) {
      return Optional.empty();
    }
    return draft.runs().stream()
        .filter(run -> saysAllOf(next.wording(), run))
        .findFirst()
        .map(run -> Verdict.heldBy(Reason.NEAR_DUPLICATE, run.place()));
  }

  private boolean saysAllOf(Wording next, Run run) {
    List<Wording> inside =
        run.extracts().stream()
            .flatMap(each -> each.place().stream().boxed())
            .flatMap(place -> Optional.ofNullable(wordings.get(place)).stream())
            .toList();
    Set<Long> words = new HashSet<>();
    Set<Long> threes = new HashSet<>();
    inside.forEach(each -> words.addAll(each.words()));
    inside.forEach(each -> threes.addAll(each.threes()));
    return words.containsAll(next.words()) && next.shareIn(threes) >= NEARLY;
  }

  private static String spaced(Extract extract) {
    return SPACE.matcher(extract.text().strip()).replaceAll(" ");
  }
}
