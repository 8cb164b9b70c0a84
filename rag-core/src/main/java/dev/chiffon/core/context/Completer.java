package dev.chiffon.core.context;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Passages;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Completes passages with the chunks beside them, best passage first, as far as they fit. */
record Completer(Completion completion, Passages passages) {

  void complete(Draft draft) {
    if (completion == Completion.NONE) {
      return;
    }
    for (Run run : draft.runs().stream().sorted(Comparator.comparingInt(Run::place)).toList()) {
      Chunk first = run.extracts().get(0).chunk();
      Chunk last = run.extracts().get(run.extracts().size() - 1).chunk();
      grow(draft, first, edge -> edge.flatMap(passages::previous));
      grow(draft, last, edge -> edge.flatMap(passages::next));
    }
  }

  private void grow(Draft draft, Chunk from, UnaryOperator<Optional<Chunk>> step) {
    Optional<Chunk> beside = step.apply(Optional.of(from));
    while (beside.filter(chunk -> belongs(chunk, from) && extended(draft, chunk)).isPresent()
        && completion == Completion.SECTIONS
        && !from.headingPath().isEmpty()) {
      beside = step.apply(beside);
    }
  }

  private boolean belongs(Chunk chunk, Chunk from) {
    return completion == Completion.NEIGHBOURS || chunk.headingPath().equals(from.headingPath());
  }

  private static boolean extended(Draft draft, Chunk chunk) {
    Extract around = Extract.around(chunk);
    boolean there = draft.runsOf(chunk.documentId()).stream().anyMatch(run -> run.holds(around));
    return !there && draft.extend(around);
  }
}
