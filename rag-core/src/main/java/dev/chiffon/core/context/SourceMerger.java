package dev.chiffon.core.context;

import dev.chiffon.core.data.Passages;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Source;
import dev.chiffon.core.data.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns chunks into sources: those of one document that touch become one. */
final class SourceMerger {
  private final Passages passages;

  SourceMerger(Passages passages) {
    this.passages = passages;
  }

  /** Returns the sources of {@code kept}, which is best first. */
  List<Source> merge(List<Retrieved> kept) {
    Map<String, List<Retrieved>> byDocument = new LinkedHashMap<>();
    for (Retrieved retrieved : kept) {
      String id = retrieved.chunk().documentId();
      byDocument.computeIfAbsent(id, unused -> new ArrayList<>()).add(retrieved);
    }
    List<Source> sources = new ArrayList<>();
    for (List<Retrieved> chunks : byDocument.values()) {
      chunks.sort(Comparator.comparing(retrieved -> retrieved.chunk().span()));
      mergeTouching(chunks, sources);
    }
    return sources;
  }

  private void mergeTouching(List<Retrieved> chunks, List<Source> sources) {
    Optional<Run> run = Optional.empty();
    for (Retrieved next : chunks) {
      Optional<Run> longer = run.flatMap(current -> joined(current, next));
      if (longer.isEmpty()) {
        run.ifPresent(ended -> sources.add(ended.source(sources.size() + 1)));
        longer = Optional.of(new Run(next.chunk().span(), next.chunk().text(), List.of(next)));
      }
      run = longer;
    }
    run.ifPresent(ended -> sources.add(ended.source(sources.size() + 1)));
  }

  /** Returns the run with one more chunk, if nothing but white space lies in between. */
  private Optional<Run> joined(Run run, Retrieved next) {
    Span span = next.chunk().span();
    if (span.start() <= run.span.end()) {
      int known = Math.min(span.length(), run.span.end() - span.start());
      return Optional.of(run.with(next, next.chunk().text().substring(known)));
    }
    Span gap = new Span(/* start= */ run.span.end(), /* end= */ span.start());
    return passages
        .text(next.chunk().documentId(), gap)
        .filter(String::isBlank)
        .map(blank -> run.with(next, blank + next.chunk().text()));
  }

  /** Chunks that touch, and the text they make up. */
  private record Run(Span span, String text, List<Retrieved> chunks) {
    Run with(Retrieved next, String added) {
      List<Retrieved> more = new ArrayList<>(chunks);
      more.add(next);
      return new Run(span.enclosing(next.chunk().span()), text + added, more);
    }

    Source source(int number) {
      return new Source(number, chunks.get(0).chunk().documentId(), span, text, chunks);
    }
  }
}
