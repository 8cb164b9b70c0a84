package dev.chiffon.core.context;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Passages;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts chunks of one document together that touch. */
final class SourceMerger {
  /** Most gaps that are not blank show it within so many units. */
  private static final int GLANCE = 16;

  private final Passages passages;

  SourceMerger(Passages passages) {
    this.passages = passages;
  }

  /** Returns the runs of {@code kept}, which is best first. */
  List<Run> merge(List<Retrieved> kept) {
    Map<String, List<Retrieved>> byDocument = new LinkedHashMap<>();
    for (Retrieved retrieved : kept) {
      String id = retrieved.chunk().documentId();
      byDocument.computeIfAbsent(id, unused -> new ArrayList<>()).add(retrieved);
    }
    List<Run> runs = new ArrayList<>();
    for (List<Retrieved> chunks : byDocument.values()) {
      chunks.sort(Comparator.comparing(retrieved -> retrieved.chunk().span()));
      addRuns(chunks, runs);
    }
    return runs;
  }

  private void addRuns(List<Retrieved> chunks, List<Run> runs) {
    Run run = Run.of(chunks.get(0));
    for (Retrieved next : chunks.subList(1, chunks.size())) {
      Optional<String> added = added(run, next.chunk());
      if (added.isPresent()) {
        run = run.with(next, added.get());
      } else {
        runs.add(run);
        run = Run.of(next);
      }
    }
    runs.add(run);
  }

  /** Returns what the chunk adds to the run, if nothing but white space lies in between. */
  private Optional<String> added(Run run, Chunk next) {
    int gap = next.span().start() - run.span().end();
    if (gap <= 0) {
      int known = Math.min(next.span().length(), -gap);
      return Optional.of(next.text().substring(known));
    }
    Span between = new Span(/* start= */ run.span().end(), /* end= */ next.span().start());
    return blank(next.documentId(), between).map(blank -> blank + next.text());
  }

  private Optional<String> blank(String documentId, Span between) {
    int glance = Math.min(between.length(), GLANCE);
    return passages
        .text(documentId, new Span(between.start(), between.start() + glance))
        .filter(String::isBlank)
        .flatMap(unused -> passages.text(documentId, between))
        .filter(String::isBlank);
  }
}
