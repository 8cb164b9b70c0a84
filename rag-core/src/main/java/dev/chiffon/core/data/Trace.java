package dev.chiffon.core.data;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of a question on its way to its answer.
 *
 * @param asked the question as it was asked
 * @param searched the question that was searched with and answered: rewritten, or as it was asked
 * @param corrections words of it that no chunk has, and those that were searched with instead
 * @param retrieved what retrieval found, best first, each with the verdict of every leg
 * @param reranked the same after reranking, best first; what is missing was left out there
 * @param answer the answer, with its context
 * @param times how long each stage took, in the order of the stages
 */
public record Trace(
    Question asked,
    Question searched,
    List<Correction> corrections,
    List<Retrieved> retrieved,
    List<Retrieved> reranked,
    Answer answer,
    Map<String, Duration> times) {

  /** Copies the collections. */
  public Trace {
    corrections = List.copyOf(corrections);
    retrieved = List.copyOf(retrieved);
    reranked = List.copyOf(reranked);
    times = Collections.unmodifiableMap(new LinkedHashMap<>(times));
  }

  /** What became of a candidate in the end. */
  public sealed interface Fate {
    /**
     * It stands in the context.
     *
     * @param source the number of the first source that holds it
     */
    record InSource(int source) implements Fate {}

    /**
     * It was left out of the context.
     *
     * @param omission which chunk, and why
     */
    record Omitted(Omission omission) implements Fate {}

    /** The reranker left it out. */
    record NotReranked() implements Fate {}
  }

  /**
   * A candidate and what became of it.
   *
   * @param chunk the candidate, with its score and rank at every stage it went through
   * @param fate what became of it
   */
  public record Candidate(Retrieved chunk, Fate fate) {}

  /** Returns every candidate: those reranked, best first, then those left out there, best first. */
  public List<Candidate> candidates() {
    Map<String, Fate> fates = new HashMap<>();
    for (Omission omission : answer.context().omitted()) {
      fates.put(omission.chunk().chunk().id(), new Fate.Omitted(omission));
    }
    for (Source source : answer.context().sources()) {
      for (Retrieved inside : source.chunks()) {
        if (!(fates.get(inside.chunk().id()) instanceof Fate.InSource)) {
          fates.put(inside.chunk().id(), new Fate.InSource(source.number()));
        }
      }
    }
    Set<String> listed = new LinkedHashSet<>();
    List<Candidate> candidates = new ArrayList<>();
    for (List<Retrieved> stage : List.of(reranked, retrieved)) {
      for (Retrieved each : stage) {
        String id = each.chunk().id();
        if (listed.add(id)) {
          candidates.add(new Candidate(each, fates.getOrDefault(id, new Fate.NotReranked())));
        }
      }
    }
    return List.copyOf(candidates);
  }

  /** Returns the stages that gave the candidates scores, in the order they came. */
  public List<String> stages() {
    Set<String> stages = new LinkedHashSet<>();
    for (Candidate candidate : candidates()) {
      candidate.chunk().history().forEach(verdict -> stages.add(verdict.stage()));
    }
    return List.copyOf(stages);
  }
}
