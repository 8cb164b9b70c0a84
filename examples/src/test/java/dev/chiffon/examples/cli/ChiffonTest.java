package dev.chiffon.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.DocumentSource;
import dev.chiffon.ingest.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChiffonTest {
  private static final String QUESTION = "How long is the probation period for a new employee?";
  private static final String NONSENSE = "Which whale sings flamenco on Neptune?";

  private static Path examples = Path.of("");
  private static CommandRun first = new CommandRun(-1, "", "");

  /** Tests run in the folder of the module; the index goes to a copy. */
  @BeforeAll
  static void ask_for_the_first_time(@TempDir Path folder) throws IOException {
    examples = folder;
    Path corpus = Files.createDirectory(examples.resolve("corpus"));
    try (Stream<Path> files = Files.list(Path.of("corpus"))) {
      for (Path file : files.toList()) {
        Files.copy(file, corpus.resolve(file.getFileName()));
      }
    }
    first = CommandRun.of(examples, "ask", QUESTION, "--json");
  }

  @Test
  void an_answer_cites_slices_that_stand_in_their_documents() throws IOException {
    assertThat(first.exitCode()).isZero();
    assertThat(first.json().get("answer").asText()).contains("four months").contains("[1]");
    assertThat(first.json().get("citations")).isNotEmpty();
    for (JsonNode citation : first.json().get("citations")) {
      String text = document(citation.get("document").asText()).text();
      assertThat(text.substring(citation.get("start").asInt(), citation.get("end").asInt()))
          .isEqualTo(citation.get("quote").asText());
    }
  }

  @Test
  void the_samples_are_indexed_without_the_questions_about_them() throws IOException {
    JsonNode documents = first.json().get("report").get("documents");
    assertThat(documents.get("total").asInt()).isEqualTo(documents().size());
    assertThat(documents.get("failed").asInt()).isZero();
  }

  @Test
  void asking_again_embeds_nothing() throws IOException {
    assertThat(first.json().at("/report/chunks/embedded").asInt()).isPositive();
    CommandRun second = CommandRun.of(examples, "ask", QUESTION, "--json");
    assertThat(second.json().at("/report/chunks/embedded").asInt(-1)).isZero();
    assertThat(second.err()).startsWith("6 documents, 0 chunks embedded");
    assertThat(second.json().get("citations")).isEqualTo(first.json().get("citations"));
  }

  @Test
  void an_answer_for_people_names_file_page_heading_range_and_quote() {
    CommandRun run = CommandRun.of(examples, "ask", QUESTION);
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("[1] handbook.pdf, page 1, Employee Handbook > ")
        .containsPattern("characters \\d+ to \\d+ \"Every new employee serves");
  }

  @Test
  void a_refusal_counts_as_done() throws IOException {
    CommandRun run = CommandRun.of(examples, "ask", NONSENSE, "--json");
    assertThat(run.exitCode()).isZero();
    assertThat(run.json().get("refused").asBoolean()).isTrue();
    assertThat(CommandRun.of(examples, "ask", NONSENSE).out())
        .startsWith("No answer (" + run.json().at("/refusal/reason").asText() + "): ");
  }

  @Test
  void index_accounts_for_every_file(@TempDir Path folder) throws IOException {
    Path docs = Files.createDirectory(folder.resolve("docs"));
    Files.writeString(docs.resolve("good.md"), "# Tea\n\nTea is served at four.\n");
    Files.writeString(docs.resolve("broken.pdf"), "%PDF-1.7\nand no more");
    Files.writeString(docs.resolve("empty.txt"), "");
    String index = folder.resolve("index").toString();
    CommandRun run = CommandRun.of(examples, "index", docs.toString(), "--index", index, "--json");
    JsonNode report = run.json().get("report");
    assertThat(run.exitCode()).isEqualTo(Conventions.UNREADABLE);
    assertThat(report.at("/documents/total").asInt()).isEqualTo(3);
    assertThat(report.at("/documents/added").asInt() + report.get("failures").size()).isEqualTo(3);
    assertThat(report.get("failures").findValuesAsText("document")).contains("broken.pdf");
    CommandRun text = CommandRun.of(examples, "index", docs.toString(), "--index", index);
    assertThat(text.out())
        .startsWith("3 documents: 0 added, 0 updated, ")
        .contains("Cannot read broken.pdf: CORRUPT, ");
    CommandRun asked = CommandRun.of(examples, "ask", "When is tea served?", "--index", index);
    assertThat(asked.out()).startsWith("Tea is served at four. [1]");
  }

  @Test
  void a_file_that_cannot_be_read_is_named_in_one_line(@TempDir Path folder) throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7\nand no more");
    CommandRun run = CommandRun.of(examples, "markdown", broken.toString());
    assertThat(run.exitCode()).isEqualTo(Conventions.UNREADABLE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("chiffon: cannot read broken.pdf: CORRUPT, ");
    CommandRun verbose = CommandRun.of(examples, "markdown", broken.toString(), "--verbose");
    assertThat(verbose.err()).contains("\tat dev.chiffon.");
  }

  @Test
  void chunks_are_the_slices_that_the_index_has() throws IOException {
    String file = examples.resolve("corpus/handbook.pdf").toString();
    JsonNode chunks = CommandRun.of(examples, "chunks", file, "--json").json().get("chunks");
    String text = document("handbook.pdf").text();
    assertThat(chunks).isNotEmpty();
    for (JsonNode chunk : chunks) {
      assertThat(text.substring(chunk.get("start").asInt(), chunk.get("end").asInt()))
          .isEqualTo(chunk.get("text").asText());
    }
    assertThat(CommandRun.of(examples, "chunks", file).out().lines())
        .anyMatch(
            line ->
                line.matches(
                    "1\\. characters \\d+ to \\d+, \\d+ tokens, page 1, Employee Handbook"));
  }

  @Test
  void chunks_are_shown_on_a_page_for_the_browser(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("handbook.html");
    String file = examples.resolve("corpus/handbook.pdf").toString();
    CommandRun run = CommandRun.of(examples, "chunks", file, "--html", page.toString(), "--json");
    assertThat(run.exitCode()).isZero();
    assertThat(run.json().get("chunks").findValuesAsText("id"))
        .isNotEmpty()
        .allMatch(id -> Files.exists(page) && read(page).contains("data-chunk=\"" + id + "\""));
    assertThat(CommandRun.of(examples, "chunks", file, "--html", page.toString()).out()).isEmpty();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void markdown_is_what_was_read() throws IOException {
    String file = examples.resolve("corpus/manual.docx").toString();
    String markdown = CommandRun.of(examples, "markdown", file).out();
    assertThat(markdown).isEqualTo(document("manual.docx").toMarkdown());
    assertThat(CommandRun.of(examples, "markdown", file, "--json").json().get("markdown").asText())
        .isEqualTo(markdown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "answer",
        "ask",
        "ask | ",
        "ask | why? | --budget | 0",
        "ask | why? | --docs | no/such/folder",
        "ask | why? | --index | no/such/folder",
        "ask | why? | --include | [a",
        "index | corpus",
        "chunks | corpus",
        "markdown | no/such/file"
      })
  void misuse_is_told_on_standard_error_only(String line) {
    String[] arguments = line.isEmpty() ? new String[0] : line.split(" \\| ?", -1);
    CommandRun run = CommandRun.of(examples, arguments);
    assertThat(run.exitCode()).isEqualTo(Conventions.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("chiffon: ").contains("--help");
  }

  @Test
  void an_index_that_cannot_be_made_is_an_error(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "here is no room for an index");
    CommandRun run = CommandRun.of(examples, "index", "corpus", "--index", file.toString());
    assertThat(run.exitCode()).isEqualTo(Conventions.ERROR);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ask", "index", "chunks", "markdown"})
  void every_command_has_help_and_version(String command) {
    String[] help = (command + " --help").strip().split(" ", -1);
    String[] version = (command + " --version").strip().split(" ", -1);
    assertThat(CommandRun.of(examples, help).out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(CommandRun.of(examples, help).out()).contains("Usage: chiffon", "Exit codes:");
    assertThat(CommandRun.of(examples, version).out()).matches("chiffon \\d+\\.\\d+\\.\\d+\\S*\\R");
  }

  private static Document document(String id) {
    return Objects.requireNonNull(documents().get(id));
  }

  private static Map<String, Document> documents() {
    Map<String, Document> documents = new TreeMap<>();
    Folder corpus = new Places(examples).documents(examples.resolve("corpus"), new Globs());
    for (DocumentSource.Entry entry : corpus.entries()) {
      documents.put(entry.documentId(), entry.load(Deadline.never()));
    }
    assertThat(documents).hasSize(6);
    return documents;
  }
}
