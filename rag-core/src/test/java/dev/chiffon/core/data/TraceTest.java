package dev.chiffon.core.data;

import static dev.chiffon.core.lexical.TextChunks.chunk;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TraceTest {
  private static final Question QUESTION = Question.of("what?");
  private static final Retrieved KEPT = Retrieved.by("dense", chunk("kept", "kept"), .9, 1);
  private static final Retrieved OVER = Retrieved.by("dense", chunk("over", "over"), .8, 2);
  private static final Retrieved GONE = Retrieved.by("lexical", chunk("gone", "gone"), .7, 3);
  private static final Omission OMISSION = new Omission(OVER, Omission.Reason.OVER_BUDGET);

  private static Trace trace(List<Retrieved> retrieved, List<Retrieved> reranked) {
    Source source = new Source(1, "kept", new Span(0, 4), "kept", List.of(KEPT));
    Context context = new Context("kept", List.of(source), 1, 1, List.of(OMISSION));
    Answer answer = new Answer("kept", List.of(), List.of(), Optional.empty(), context);
    return new Trace(QUESTION, QUESTION, List.of(), retrieved, reranked, answer, Map.of());
  }

  @Test
  void every_candidate_is_listed_once_with_its_fate_those_not_reranked_last() {
    Trace trace = trace(List.of(GONE, OVER, KEPT), List.of(KEPT, OVER));
    assertThat(trace.candidates())
        .containsExactly(
            new Trace.Candidate(KEPT, new Trace.Fate.InSource(1)),
            new Trace.Candidate(OVER, new Trace.Fate.Omitted(OMISSION)),
            new Trace.Candidate(GONE, new Trace.Fate.NotReranked()));
  }

  @Test
  void a_candidate_stands_with_what_the_last_stage_said() {
    Retrieved later = KEPT.then("late", 2, 1);
    assertThat(trace(List.of(KEPT), List.of(later)).candidates())
        .extracting(Trace.Candidate::chunk)
        .containsExactly(later);
  }

  @Test
  void stages_stand_in_the_order_they_came() {
    Retrieved later = KEPT.then("late", 2, 1);
    assertThat(trace(List.of(GONE, KEPT), List.of(later, GONE)).stages())
        .containsExactly("dense", "late", "lexical");
  }

  @Test
  void times_keep_their_order() {
    Map<String, Duration> times = new LinkedHashMap<>();
    times.put("retrieve", Duration.ofMillis(2));
    times.put("answer", Duration.ofMillis(1));
    Trace plain = trace(List.of(KEPT), List.of(KEPT));
    Trace timed =
        new Trace(
            QUESTION,
            QUESTION,
            List.of(),
            plain.retrieved(),
            plain.reranked(),
            plain.answer(),
            times);
    assertThat(timed.times().keySet()).containsExactly("retrieve", "answer");
  }
}
