package dev.chiffon.eval.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chiffon.core.data.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionFileTest {
  private final Path folder;

  QuestionFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path file(String... lines) throws IOException {
    return Files.writeString(folder.resolve("q.jsonl"), String.join("\n", lines));
  }

  private InvalidDataFileException fault(String... lines) throws IOException {
    Path file = file(lines);
    return catchThrowableOfType(InvalidDataFileException.class, () -> QuestionFile.read(file));
  }

  @Test
  void every_field_is_read() throws IOException {
    Path file =
        file(
            """
            {"id": "q1", "question": "Who?", "relevant": [{"source": "a.md", "quote": "I did"}, \
            {"source": "a.md", "start": 3, "end": 9, "grade": 2}, {"source": "b.md"}, \
            {"chunk": "dir/c#1.md#10-20"}], "answer": "Me.", "answerable": true, \
            "within": "a.md", "tags": ["x", "y"]}\
            """);
    assertThat(QuestionFile.read(file).questions())
        .containsExactly(
            new LabelledQuestion(
                "q1",
                "Who?",
                List.of(
                    new Reference.Quote("a.md", "I did", 1),
                    new Reference.Characters("a.md", new Span(3, 9), 2),
                    new Reference.Whole("b.md", 1),
                    new Reference.Characters("dir/c#1.md", new Span(10, 20), 1)),
                Optional.of("Me."),
                Expectation.ANSWER,
                Optional.of("a.md"),
                List.of("x", "y")));
  }

  @Test
  void a_question_that_is_not_answerable_is_to_be_refused() throws IOException {
    Path file = file("{\"id\": \"q\", \"question\": \"?\", \"answerable\": false}");
    assertThat(QuestionFile.read(file).questions().get(0).expected())
        .isEqualTo(Expectation.REFUSAL);
  }

  @Test
  void questions_come_by_id_and_blank_lines_and_byte_order_mark_do_not_count() throws IOException {
    Path file =
        file(
            "\uFEFF{\"id\": \"b\", \"question\": \"?\"}\r",
            "",
            "  \r",
            "{\"id\": \"a\", \"question\": \"?\", \"answer\": null}",
            "");
    assertThat(QuestionFile.read(file).questions())
        .extracting(LabelledQuestion::id)
        .containsExactly("a", "b");
  }

  @Test
  void a_packed_file_is_unpacked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write("{\"id\": \"a\", \"question\": \"?\"}".getBytes(StandardCharsets.UTF_8));
    }
    Path file = Files.write(folder.resolve("q.jsonl.gz"), bytes.toByteArray());
    assertThat(QuestionFile.read(file).size()).isEqualTo(1);
    Path cut = Files.write(folder.resolve("cut.gz"), List.of("not packed"));
    assertThatThrownBy(() -> QuestionFile.read(cut))
        .isInstanceOf(InvalidDataFileException.class)
        .hasMessageContaining("need a whole gzip file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nonsense                                                        | ``                | what is not JSON
          [1]                                                             | ``                | need a JSON object, got [1]
          {"id": "a", "question": "?"} {}                                 | ``                | what is not JSON
          {"id": "a", "id": "b", "question": "?"}                         | ``                | Duplicate field 'id'
          {"question": "?"}                                               | id                | got no such field
          {"id": " ", "question": "?"}                                    | id                | not blank, got ' '
          {"id": 7, "question": "?"}                                      | id                | need a string, got 7
          {"id": "a"}                                                     | question          | got no such field
          {"id": "a", "question": "?", "tag": []}                         | tag               | need one of the fields [id, question, relevant, answer, answerable, within, tags]
          {"id": "a", "question": "?", "tags": "x"}                       | tags              | need an array, got "x"
          {"id": "a", "question": "?", "tags": [1]}                       | tags              | need an array of strings, got in it 1
          {"id": "a", "question": "?", "answerable": "no"}                | answerable        | need true or false, got "no"
          {"id": "a", "question": "?", "relevant": {}}                    | relevant          | need an array, got {}
          {"id": "a", "question": "?", "relevant": ["x"]}                 | relevant[0]       | need a JSON object, got "x"
          {"id": "a", "question": "?", "relevant": [{"quote": "x"}]}      | relevant[0].source | got no such field
          {"id": "a", "question": "?", "relevant": [{"source": "s", "quot": "x"}]} | relevant[0].quot | need one of the fields [source, quote, start, end, chunk, grade]
          {"id": "a", "question": "?", "relevant": [{"source": "s", "quote": ""}]} | relevant[0].quote | not blank
          {"id": "a", "question": "?", "relevant": [{"source": "s", "quote": "x", "start": 1, "end": 2}]} | relevant[0].start | need one of quote, start and end, chunk, got [quote, start]
          {"id": "a", "question": "?", "relevant": [{"source": "s"}, {"source": "s", "start": 5, "end": 5}]} | relevant[1].end | need start < end, got [5, 5)
          {"id": "a", "question": "?", "relevant": [{"source": "s", "start": -1, "end": 5}]} | relevant[0].start | need start >= 0, got -1
          {"id": "a", "question": "?", "relevant": [{"source": "s", "start": 1.5, "end": 5}]} | relevant[0].start | need a whole number, got 1.5
          {"id": "a", "question": "?", "relevant": [{"source": "s", "end": 5}]} | relevant[0].start | got no such field
          {"id": "a", "question": "?", "relevant": [{"source": "s", "grade": 0}]} | relevant[0].grade | need a grade of at least 1, got 0
          {"id": "a", "question": "?", "relevant": [{"chunk": "s"}]}      | relevant[0].chunk | need document#start-end, got 's'
          {"id": "a", "question": "?", "relevant": [{"chunk": "s#5-5"}]}  | relevant[0].chunk | need start < end, got 's#5-5'
          {"id": "a", "question": "?", "relevant": [{"source": "t", "chunk": "s#1-5"}]} | relevant[0].source | need the chunk's document 's', got 't'
          {"id": "a", "question": "?", "answerable": false, "relevant": [{"source": "s"}]} | relevant | need nothing relevant where answerable is false, got 1
          """)
  void what_is_wrong_is_said_with_line_field_and_rule(String line, String field, String rule)
      throws IOException {
    InvalidDataFileException fault = fault("{\"id\": \"z\", \"question\": \"?\"}", "", line);
    assertThat(fault.line()).isEqualTo(OptionalInt.of(3));
    assertThat(fault.field().orElse("")).isEqualTo(field);
    assertThat(fault).hasMessageContaining("q.jsonl, line 3").hasMessageContaining(rule);
  }

  @Test
  void an_id_that_comes_twice_is_named_with_both_lines() throws IOException {
    InvalidDataFileException fault =
        fault("{\"id\": \"a\", \"question\": \"?\"}", "{\"id\": \"a\", \"question\": \"!\"}");
    assertThat(fault)
        .hasMessageEndingWith("line 2, field 'id': need an id of its own, got 'a' of line 1 again");
  }

  @Test
  void all_faults_are_said_at_once_but_no_more_than_twenty() throws IOException {
    InvalidDataFileException two = fault("{}", "{\"id\": \"a\", \"question\": \"?\"}", "[]");
    assertThat(two.line()).isEqualTo(OptionalInt.of(1));
    assertThat(two.others())
        .extracting(InvalidDataFileException::line)
        .containsExactly(OptionalInt.of(3));
    assertThat(two).hasMessageContainingAll("line 1, field 'id'", "line 3: need a JSON object");
    assertThat(fault("{}\n".repeat(50)).others()).hasSize(19);
  }

  @Test
  void a_file_without_a_question_is_refused() throws IOException {
    assertThat(fault("", "  ")).hasMessageContaining("need at least one line that is not blank");
  }

  @Test
  void a_line_that_is_not_utf_8_is_named() throws IOException {
    Path file = folder.resolve("q.jsonl");
    Files.write(file, "{}\n{\"id\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
    InvalidDataFileException fault =
        catchThrowableOfType(InvalidDataFileException.class, () -> QuestionFile.read(file));
    assertThat(fault).hasMessageContaining("line 2: need UTF-8");
  }

  @Test
  void what_is_written_is_read_again_and_always_the_same_bytes() throws IOException {
    QuestionSet questions =
        new QuestionSet(
            List.of(
                new LabelledQuestion(
                    "q2",
                    "Nobody knows ☃ \uD83D\uDE00?",
                    List.of(),
                    Optional.empty(),
                    Expectation.REFUSAL,
                    Optional.of("a.md"),
                    List.of("t")),
                LabelledQuestion.of(
                    "q1",
                    "Who?",
                    List.of(
                        new Reference.Quote("a.md", "I \"did\"", 3),
                        new Reference.Characters("a.md", new Span(0, 4), 1),
                        new Reference.Whole("b.md", 1)))));
    Path file = folder.resolve("out.jsonl");
    QuestionFile.write(questions, file);
    assertThat(QuestionFile.read(file)).isEqualTo(questions);
    assertThat(file)
        .hasContent(
            """
            {"id":"q1","question":"Who?","relevant":[{"source":"a.md","quote":"I \\"did\\"","grade":3},{"source":"a.md","start":0,"end":4},{"source":"b.md"}]}
            {"id":"q2","question":"Nobody knows ☃ \uD83D\uDE00?","answerable":false,"within":"a.md","tags":["t"]}
            """);
  }
}
