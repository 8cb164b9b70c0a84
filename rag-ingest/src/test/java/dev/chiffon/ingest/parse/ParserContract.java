package dev.chiffon.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.core.data.Document;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Parser} promises. A test implements {@link #parser} and {@link #sample}, since
 * no file can be read by every parser, and inherits the tests; there is nothing else to override.
 */
public interface ParserContract {

  /** Returns the parser under test. */
  Parser parser();

  /** Returns the bytes of a small file with some text that the parser reads. */
  byte[] sample();

  /** The text is there, under the id that was asked for; the document checks its own spans. */
  @Test
  default void the_sample_becomes_a_document_with_text_under_its_id() {
    ParserPromise promise = new ParserPromise("the sample becomes a document with text");
    Source source = Source.of("folder/sample", sample());
    Document document = promise.parsed(parser(), source);

    assertThat(document.id()).as(promise.at(0, source)).isEqualTo("folder/sample");
    assertThat(document.text()).as(promise.at(0, source)).isNotBlank();
  }

  /** What is known before parsing is not lost. */
  @Test
  default void metadata_known_before_parsing_stays() {
    ParserPromise promise = new ParserPromise("metadata known before parsing stays");
    Source source = Source.of("sample", sample());
    Document document = promise.parsed(parser(), source);

    assertThat(document.metadata().string("file_name"))
        .as(promise.at(0, source) + ": file_name")
        .contains("sample");
  }

  /** Same bytes, same document. */
  @Test
  default void the_same_bytes_give_the_same_document() {
    ParserPromise promise = new ParserPromise("the same bytes give the same document");
    Source source = Source.of("sample", sample());
    Document expected = promise.parsed(parser(), source);
    promise.requireSame(promise.parsed(parser(), source), expected);
  }

  /** One parser, many threads. */
  @Test
  default void threads_do_not_disturb_each_other() {
    ParserPromise promise = new ParserPromise("threads do not disturb each other");
    byte[] sample = sample();
    Parser parser = parser();
    Document alone = promise.parsed(parser, Source.of("sample", sample));

    List<Document> together =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> promise.parsed(parser, Source.of("sample", sample)))
            .toList();

    together.forEach(document -> promise.requireSame(document, alone));
  }

  /** A download that broke off gives a document or an {@link IngestException}. */
  @Test
  default void a_truncated_file_is_a_document_or_an_ingest_exception() {
    byte[] sample = sample();
    Random random = new Random(7);
    for (int i = 0; i < 40; i++) {
      int length = random.nextInt(sample.length);
      endsWell("a truncated file ends well", Arrays.copyOf(sample, length), length);
    }
  }

  /** So does one in which bytes were overwritten. */
  @Test
  default void a_damaged_file_is_a_document_or_an_ingest_exception() {
    Random random = new Random(11);
    for (int i = 0; i < 40; i++) {
      byte[] damaged = sample();
      int at = random.nextInt(damaged.length);
      damaged[at] = (byte) random.nextInt(256);
      endsWell("a damaged file ends well", damaged, at);
    }
  }

  /** No bytes, no document. */
  @Test
  default void no_bytes_are_empty_or_corrupt() {
    Source source = Source.of("sample", new byte[0]);
    String place = new ParserPromise("no bytes are empty or corrupt").at(0, source);
    assertThatExceptionOfType(IngestException.class)
        .as(place)
        .isThrownBy(() -> parser().parse(source))
        .satisfies(e -> assertThat(e.reason()).as(place).isIn("EMPTY", "CORRUPT"));
  }

  /** A parser checks the deadline. */
  @Test
  default void a_deadline_that_has_passed_ends_parsing() {
    Source source = under(Deadline.after(Duration.ZERO), IngestLimits.defaults());
    assertThatExceptionOfType(DeadlineExceededException.class)
        .as(new ParserPromise("a deadline that has passed ends parsing").at(0, source))
        .isThrownBy(() -> parser().parse(source));
  }

  /** And whether it was cancelled. */
  @Test
  default void a_cancelled_deadline_ends_parsing() {
    Deadline deadline = Deadline.never();
    deadline.cancel();
    Source source = under(deadline, IngestLimits.defaults());
    assertThatExceptionOfType(CancellationException.class)
        .as(new ParserPromise("a cancelled deadline ends parsing").at(0, source))
        .isThrownBy(() -> parser().parse(source));
  }

  /** Text beyond the limit is refused, not cut. */
  @Test
  default void more_text_than_the_limit_is_refused() {
    Source source = under(Deadline.never(), IngestLimits.defaults().with(Limit.CHARACTERS, 1));
    String place = new ParserPromise("more text than 1 character is refused").at(0, source);
    assertThatExceptionOfType(IngestException.class)
        .as(place)
        .isThrownBy(() -> parser().parse(source))
        .satisfies(e -> assertThat(e.reason()).as(place).isEqualTo("LIMIT_EXCEEDED"));
  }

  private Source under(Deadline deadline, IngestLimits limits) {
    Source source = Source.of("sample", sample());
    return new Source(source.id(), source.content(), source.metadata(), limits, deadline);
  }

  private void endsWell(String promise, byte[] bytes, int offset) {
    Source source = Source.of("sample", bytes);
    String place = new ParserPromise(promise).at(offset, source);
    try {
      assertThat(parser().parse(source).id()).as(place).isEqualTo("sample");
    } catch (IngestException e) {
      assertThat(e.documentId()).as(place).isEqualTo("sample");
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(place + ": ended in " + e, e);
    }
  }
}
