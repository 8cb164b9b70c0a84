package dev.chiffon.eval.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpanFolderTest {
  // In UTF-16 the star takes two units, so "falls" is at [4, 9) and in code points at [3, 8).
  private static final String STARS = "\uD83C\uDF1F. falls. A star falls.";
  private static final String FALLS =
      "{\"start\": 3, \"end\": 8, \"start16\": 4, \"end16\": 9, \"text\": \"falls\"}";

  private final Path folder;

  SpanFolderTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("corpora"));
    Files.writeString(folder.resolve("corpora/stars.com.md"), STARS);
    Files.writeString(folder.resolve("corpora/moons.txt"), "A moon.");
    Files.writeString(folder.resolve("corpora/notes.json"), "{}");
  }

  private SpanFolder read(String... questions) throws IOException {
    Files.writeString(folder.resolve("questions.jsonl"), String.join("\n", questions));
    return SpanFolder.read(folder);
  }

  private static String question(String id, String rest) {
    return "{\"_id\": \"%s\", \"question\": \"?\", \"corpus\": \"stars.com\"%s}"
        .formatted(id, rest);
  }

  @Test
  void files_become_documents_named_after_them() throws IOException {
    assertThat(read(question("q", "")).documents())
        .extracting(Document::id)
        .containsExactly("moons", "stars.com");
  }

  @Test
  void references_are_spans_in_utf_16_and_one_that_comes_twice_counts_once() throws IOException {
    SpanFolder spans = read(question("q", ", \"references\": [%s, %s]".formatted(FALLS, FALLS)));
    assertThat(spans.questions().questions().get(0).relevant())
        .containsExactly(RelevantPassage.at("stars.com", new Span(4, 9)));
  }

  @Test
  void a_scope_keeps_the_question_within_its_document() throws IOException {
    SpanFolder spans = read(question("a", ", \"scope\": \"document\""), question("b", ""));
    assertThat(spans.questions().questions())
        .extracting(each -> each.question().within())
        .isEqualTo(List.of(Optional.of("stars.com"), Optional.empty()));
  }

  @Test
  void a_question_may_be_one_to_refuse() throws IOException {
    SpanFolder spans = read(question("q", ", \"answerable\": false, \"references\": []"));
    assertThat(spans.questions().questions().get(0).question().expected())
        .isEqualTo(Expectation.REFUSAL);
  }

  @Test
  void what_is_wrong_is_said_with_line_and_field() {
    String falls = ", \"references\": [" + FALLS + "]";
    wrong(
        question("q", falls.replace("\"falls\"", "\"rises\"")),
        "line 1, field 'references[0].text': need the text of [4, 9), 'falls', got 'rises'");
    wrong(
        question("q", falls.replace("\"end16\": 9", "\"end16\": 99")),
        "line 1, field 'references[0].end16': need 0 <= start16 < end16 <= 24, got [4, 99)");
    wrong(
        question("q", falls.replace("start16", "start8")),
        "line 1, field 'references[0].start16': need a whole number, got no such field");
    wrong(
        question("q", "").replace("stars.com", "suns"), "field 'corpus': need the name of a file");
    wrong(
        question("q", "") + "\n" + question("q", ""), "line 2, field '_id': need an id of its own");
    wrong(question("q", ", \"scope\": \"page\""), "field 'scope': need 'document' or no scope");
    wrong(question("q", falls + ", \"answerable\": false"), "need none where answerable is false");
  }

  private void wrong(String questions, String message) {
    assertThatThrownBy(() -> read(questions))
        .isInstanceOf(InvalidDataFileException.class)
        .hasMessageContaining(message);
  }

  @Test
  void a_folder_without_corpora_is_refused() {
    assertThatThrownBy(() -> SpanFolder.read(folder.resolve("corpora")))
        .isInstanceOf(InvalidDataFileException.class)
        .hasMessageContaining("need a folder corpora");
    assertThatThrownBy(() -> SpanFolder.read(folder))
        .hasMessageContaining("need questions.jsonl, got no such file");
  }
}
