package dev.chiffon.core.context;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Omission;
import dev.chiffon.core.data.Passages;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Source;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.text.TokenCounter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A context while it is filled, chunk by chunk. */
final class Draft {
  /** What became of a ranked chunk: kept, or left out for a reason. */
  private record Verdict(Retrieved chunk, Optional<Omission.Reason> against) {}

  private final int budget;
  private final TokenCounter counter;
  private final Passages passages;
  private final SourceMerger merger;
  private final Map<String, Integer> counted = new HashMap<>();

  private final List<Verdict> verdicts = new ArrayList<>();
  private final List<Retrieved> kept = new ArrayList<>();
  private final Set<String> texts = new HashSet<>();
  private List<Run> runs = List.of();

  Draft(int budget, TokenCounter counter, Passages passages) {
    this.budget = budget;
    this.counter = counter;
    this.passages = passages;
    this.merger = new SourceMerger(passages);
  }

  /** Returns whether the chunk's document now has another text in its place. */
  boolean isOutdated(Retrieved next) {
    Chunk chunk = next.chunk();
    return isOutdated(chunk.documentId(), chunk.span(), chunk.text());
  }

  /** A document that is not known at all is none that has changed. */
  private boolean isOutdated(String documentId, Span span, String text) {
    return passages
        .text(documentId, span)
        .map(now -> !now.equals(text))
        .orElseGet(() -> passages.text(documentId, new Span(0, 1)).isPresent());
  }

  /** Returns whether the chunk's text stands here already, white space aside. */
  boolean holds(Retrieved next) {
    return texts.contains(normalized(next)) || runs.stream().anyMatch(run -> run.holds(next));
  }

  void omit(Retrieved next, Omission.Reason reason) {
    verdicts.add(new Verdict(next, Optional.of(reason)));
  }

  /** Keeps the chunk if it fits, else leaves it out. */
  void take(Retrieved next) {
    kept.add(next);
    List<Run> longer = merger.merge(kept);
    if (cost(longer) > budget) {
      kept.remove(kept.size() - 1);
      omit(next, Omission.Reason.OVER_BUDGET);
    } else {
      runs = longer;
      texts.add(normalized(next));
      verdicts.add(new Verdict(next, Optional.empty()));
    }
  }

  Context context() {
    giveUp(Omission.Reason.OUTDATED, outdatedMeanwhile());
    String text = text();
    int tokens = counter.count(text);
    while (tokens > budget) {
      giveUp(Omission.Reason.OVER_BUDGET, Set.of(kept.get(kept.size() - 1)));
      text = text();
      tokens = counter.count(text);
    }
    List<Source> sources = new ArrayList<>();
    runs.forEach(run -> sources.add(run.source(sources.size() + 1)));
    List<Omission> omitted = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      verdict.against().ifPresent(reason -> omitted.add(new Omission(verdict.chunk(), reason)));
    }
    return new Context(text, sources, tokens, budget, omitted);
  }

  /** Returns the chunks of runs that mix versions, since a document changed between two chunks. */
  private Set<Retrieved> outdatedMeanwhile() {
    Set<Retrieved> outdated = new HashSet<>();
    for (Run run : runs) {
      if (isOutdated(run.documentId(), run.span(), run.text())) {
        outdated.addAll(run.chunks());
      }
    }
    return outdated;
  }

  private void giveUp(Omission.Reason reason, Set<Retrieved> given) {
    if (kept.removeAll(given)) {
      verdicts.replaceAll(
          verdict ->
              verdict.against().isEmpty() && given.contains(verdict.chunk())
                  ? new Verdict(verdict.chunk(), Optional.of(reason))
                  : verdict);
      runs = merger.merge(kept);
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < runs.size(); i++) {
      text.append(runs.get(i).line(i + 1));
      runs.get(i).pieces().forEach(text::append);
    }
    return text.toString();
  }

  private int cost(List<Run> sources) {
    int cost = 0;
    for (int i = 0; i < sources.size(); i++) {
      cost += counted(sources.get(i).line(i + 1));
      for (String piece : sources.get(i).pieces()) {
        cost += counted(piece);
      }
    }
    return cost;
  }

  private int counted(String piece) {
    return counted.computeIfAbsent(piece, counter::count);
  }

  private static String normalized(Retrieved next) {
    return next.chunk().text().strip().replaceAll("\\s+", " ");
  }
}
