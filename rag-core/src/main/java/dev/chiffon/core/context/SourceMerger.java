package dev.chiffon.core.context;

import dev.chiffon.core.data.Passages;
import dev.chiffon.core.data.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts extracts of one document together that touch, or that lie so near to each other that the
 * text between them costs no more than a line of its own for the second.
 */
final class SourceMerger {
  /** Most gaps that are not blank show it within so many units. */
  private static final int GLANCE = 16;

  /** No gap of more units costs less than a source's line. */
  private static final int WIDEST_BRIDGE = 160;

  private final Passages passages;
  private final Tally tally;

  SourceMerger(Passages passages, Tally tally) {
    this.passages = passages;
    this.tally = tally;
  }

  /** Returns the runs of extracts of one document, in reading order. */
  List<Run> merge(List<Extract> extracts) {
    List<Extract> ordered = new ArrayList<>(extracts);
    ordered.sort(Comparator.comparing(Extract::span));
    List<Run> runs = new ArrayList<>();
    for (Extract next : ordered) {
      int last = runs.size() - 1;
      Optional<Run> longer = last < 0 ? Optional.empty() : joined(runs.get(last), next);
      if (longer.isPresent()) {
        runs.set(last, longer.get());
      } else {
        runs.add(Run.of(next));
      }
    }
    return runs;
  }

  private Optional<Run> joined(Run run, Extract next) {
    int gap = next.span().start() - run.span().end();
    if (gap <= 0) {
      int known = Math.min(next.span().length(), -gap);
      return Optional.of(run.with(next, "", next.text().substring(known)));
    }
    Span between = new Span(/* start= */ run.span().end(), /* end= */ next.span().start());
    return blank(next.documentId(), between)
        .or(() -> cheap(next, between))
        .map(text -> run.with(next, text, next.text()));
  }

  private Optional<String> blank(String documentId, Span between) {
    int glance = Math.min(between.length(), GLANCE);
    return passages
        .text(documentId, new Span(between.start(), between.start() + glance))
        .filter(String::isBlank)
        .flatMap(unused -> passages.text(documentId, between))
        .filter(String::isBlank);
  }

  private Optional<String> cheap(Extract next, Span between) {
    return Optional.of(between)
        .filter(span -> span.length() <= WIDEST_BRIDGE)
        .flatMap(span -> passages.text(next.documentId(), span))
        .filter(text -> tally.ofText(text) <= tally.ofMarks(Run.of(next)));
  }
}
