package dev.chiffon.core.retrieve;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.StageScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A chunk that at least one leg listed, with what each that did said of it.
 *
 * @param chunk the chunk
 * @param lexical the lexical leg's verdict
 * @param dense the dense leg's verdict
 */
record Candidate(Chunk chunk, Optional<StageScore> lexical, Optional<StageScore> dense) {

  /** Returns every chunk of the two lists once. */
  static List<Candidate> union(List<Retrieved> lexical, List<Retrieved> dense) {
    Map<String, Candidate> union = new LinkedHashMap<>();
    for (Retrieved found : lexical) {
      Candidate candidate = new Candidate(found.chunk(), verdict(found), Optional.empty());
      union.put(found.chunk().id(), candidate);
    }
    for (Retrieved found : dense) {
      Candidate other = union.get(found.chunk().id());
      Optional<StageScore> first = other == null ? Optional.empty() : other.lexical;
      union.put(found.chunk().id(), new Candidate(found.chunk(), first, verdict(found)));
    }
    return List.copyOf(union.values());
  }

  /** Returns the candidates in the order of a score, with the legs' verdicts and this one's. */
  static List<Retrieved> ranked(
      String stage, List<Candidate> candidates, ToDoubleFunction<Candidate> score) {
    List<Scored> scored = new ArrayList<>();
    candidates.forEach(each -> scored.add(new Scored(each, score.applyAsDouble(each))));
    scored.sort(
        Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparing(each -> each.candidate.id()));
    List<Retrieved> ranked = new ArrayList<>(scored.size());
    for (Scored each : scored) {
      ranked.add(each.candidate.after(new StageScore(stage, each.score, ranked.size() + 1)));
    }
    return List.copyOf(ranked);
  }

  String id() {
    return chunk.id();
  }

  private Retrieved after(StageScore own) {
    List<StageScore> history = new ArrayList<>();
    lexical.ifPresent(history::add);
    dense.ifPresent(history::add);
    history.add(own);
    return new Retrieved(chunk, history);
  }

  private static Optional<StageScore> verdict(Retrieved found) {
    return Optional.of(found.history().get(found.history().size() - 1));
  }

  private record Scored(Candidate candidate, double score) {}
}
