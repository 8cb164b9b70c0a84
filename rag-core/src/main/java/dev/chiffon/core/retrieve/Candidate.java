package dev.chiffon.core.retrieve;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.StageScore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A chunk that at least one leg listed, with what the legs say of it.
 *
 * @param chunk the chunk
 * @param lexical the lexical leg's verdict, if it has one
 * @param dense the dense leg's verdict, if it has one
 */
record Candidate(Chunk chunk, Optional<StageScore> lexical, Optional<StageScore> dense) {
  /** Any rank, until {@link Retrieved#ranked} gives the true one. */
  private static final int UNRANKED = 1;

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
    List<Retrieved> scored = new ArrayList<>(candidates.size());
    for (Candidate each : candidates) {
      scored.add(each.after(new StageScore(stage, score.applyAsDouble(each), UNRANKED)));
    }
    return Retrieved.ranked(scored);
  }

  /** Returns the same chunk with other verdicts, if there are any. */
  Candidate with(@Nullable StageScore lexical, @Nullable StageScore dense) {
    return new Candidate(chunk, Optional.ofNullable(lexical), Optional.ofNullable(dense));
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
    return Optional.of(found.last());
  }
}
