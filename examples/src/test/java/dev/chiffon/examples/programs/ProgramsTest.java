package dev.chiffon.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {
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
