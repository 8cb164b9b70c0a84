package dev.chiffon.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.DocumentSource;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestLimits;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {
  private final Path root;

  FolderTest(@TempDir Path root) {
    this.root = root;
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static List<String> ids(Folder folder) {
    return folder.entries().stream().map(DocumentSource.Entry::documentId).toList();
  }

  @Test
  void files_of_all_subfolders_are_sorted_by_id_and_hidden_ones_left_out() throws IOException {
    write("b.txt", "x");
    write("a/z.txt", "x");
    write("a/b/c.txt", "x");
    write(".hidden", "x");
    write(".git/config", "x");

    assertThat(ids(Folder.of(root))).containsExactly("a/b/c.txt", "a/z.txt", "b.txt");
  }

  @Test
  void a_glob_without_a_slash_matches_the_file_name_in_any_folder() throws IOException {
    write("a.md", "x");
    write("deep/er/b.md", "x");
    write("deep/c.txt", "x");

    assertThat(ids(Folder.of(root).include("*.md"))).containsExactly("a.md", "deep/er/b.md");
  }

  @Test
  void two_stars_and_a_slash_also_stand_for_no_folder() throws IOException {
    write("a.gt.md", "x");
    write("deep/b.gt.md", "x");
    write("deep/er/c.md", "x");
    write("c.md", "x");

    assertThat(ids(Folder.of(root).exclude("**/*.gt.*"))).containsExactly("c.md", "deep/er/c.md");
    assertThat(ids(Folder.of(root).include("deep/**/*.md")))
        .containsExactly("deep/b.gt.md", "deep/er/c.md");
  }

  @Test
  void a_link_back_to_the_folder_is_not_followed_forever() throws IOException {
    write("a.txt", "x");
    Files.createSymbolicLink(root.resolve("loop"), root);
    Files.createSymbolicLink(root.resolve("nowhere"), root.resolve("missing"));

    assertThat(ids(Folder.of(root))).containsExactly("a.txt");
  }

  @Test
  void a_single_file_is_a_folder_of_one() throws IOException {
    write("a.txt", "some text");

    Document document = only(Folder.of(root.resolve("a.txt"))).load(Deadline.never());

    assertThat(document.id()).isEqualTo("a.txt");
    assertThat(document.text()).isEqualTo("some text");
    assertThat(document.metadata().string(Metadata.MEDIA_TYPE)).contains("text/plain");
  }

  @Test
  void a_name_is_the_id_and_stands_before_the_documents_ids() throws IOException {
    write("a.txt", "x");
    Folder named = Folder.of(root).named("hr");

    assertThat(named.id()).isEqualTo("hr");
    assertThat(ids(named)).containsExactly("hr/a.txt");
    assertThat(Folder.of(root).id()).startsWith("file:").doesNotEndWith("/");
  }

  @Test
  void the_hash_changes_with_the_bytes_and_with_the_parsers() throws IOException {
    write("a.txt", "x");
    String before = only(Folder.of(root)).contentHash();
    Parsers others = Parsers.standard().with("text/plain", new Fixed());

    assertThat(only(Folder.of(root)).contentHash()).isEqualTo(before);
    assertThat(only(Folder.of(root).parsers(others)).contentHash()).isNotEqualTo(before);
    write("a.txt", "y");
    assertThat(only(Folder.of(root)).contentHash()).isNotEqualTo(before);
  }

  @Test
  void a_file_over_the_size_limit_is_not_read() throws IOException {
    write("a.txt", "four");

    assertReason("LIMIT_EXCEEDED", IngestLimits.defaults().with(Limit.BYTES, 3), new Fixed());
    assertThat(
            only(Folder.of(root).limits(IngestLimits.defaults().with(Limit.BYTES, 4)))
                .load(Deadline.never())
                .text())
        .isEqualTo("four");
  }

  @Test
  void a_file_that_vanished_is_unreadable() throws IOException {
    write("a.txt", "x");
    DocumentSource.Entry entry = only(Folder.of(root));
    Files.delete(root.resolve("a.txt"));

    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> entry.load(Deadline.never()))
        .satisfies(e -> assertThat(e.reason()).isEqualTo("UNREADABLE"));
  }

  @Test
  void a_parser_that_hangs_ends_in_a_timeout() throws IOException {
    write("a.txt", "x");
    IngestLimits limits = IngestLimits.defaults().withMaxTime(Duration.ofMillis(100));

    assertReason("TIMEOUT", limits, source -> hang());
  }

  @Test
  void a_parser_that_checks_its_deadline_ends_in_a_timeout() throws IOException {
    write("a.txt", "x");
    IngestLimits limits = IngestLimits.defaults().withMaxTime(Duration.ofMillis(100));

    assertReason("TIMEOUT", limits, FolderTest::spin);
  }

  @Test
  void the_callers_deadline_is_not_a_fault_of_the_file() throws IOException {
    write("a.txt", "x");
    DocumentSource.Entry entry = only(withParser(source -> hang()));

    assertThatThrownBy(() -> entry.load(Deadline.after(Duration.ofMillis(50))))
        .isInstanceOf(DeadlineExceededException.class);
  }

  @Test
  void the_caller_can_cancel() throws IOException {
    write("a.txt", "x");
    Deadline deadline = Deadline.never();
    DocumentSource.Entry entry =
        only(
            withParser(
                source -> {
                  deadline.cancel();
                  return hang();
                }));

    assertThatThrownBy(() -> entry.load(deadline)).isInstanceOf(CancellationException.class);
  }

  @Test
  void whatever_a_parser_throws_is_the_file_s_own_failure() throws IOException {
    write("a.txt", "x");

    assertReason("CORRUPT", IngestLimits.defaults(), FolderTest::fail);
    assertReason("LIMIT_EXCEEDED", IngestLimits.defaults(), source -> recurse(source, 0));
    assertReason("LIMIT_EXCEEDED", IngestLimits.defaults(), FolderTest::eat);
    assertReason("UNSUPPORTED", IngestLimits.defaults(), FolderTest::miss);
  }

  @Test
  void no_thread_is_left_after_a_load() throws IOException {
    write("a.txt", "x");
    only(Folder.of(root)).load(Deadline.never());

    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("chiffon-parse-" + "a.txt");
  }

  @Test
  void a_folder_that_is_not_there_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Folder.of(root.resolve("missing")))
        .withMessageContaining("missing");
  }

  private static DocumentSource.Entry only(Folder folder) {
    assertThat(folder.entries()).hasSize(1);
    return folder.entries().get(0);
  }

  private Folder withParser(Parser parser) {
    return Folder.of(root).parsers(Parsers.standard().with("text/plain", parser));
  }

  private void assertReason(String reason, IngestLimits limits, Parser parser) {
    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> only(withParser(parser).limits(limits)).load(Deadline.never()))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static Document hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Document.ofText("late", "late");
  }

  private static Document spin(Source source) {
    while (true) {
      source.deadline().check();
      Thread.onSpinWait();
    }
  }

  private static Document recurse(Source source, int depth) {
    return depth < 0 ? Document.ofText("never", "never") : recurse(source, depth + 1);
  }

  private static Document miss(Source source) {
    throw new NoClassDefFoundError("org/example/Codec of " + source.id());
  }

  private static Document fail(Source source) {
    throw new IllegalStateException("a library broke at " + source.id());
  }

  private static Document eat(Source source) {
    throw new OutOfMemoryError("as if " + source.id() + " had eaten it");
  }

  /** Gives every file the same text. */
  private static final class Fixed implements Parser {
    @Override
    public Document parse(Source source) {
      return Document.ofText(source.id(), "fixed");
    }
  }
}
