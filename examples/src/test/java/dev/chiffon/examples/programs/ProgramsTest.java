package dev.chiffon.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DocumentSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {
  /** Nobody asks it: a source connects when it is read. */
  private static final DataSource NO_DATABASE =
      (DataSource)
          Proxy.newProxyInstance(
              ProgramsTest.class.getClassLoader(),
              new Class<?>[] {DataSource.class},
              (proxy, method, arguments) -> {
                throw new UnsupportedOperationException(method.getName());
              });

  private static final String STATEMENT =
      "Every new employee serves a probation period of four months.";

  @Test
  void the_quick_start_answers_and_says_where_from(@TempDir Path folder) throws IOException {
    Path documents = documents(folder, "handbook.pdf");
    String out =
        printed(
            () ->
                QuickStart.main(
                    new String[] {documents.toString(), folder.resolve("index").toString()}));
    assertThat(out).startsWith(STATEMENT + " [1]").contains("[1] handbook.pdf [");
  }

  @Test
  void the_custom_pipeline_catches_the_false_citation(@TempDir Path folder) throws IOException {
    Path documents = documents(folder, "handbook.pdf");
    assertThat(printed(() -> CustomPipeline.main(new String[] {documents.toString()})))
        .startsWith("Probation lasts four months [1]. It may rain on Sunday.")
        .containsPattern("cited: .*four months")
        .containsPattern("rejected: .*\\[99].*need a source from 1 to");
  }

  @Test
  void the_custom_chunker_cuts_at_every_block(@TempDir Path folder) throws IOException {
    Path documents = documents(folder, "travel-and-expenses.md");
    assertThat(printed(() -> CustomChunker.main(new String[] {documents.toString()})).lines())
        .anyMatch(line -> line.startsWith("travel-and-expenses.md#"));
  }

  @Test
  void documents_are_read_and_those_that_cannot_be_are_named(@TempDir Path folder)
      throws IOException {
    Path documents = documents(folder, "travel-and-expenses.md");
    Files.writeString(documents.resolve("broken.pdf"), "%PDF-1.7\nand no more");
    assertThat(printed(() -> ReadDocuments.main(new String[] {documents.toString()})).lines())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("broken.pdf: CORRUPT, "))
        .anyMatch(line -> line.matches("travel-and-expenses.md: \\d+ blocks"));
  }

  @Test
  void a_parser_of_ones_own_reads_its_files(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("pump.ini"), "; of 2026\n[pump]\nspeed = 3\n");
    assertThat(printed(() -> OwnParser.main(new String[] {folder.toString()})))
        .isEqualTo("## pump\n\n- speed = 3\n");
  }

  @Test
  void other_sources_have_their_names_and_records(@TempDir Path folder) throws IOException {
    Path export = folder.resolve("articles.jsonl");
    Files.writeString(export, "{\"id\": 7, \"name\": \"Tea\", \"body\": \"At four.\"}\n");
    List<DocumentSource.Entry> records = IngestSources.records(export).entries();
    assertThat(records).hasSize(1);
    assertThat(records.get(0).load(Deadline.never()).text()).contains("Tea").contains("At four.");
    assertThat(IngestSources.pages(folder.resolve("pages.tsv")).id()).contains("example.org");
    assertThat(IngestSources.rows(NO_DATABASE).id()).isEqualTo("articles");
    assertThat(IngestSources.scans(folder, picture -> List.of()).entries()).hasSize(1);
  }

  @Test
  void chunk_sizes_are_compared_on_the_questions(@TempDir Path folder) throws IOException {
    Path documents = documents(folder, "travel-and-expenses.md");
    Path questions = folder.resolve("questions.jsonl");
    try (Stream<String> all = Files.lines(Path.of("corpus", "questions.jsonl"))) {
      Files.write(
          questions,
          all.filter(line -> line.contains("\"source\": \"travel-and-expenses.md\""))
              .filter(line -> !line.contains("\"source\": \"h"))
              .limit(3)
              .toList());
    }
    assertThat(
            printed(
                () ->
                    CompareChunkSizes.main(
                        new String[] {documents.toString(), questions.toString()})))
        .containsPattern("100 tokens +[.\\d]")
        .containsPattern("200 tokens +[.\\d]")
        .contains("200 tokens")
        .containsPattern("nDCG@10 +[.\\d]");
  }

  private static Path documents(Path folder, String sample) throws IOException {
    Path documents = Files.createDirectory(folder.resolve("documents"));
    Files.copy(Path.of("corpus", sample), documents.resolve(sample));
    return documents;
  }

  private static String printed(Runnable program) {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      program.run();
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
