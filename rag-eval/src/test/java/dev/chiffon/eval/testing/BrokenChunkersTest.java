package dev.chiffon.eval.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** What a user sees whose chunker has a mistake: the contract runs as it does in their build. */
class BrokenChunkersTest {

  @Test
  void a_correct_chunker_passes() {
    Events tests = run(LineChunkerTest.class);
    assertThat(failures(tests)).isEmpty();
    assertThat(tests.succeeded().count()).isGreaterThanOrEqualTo(20);
    assertThat(tests.aborted().count()).isZero();
  }

  @Test
  void a_promise_that_is_not_made_is_skipped_and_not_passed_over() {
    Events tests = run(BrokenChunkers.SplitsASurrogatePairTestCase.class);
    assertThat(tests.aborted().stream().map(BrokenChunkersTest::text))
        .containsExactly(
            "the chunker does not promise that no table row is cut",
            "the chunker does not promise that no code line is cut");
  }

  @Test
  void dropped_text_is_shown() {
    assertThat(failures(BrokenChunkers.DropsTextTestCase.class))
        .containsOnlyKeys(
            "no text is lost",
            "a_huge_word_is_cut_and_not_lost",
            "chinese_and_thai_are_cut_to_the_size",
            "carriage_returns_do_no_harm")
        .hasEntrySatisfying(
            "no text is lost",
            text ->
                assertThat(text)
                    .startsWith("promise broken: no text is lost: no chunk holds these ")
                    .containsPattern("at \\d+ of 'handbook': \".*\\|.+\\|.*\"")
                    .contains("shrunk from ", "replay: 'handbook' of SampleDocuments"));
  }

  @Test
  void a_shifted_offset_is_shown_with_both_texts() {
    assertThat(failures(BrokenChunkers.ShiftsAnOffsetTestCase.class))
        .containsKeys("no text is lost", "chunks are exact slices", "no word is cut")
        .hasEntrySatisfying(
            "chunks are exact slices",
            text ->
                assertThat(text)
                    .startsWith("promise broken: chunks are exact slices: chunk [0, 1) says ")
                    .containsPattern("at 0 of '.+': \"\\| \\|.\""));
  }

  @Test
  void a_chunk_over_the_limit_is_shown_with_its_tokens() {
    assertThat(failures(BrokenChunkers.ExceedsTheLimitTestCase.class))
        .containsOnlyKeys(
            "no chunk exceeds the size",
            "a_huge_word_is_cut_and_not_lost",
            "chinese_and_thai_are_cut_to_the_size",
            "carriage_returns_do_no_harm")
        .hasEntrySatisfying(
            "no chunk exceeds the size",
            text ->
                assertThat(text)
                    .startsWith(
                        "promise broken: no chunk exceeds the size: chunk [0, 1017) has 255 tokens,"
                            + " at most 254 are allowed, at 0 of 'handbook': \"|"));
  }

  @Test
  void a_surrogate_pair_that_is_split_is_shown_with_its_halves() {
    assertThat(failures(BrokenChunkers.SplitsASurrogatePairTestCase.class))
        .containsOnlyKeys("no character is cut")
        .hasEntrySatisfying(
            "no character is cut",
            text ->
                assertThat(text)
                    .startsWith("promise broken: no character is cut: cut inside a surrogate pair")
                    .containsPattern(
                        "at \\d+ of 'emoji': \".*\\\\u[0-9A-F]{4}\\|\\\\u[0-9A-F]{4}"));
  }

  @Test
  void random_order_breaks_order_and_repetition() {
    assertThat(failures(BrokenChunkers.RandomOrderTestCase.class))
        .containsKeys(
            "chunks stand in reading order",
            "the_chunks_are_the_same_each_time",
            "many_threads_get_the_same_chunks")
        .doesNotContainKeys("no text is lost", "chunks are exact slices")
        .hasEntrySatisfying(
            "chunks stand in reading order",
            text ->
                assertThat(text)
                    .startsWith("promise broken: chunks stand in reading order: chunk ")
                    .containsPattern("at \\d+ of 'handbook': \".*\\|.+\\|.*\""));
  }

  @Test
  void counting_from_the_start_for_each_chunk_is_found_by_what_it_allocates() {
    assertThat(failures(BrokenChunkers.CountsFromTheStartTestCase.class))
        .hasEntrySatisfying(
            "the_memory_taken_is_linear_in_the_length",
            text ->
                assertThat(text)
                    .startsWith(
                        "promise broken: the memory taken is linear in the length: 'one paragraph'"
                            + " of "));
  }

  @Test
  void scanning_from_the_start_for_each_chunk_is_found_by_its_processor_time() {
    assertThat(failures(BrokenChunkers.ScansFromTheStartTestCase.class))
        .containsOnlyKeys("the_time_taken_is_linear_in_the_length")
        .hasEntrySatisfying(
            "the_time_taken_is_linear_in_the_length",
            text -> assertThat(text).contains("promise broken: the time taken is linear"));
  }

  private static Map<String, String> failures(Class<?> test) {
    return failures(run(test));
  }

  private static Events run(Class<?> test) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(test))
        .execute()
        .testEvents();
  }

  /** Returns the texts of the failures by the names of the tests. */
  private static Map<String, String> failures(Events tests) {
    Map<String, String> failures = new TreeMap<>();
    tests.failed().stream().forEach(event -> failures.put(name(event), text(event)));
    return failures;
  }

  private static String name(Event event) {
    return event.getTestDescriptor().getDisplayName().replaceAll("\\(\\)$", "");
  }

  private static String text(Event event) {
    return event
        .getRequiredPayload(TestExecutionResult.class)
        .getThrowable()
        .map(Throwable::getMessage)
        .orElse("");
  }
}
