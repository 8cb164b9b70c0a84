package dev.chiffon.eval.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Metadata;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three texts, four questions:
 *
 * <pre>
 *        d1  d2  d3
 *   q1    2   0        judged
 *   q2            1    judged
 *   q3                 not judged
 *   q4                 answers.jsonl: not answerable
 * </pre>
 */
class BeirFolderTest {
  private static final String CORPUS =
      """
      {"_id": "d1", "title": "Tea", "text": "Tea is brewed."}
      {"_id": "d2", "title": "", "text": "Coffee is ground.", "metadata": {}}
      {"_id": "d3", "title": "Milk", "text": ""}
      """;
  private static final String QUERIES =
      """
      {"_id": "q1", "text": "What is brewed?"}
      {"_id": "q2", "text": "What is white?"}
      {"_id": "q3", "text": "What is it?"}
      {"_id": "q4", "text": "What is left?"}
      """;
  private static final String JUDGMENTS = "q1\td1\t2\nq1\td2\t0\nq2\td3\t1\n";

  private final Path folder;

  BeirFolderTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    write("corpus.jsonl", CORPUS);
    write("queries.jsonl", QUERIES);
    write("answers.jsonl", "{\"_id\": \"q4\", \"answerable\": false, \"answers\": []}");
    write("qrels.tsv", "query-id\tcorpus-id\tscore\n" + JUDGMENTS);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(folder.resolve(name).resolveSibling(""));
    Files.writeString(file, text);
  }

  @Test
  void texts_become_documents_and_chunks_with_their_titles() {
    BeirFolder beir = BeirFolder.read(folder);
    assertThat(beir.chunks())
        .extracting(Chunk::documentId, Chunk::text, each -> each.metadata().get(Metadata.TITLE))
        .containsExactly(
            tuple("d1", "Tea is brewed.", Optional.of("Tea")),
            tuple("d2", "Coffee is ground.", Optional.empty()),
            tuple("d3", "Milk", Optional.of("Milk")));
    assertThat(beir.name()).isEqualTo(folder.getFileName().toString());
  }

  @Test
  void grades_of_zero_are_judgments_but_not_relevant() {
    BeirFolder beir = BeirFolder.read(folder);
    assertThat(beir.judgments())
        .containsExactly(
            Map.entry("q1", new Judgments(Map.of("d1", 2, "d2", 0))),
            Map.entry("q2", new Judgments(Map.of("d3", 1))));
    assertThat(beir.questions().questions().get(0).relevant())
        .containsExactly(new Reference.Whole("d1", 2));
  }

  @Test
  void a_question_without_judgments_is_left_out_unless_it_is_to_be_refused() {
    BeirFolder beir = BeirFolder.read(folder);
    assertThat(beir.questions().questions())
        .extracting(LabelledQuestion::id)
        .containsExactly("q1", "q2", "q4");
    assertThat(beir.questions().questions().get(2).expected()).isEqualTo(Expectation.REFUSAL);
    assertThat(beir.leftOut().unjudged()).containsExactly("q3");
  }

  @Test
  void a_file_may_be_packed_and_go_without_headers() throws IOException {
    BeirFolder plain = BeirFolder.read(folder);
    Files.delete(folder.resolve("corpus.jsonl"));
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("corpus.jsonl.gz")))) {
      out.write(CORPUS.getBytes(StandardCharsets.UTF_8));
    }
    write("qrels.tsv", JUDGMENTS);
    assertThat(BeirFolder.read(folder)).isEqualTo(plain);
  }

  @Test
  void the_judgments_are_those_of_the_split() throws IOException {
    write("qrels/test.tsv", "q1\td1\t1\n");
    write("qrels/dev.tsv", "q3\td1\t1\n");
    assertThat(BeirFolder.read(folder).judgments()).containsOnlyKeys("q1");
    assertThat(BeirFolder.read(folder, "dev").judgments()).containsOnlyKeys("q3");
    assertThatThrownBy(() -> BeirFolder.read(folder, "train"))
        .isInstanceOf(InvalidDataFileException.class)
        .hasMessageContaining("need qrels/train.tsv or qrels.tsv");
  }

  @Test
  void judgments_of_what_is_not_there_are_reported() throws IOException {
    write("qrels.tsv", "q1\td1\t1\nq1\tgone\t1\nnobody\td1\t1\n");
    BeirFolder beir = BeirFolder.read(folder);
    assertThat(beir.leftOut().unknownDocuments()).containsExactly("q1 gone");
    assertThat(beir.leftOut().unknownQuestions()).containsExactly("nobody d1");
    assertThat(beir.judgments().get("q1")).isEqualTo(new Judgments(Map.of("d1", 1, "gone", 1)));
  }

  @Test
  void what_is_wrong_is_said_with_file_line_and_field() throws IOException {
    wrong(
        "corpus.jsonl",
        CORPUS + "{\"_id\": \"d1\", \"text\": \"x\"}",
        "line 4, field '_id': need an id of its own, got 'd1' again");
    wrong(
        "corpus.jsonl",
        "{\"_id\": \"d1\"}",
        "line 1, field 'text': need a string, got no such field");
    wrong("corpus.jsonl", "", "need at least one line");
    write("corpus.jsonl", CORPUS);
    wrong(
        "queries.jsonl",
        "\n{\"_id\": \"q\", \"text\": \" \"}",
        "line 2, field 'text': need a string that is not blank");
    write("queries.jsonl", QUERIES);
    wrong(
        "qrels.tsv",
        "q\td\tscore\nq1\td1\n",
        "line 2: need question, text and grade between tabs, got 2 cells");
    wrong(
        "qrels.tsv",
        "q1\td1\t1\nq1\td2\thigh\n",
        "line 2, field 'score': need a whole number, got 'high'");
    wrong(
        "qrels.tsv",
        "q1\td1\t1\nq1\td1\t2\n",
        "line 2, field 'corpus-id': need each text judged once, got again: q1 d1");
    wrong(
        "qrels.tsv",
        "q4\td1\t1\n",
        "need nothing relevant to a question that is not answerable, got a text for 'q4'");
    Files.delete(folder.resolve("queries.jsonl"));
    assertThatThrownBy(() -> BeirFolder.read(folder))
        .hasMessageContaining("need queries.jsonl or queries.jsonl.gz, got neither");
  }

  private void wrong(String file, String text, String message) throws IOException {
    write(file, text);
    assertThatThrownBy(() -> BeirFolder.read(folder))
        .isInstanceOf(InvalidDataFileException.class)
        .hasMessageContaining(message);
  }

  @Test
  void the_fingerprint_tells_judgments_and_texts_apart() throws IOException {
    Fingerprint print = BeirFolder.read(folder).fingerprint();
    write("qrels.tsv", JUDGMENTS.replace("d2\t0", "d2\t-1"));
    assertThat(BeirFolder.read(folder).fingerprint().questions()).isNotEqualTo(print.questions());
    assertThat(BeirFolder.read(folder).fingerprint().corpus()).isEqualTo(print.corpus());
    write("corpus.jsonl", CORPUS.replace("ground", "round"));
    assertThat(BeirFolder.read(folder).fingerprint().corpus()).isNotEqualTo(print.corpus());
  }

  @Test
  void questions_may_be_split_by_document() {
    List<QuestionSet> folds = BeirFolder.read(folder).questions().folds(3, Split.Together.DOCUMENT);
    assertThat(folds.stream().mapToInt(QuestionSet::size).sum()).isEqualTo(3);
  }
}
