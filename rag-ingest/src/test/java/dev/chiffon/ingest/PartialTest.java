package dev.chiffon.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.DocumentSource;
import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestLimits;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of documents that run out of time or room. */
class PartialTest {
  private static final IngestLimits SHORT = IngestLimits.defaults().with(Limit.CHARACTERS, 12);
  private final Path file;

  PartialTest(@TempDir Path root) {
    this.file = root.resolve("a.txt");
  }

  @BeforeEach
  void writeTwoParagraphs() throws IOException {
    Files.writeString(file, "The first.\n\nThe second paragraph.");
  }

  @Test
  void a_failure_by_a_limit_names_it_and_carries_what_was_read() {
    IngestException failure = failure(Folder.of(file).limits(SHORT));

    assertThat(failure).hasMessageContaining("need at most 12 characters of text");
    assertThat(failure.limit()).contains(Limit.CHARACTERS);
    assertThat(failure.partial().orElseThrow().text()).isEqualTo("The first.");
  }

  @Test
  void a_failure_by_time_carries_what_was_read() {
    Parsers slow = Parsers.standard().with("text/plain", PartialTest::never);
    IngestLimits limits = IngestLimits.defaults().withMaxTime(Duration.ofMillis(200));
    IngestException failure = failure(Folder.of(file).parsers(slow).limits(limits));

    assertThat(failure.reason()).isEqualTo("TIMEOUT");
    assertThat(failure.partial().orElseThrow().text()).isEqualTo("The first.");
  }

  @Test
  void what_nests_too_deep_for_the_stack_leaves_what_was_read() {
    Parser deep = source -> deeper(source, first(source));
    IngestException failure =
        failure(Folder.of(file).parsers(Parsers.standard().with("text/plain", deep)));

    assertThat(failure.partial().orElseThrow().text()).isEqualTo("The first.");
  }

  @Test
  void a_folder_can_keep_what_was_read() {
    Document document = load(Folder.of(file).limits(SHORT).keepingPartial());

    assertThat(document.text()).isEqualTo("The first.");
    assertThat(document.metadata().string(Folder.INCOMPLETE)).contains("LIMIT_EXCEEDED");
  }

  @Test
  void a_whole_document_is_not_marked() {
    Document document = load(Folder.of(file).keepingPartial());

    assertThat(document).isEqualTo(load(Folder.of(file)));
    assertThat(document.metadata().string(Folder.INCOMPLETE)).isEmpty();
  }

  @Test
  void nothing_read_is_a_failure_all_the_same() {
    Folder none = Folder.of(file).limits(SHORT.with(Limit.CHARACTERS, 3)).keepingPartial();

    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> load(none))
        .satisfies(e -> assertThat(e.partial()).isEmpty());
  }

  @Test
  void other_limits_change_the_hash_of_what_may_be_partial() {
    Folder keeping = Folder.of(file).keepingPartial();

    assertThat(hash(keeping.limits(SHORT))).isNotEqualTo(hash(keeping));
    assertThat(hash(keeping)).isEqualTo(hash(Folder.of(file).keepingPartial()));
    assertThat(hash(Folder.of(file).limits(SHORT))).isEqualTo(hash(Folder.of(file)));
  }

  private static DocumentBuilder first(Source source) {
    return new DocumentBuilder(source).paragraph("The first.");
  }

  private static Document never(Source source) {
    DocumentBuilder builder = first(source);
    while (!builder.isEmpty()) {
      source.deadline().check();
      Thread.onSpinWait();
    }
    return builder.build();
  }

  private static Document deeper(Source source, DocumentBuilder builder) {
    return builder.isEmpty() ? builder.build() : deeper(source, builder);
  }

  private static IngestException failure(Folder folder) {
    return catchThrowableOfType(IngestException.class, () -> load(folder));
  }

  private static Document load(Folder folder) {
    return entry(folder).load(Deadline.never());
  }

  private static String hash(Folder folder) {
    return entry(folder).contentHash();
  }

  private static DocumentSource.Entry entry(Folder folder) {
    return folder.entries().get(0);
  }
}
