package dev.chiffon.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of fields in docs/cli.md is what the commands print, no more and no less. */
class SchemaTest {
  private static final Path PAGE = Path.of("../docs/cli.md");

  /** A row of the table: the field, the commands that print it. */
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(?<field>[^`]+)` \\| (?<commands>[a-z, ]+) \\|");

  @Test
  void the_fields_of_index_ask_and_trace_are_documented(@TempDir Path folder) throws IOException {
    Path docs = Files.createDirectory(folder.resolve("docs"));
    Files.copy(Path.of("corpus/handbook.pdf"), docs.resolve("handbook.pdf"));
    Files.writeString(docs.resolve("broken.pdf"), "%PDF-1.7\nand no more");
    String index = folder.resolve("index").toString();
    CommandRun indexed = run("index", docs.toString(), "--index", index);
    CommandRun answered =
        run("ask", "How long is probation?", "--docs", docs.toString(), "--index", index);
    CommandRun refused = run("ask", "Which whale sings on Neptune?", "--index", index);
    assertThat(fields(indexed)).isEqualTo(documented("index"));
    assertThat(fields(answered, refused, PartedViews.answer())).isEqualTo(documented("ask"));
    CommandRun traced =
        run("trace", "How long is probation?", "--index", index, "--k", "50", "--budget", "300");
    assertThat(fields(traced, PartedViews.trace())).isEqualTo(documented("trace"));
  }

  @Test
  void the_fields_of_chunks_and_markdown_are_documented() throws IOException {
    assertThat(fields(run("chunks", "corpus/handbook.pdf"), PartedViews.chunks()))
        .isEqualTo(documented("chunks"));
    assertThat(fields(run("markdown", "corpus/handbook.pdf"), PartedViews.markdown()))
        .isEqualTo(documented("markdown"));
  }

  @Test
  void the_fields_of_eval_are_documented(@TempDir Path folder) throws IOException {
    String questions = SmallSets.questions(folder).toString();
    Path docs = folder.resolve("docs");
    Files.writeString(docs.resolve("broken.pdf"), "%PDF-1.7\nand no more");
    String index = folder.resolve("index").toString();
    String[] asked = {"eval", "--json", questions, "--docs", docs.toString(), "--index", index};
    String file = folder.resolve("run.json").toString();
    CommandRun first = in(folder, Stream.concat(Stream.of(asked), Stream.of("--out", file)));
    CommandRun judged = in(folder, Stream.concat(Stream.of(asked), Stream.of("--baseline", file)));
    String set = SmallSets.beir(folder.resolve("beir")).toString();
    CommandRun beir =
        in(
            folder,
            Stream.of("eval", "--json", "--beir", set, "--retriever", "all", "--folds", "2"));
    String spans = SmallSets.spans(folder.resolve("spans")).toString();
    CommandRun chunked = in(folder, Stream.of("eval", "--json", "--spans", spans));
    assertThat(fields(first, judged, beir, chunked)).isEqualTo(documented("eval"));
  }

  @Test
  void the_fields_of_compare_are_documented(@TempDir Path folder) throws IOException {
    String good = SmallSets.run(folder, "good", "aa", 1);
    String bad = SmallSets.run(folder, "bad", "aa", .5);
    assertThat(fields(run("compare", good, bad))).isEqualTo(documented("compare"));
  }

  private static CommandRun in(Path examples, Stream<String> arguments) {
    return CommandRun.of(examples, arguments.toArray(String[]::new));
  }

  private static CommandRun run(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(command, "--json"));
    all.addAll(List.of(arguments));
    return CommandRun.of(Path.of("."), all.toArray(String[]::new));
  }

  private static Set<String> documented(String command) throws IOException {
    Set<String> fields = new TreeSet<>();
    for (MatchResult row : ROW.matcher(Files.readString(PAGE)).results().toList()) {
      if (List.of(row.group(2).split(", ", -1)).contains(command) || row.group(2).equals("all")) {
        fields.add(row.group(1));
      }
    }
    assertThat(fields).isNotEmpty();
    return fields;
  }

  private static Set<String> fields(CommandRun... runs) throws IOException {
    Set<String> fields = new TreeSet<>();
    for (CommandRun run : runs) {
      collect("", run.json(), fields);
    }
    return fields;
  }

  private static void collect(String path, JsonNode node, Set<String> fields) {
    if (node.isObject()) {
      String before = path.isEmpty() ? "" : path + ".";
      node.properties()
          .forEach(field -> collect(before + named(field.getKey()), field.getValue(), fields));
    } else if (node.isArray()) {
      node.forEach(element -> collect(path + "[]", element, fields));
    } else if (!node.isNull()) {
      // What stands in the object itself of one run stands in a list of several.
      fields.add(
          path.replaceFirst("^runs\\[\\]\\.", "").replaceFirst("settings\\..*", "settings.NAME"));
    }
  }

  /** Returns the name of a field; metrics, which begin with a capital, have one for all. */
  private static String named(String key) {
    return key.matches("nDCG.*|[A-Z].*") ? "METRIC" : key;
  }
}
