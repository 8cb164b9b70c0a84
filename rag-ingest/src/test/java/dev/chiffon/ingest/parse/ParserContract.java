package dev.chiffon.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.core.data.Document;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every parser promises. A parser's test implements this and inherits the tests. */
public interface ParserContract {

  /** Returns the parser under test. */
  Parser parser();

  /** Returns the bytes of a small file with some text that the parser reads. */
  byte[] sample();

  /** The text is there, under the id that was asked for; the document checks its own spans. */
  @Test
  default void the_sample_becomes_a_document_with_text_under_its_id() {
    Document document = parser().parse(Source.of("folder/sample", sample()));

    assertThat(document.id()).isEqualTo("folder/sample");
    assertThat(document.text()).isNotBlank();
  }

  /** What is known before parsing is not lost. */
  @Test
  default void metadata_known_before_parsing_stays() {
    Document document = parser().parse(Source.of("sample", sample()));

    assertThat(document.metadata().string("file_name")).contains("sample");
  }

  /** Same bytes, same document. */
  @Test
  default void the_same_bytes_give_the_same_document() {
    byte[] sample = sample();

    assertThat(parser().parse(Source.of("sample", sample)))
        .isEqualTo(parser().parse(Source.of("sample", sample)));
  }

  /** One parser, many threads. */
  @Test
  default void threads_do_not_disturb_each_other() {
    byte[] sample = sample();
    Parser parser = parser();
    Document alone = parser.parse(Source.of("sample", sample));

    List<Document> together =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> parser.parse(Source.of("sample", sample)))
            .toList();

    assertThat(together).isEqualTo(Collections.nCopies(16, alone));
  }

  /** A download that broke off gives a document or an {@link IngestException}. */
  @Test
  default void a_truncated_file_is_a_document_or_an_ingest_exception() {
    byte[] sample = sample();
    Random random = new Random(7);
    for (int i = 0; i < 40; i++) {
      int length = random.nextInt(sample.length);
      endsWell(Arrays.copyOf(sample, length), "cut at " + length);
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
      endsWell(damaged, "damaged at " + at);
    }
  }

  /** No bytes, no document. */
  @Test
  default void no_bytes_are_empty_or_corrupt() {
    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> parser().parse(Source.of("sample", new byte[0])))
        .satisfies(e -> assertThat(e.reason()).isIn("EMPTY", "CORRUPT"));
  }

  /** A parser checks the deadline. */
  @Test
  default void a_deadline_that_has_passed_ends_parsing() {
    Source source = under(Deadline.after(Duration.ZERO), IngestLimits.defaults());

    assertThatThrownBy(() -> parser().parse(source)).isInstanceOf(DeadlineExceededException.class);
  }

  /** And whether it was cancelled. */
  @Test
  default void a_cancelled_deadline_ends_parsing() {
    Deadline deadline = Deadline.never();
    deadline.cancel();
    Source source = under(deadline, IngestLimits.defaults());

    assertThatThrownBy(() -> parser().parse(source)).isInstanceOf(CancellationException.class);
  }

  /** Text beyond the limit is refused, not cut. */
  @Test
  default void more_text_than_the_limit_is_refused() {
    Source source = under(Deadline.never(), IngestLimits.defaults().withMaxCharacters(1));

    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> parser().parse(source))
        .satisfies(e -> assertThat(e.reason()).isEqualTo("LIMIT_EXCEEDED"));
  }

  private Source under(Deadline deadline, IngestLimits limits) {
    Source source = Source.of("sample", sample());
    return new Source(source.id(), source.content(), source.metadata(), limits, deadline);
  }

  private void endsWell(byte[] bytes, String what) {
    try {
      assertThat(parser().parse(Source.of("sample", bytes)).id()).isEqualTo("sample");
    } catch (IngestException e) {
      assertThat(e.documentId()).as(what).isEqualTo("sample");
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(what + " ended in " + e, e);
    }
  }
}
