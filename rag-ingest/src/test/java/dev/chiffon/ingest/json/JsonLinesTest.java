package dev.chiffon.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.DocumentSource.Entry;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestLimits;
import dev.chiffon.ingest.parse.Limit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {
  private static final String LINES =
      """
      \uFEFF{"id": "b", "name": "Upper", "body": "Cold until June."}

      {"id": 7, "name": "Lower", "body": "Café am See."}
      """;

  private Path file = Path.of("none");

  @BeforeEach
  void write(@TempDir Path folder) throws IOException {
    file = Files.writeString(folder.resolve("lakes.jsonl"), LINES);
  }

  @Test
  void each_line_is_a_document_under_its_id() {
    List<Entry> entries = lines().entries();
    assertThat(entries)
        .extracting(Entry::documentId)
        .containsExactly("lakes.jsonl/7", "lakes.jsonl/b");
    Document document = entries.get(0).load(Deadline.never());
    assertThat(document.id()).isEqualTo("lakes.jsonl/7");
    assertThat(document.toMarkdown()).isEqualTo("# Lower\n\nCafé am See.\n");
    assertThat(entries.get(1).load(Deadline.never()).title()).contains("Upper");
  }

  @Test
  void only_the_line_that_changed_has_another_hash() throws IOException {
    List<Entry> before = lines().entries();
    Files.writeString(file, "{\"id\": 1}\n" + LINES.replace("Café", "Haus").replace("\uFEFF", ""));
    List<Entry> after = lines().entries();
    assertThat(hash(after, "b")).isEqualTo(hash(lines().entries(), "b"));
    assertThat(hash(after, "7")).isNotEqualTo(hash(before, "7"));
  }

  @Test
  void another_choice_of_fields_has_another_hash() {
    Entry same = lines().entries().get(0);
    Entry other = JsonLines.of(file, "/id", new JsonParser()).entries().get(0);
    assertThat(other.documentId()).isEqualTo(same.documentId());
    assertThat(other.contentHash()).isNotEqualTo(same.contentHash());
  }

  @Test
  void a_broken_line_and_one_without_id_concern_no_other() throws IOException {
    Files.writeString(file, LINES + "{\"id\": \"c\", \n{\"name\": \"nobody\"}\n");
    List<Entry> entries = lines().entries();
    assertThat(entries)
        .extracting(Entry::documentId)
        .containsExactly(
            "lakes.jsonl/7", "lakes.jsonl/b", "lakes.jsonl/line 4", "lakes.jsonl/line 5");
    for (Entry broken : entries.subList(2, 4)) {
      assertThatExceptionOfType(IngestException.class)
          .isThrownBy(() -> broken.load(Deadline.never()))
          .satisfies(e -> assertThat(e.reason()).isEqualTo("CORRUPT"));
    }
  }

  @Test
  void a_line_beyond_the_limit_is_refused() throws IOException {
    Files.writeString(file, "{\"id\": 1}\n{\"id\": 2, \"x\": \"%s\"}\n".formatted("x".repeat(100)));
    List<Entry> entries =
        lines().limits(IngestLimits.defaults().with(Limit.BYTES, 50)).named("kb").entries();
    assertThat(entries).extracting(Entry::documentId).containsExactly("kb/1", "kb/line 2");
    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> entries.get(1).load(Deadline.never()))
        .satisfies(e -> assertThat(e.limit()).contains(Limit.BYTES));
  }

  @Test
  void a_file_that_changed_since_it_was_listed_is_not_misread() throws IOException {
    Entry entry = lines().entries().get(0);
    Files.writeString(file, LINES.replace("Lower", "Other"));
    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> entry.load(Deadline.never()))
        .satisfies(e -> assertThat(e.reason()).isEqualTo("UNREADABLE"));
  }

  @Test
  void a_file_that_is_not_there_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonLines.of(file.resolve("none"), "/id", new JsonParser()))
        .withMessageStartingWith("need a file that exists, got ");
  }

  private JsonLines lines() {
    return JsonLines.of(file, "/id", new JsonParser().title("/name").text("/body"));
  }

  private static String hash(List<Entry> entries, String id) {
    return entries.stream()
        .filter(entry -> entry.documentId().endsWith("/" + id))
        .map(Entry::contentHash)
        .findFirst()
        .orElseThrow();
  }
}
