package dev.chiffon.examples.cli;

import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.Expectation;
import dev.chiffon.eval.data.Fingerprint;
import dev.chiffon.eval.data.QuestionResult;
import dev.chiffon.eval.data.Score;
import dev.chiffon.eval.report.RunJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sets of questions small enough to be measured at once. */
final class SmallSets {
  private static final String TEA = "Tea is served at four in the green room.";
  private static final String PUMP = "The pump is emptied on Mondays by the night shift.";
  private static final String LEAVE = "Every employee has thirty days of annual leave.";

  private SmallSets() {}

  /** Writes documents and questions about them; returns the file of the questions. */
  static Path questions(Path folder) throws IOException {
    Path docs = Files.createDirectories(folder.resolve("docs"));
    Files.writeString(docs.resolve("tea.md"), "# Tea\n\n" + TEA + "\n");
    Files.writeString(docs.resolve("pump.md"), "# Pump\n\n" + PUMP + "\n");
    return lines(
        folder.resolve("questions.jsonl"),
        "{'id':'q1','question':'When is tea served?','relevant':[{'source':'tea.md','quote':'"
            + TEA
            + "'}]}",
        "{'id':'q2','question':'Who empties the pump?','relevant':[{'source':'pump.md','quote':'"
            + PUMP
            + "'}]}",
        "{'id':'q3','question':'Which whale sings?','relevant':[],'answerable':false}");
  }

  /** Writes a folder in the layout of BEIR, one of its texts longer than MiniLM takes. */
  static Path beir(Path folder) throws IOException {
    Files.createDirectories(folder);
    lines(
        folder.resolve("corpus.jsonl"),
        text("d1", "Tea", TEA),
        text("d2", "Pump", PUMP),
        text("d3", "Leave", LEAVE),
        text("d4", "Long", "More of the same words. ".repeat(80)));
    lines(
        folder.resolve("queries.jsonl"),
        "{'_id':'q1','text':'When is tea served?'}",
        "{'_id':'q2','text':'Who empties the pump?'}",
        "{'_id':'q3','text':'How much holiday do I get?'}");
    lines(folder.resolve("qrels.tsv"), "q1\td1\t1", "q2\td2\t1", "q3\td3\t1");
    return folder;
  }

  private static String text(String id, String title, String text) {
    return "{'_id':'" + id + "','title':'" + title + "','text':'" + text + "'}";
  }

  /** Writes a folder of documents with marked answers. */
  static Path spans(Path folder) throws IOException {
    Path corpora = Files.createDirectories(folder.resolve("corpora"));
    String text = String.join("\n\n", TEA, PUMP, LEAVE);
    Files.writeString(corpora.resolve("house.md"), text);
    lines(
        folder.resolve("questions.jsonl"),
        marked("q1", "Who empties the pump?", text, PUMP),
        marked("q2", "When is tea served?", text, TEA));
    return folder;
  }

  private static String marked(String id, String question, String text, String answer) {
    int start = text.indexOf(answer);
    return "{'_id':'%s','question':'%s','corpus':'house','references':[{'start16':%d,'end16':%d,'text':'%s'}]}"
        .formatted(id, question, start, start + answer.length(), answer);
  }

  /** Writes a run of 40 questions, of which every other one has the score; returns the file. */
  static String run(Path folder, String system, String corpus, double score) {
    List<QuestionResult> results = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Map<String, Score> scores = Map.of("nDCG@10", Score.of(i % 2 == 0 ? 0 : score + i * 1e-3));
      results.add(
          new QuestionResult("q" + i, "Why " + i + "?", Expectation.ANSWER, List.of(), scores));
    }
    Path file = folder.resolve(system + ".json");
    Map<String, String> settings = Map.of("k", "100");
    RunJson.write(new EvalRun(system, settings, new Fingerprint("cc", corpus), results), file);
    return file.toString();
  }

  private static Path lines(Path file, String... lines) throws IOException {
    return Files.writeString(file, String.join("\n", lines).replace('\'', '"') + "\n");
  }
}
