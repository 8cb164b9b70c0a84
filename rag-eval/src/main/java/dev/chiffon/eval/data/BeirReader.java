package dev.chiffon.eval.data;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Layout;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the files of a {@link BeirFolder}. */
final class BeirReader {
  private static final int CELLS = 3;

  private final Path folder;
  private final BeirFiles files;
  private final String split;
  private final Map<String, Document> documents = new LinkedHashMap<>();
  private final SortedMap<String, String> texts = new TreeMap<>();
  private final Set<String> refused = new HashSet<>();
  private final SortedMap<String, Map<String, Integer>> grades = new TreeMap<>();
  private final List<String> unknownDocuments = new ArrayList<>();
  private final List<String> unknownQuestions = new ArrayList<>();

  BeirReader(Path folder, String split) {
    this.folder = folder;
    this.files = new BeirFiles(folder);
    this.split = split;
  }

  BeirFolder read() {
    eachLine(files.require("corpus.jsonl"), this::readDocument);
    eachLine(files.require("queries.jsonl"), this::readQuestion);
    files.find("answers.jsonl").ifPresent(file -> eachLine(file, this::readAnswer));
    readJudgments(files.qrels(split));
    List<String> unjudged = new ArrayList<>();
    List<LabelledQuestion> questions = new ArrayList<>();
    texts.forEach(
        (id, text) -> {
          if (refused.contains(id) || grades.containsKey(id)) {
            questions.add(question(id, text));
          } else {
            unjudged.add(id);
          }
        });
    SortedMap<String, Judgments> judgments = new TreeMap<>();
    grades.forEach((id, ofOne) -> judgments.put(id, new Judgments(ofOne)));
    return new BeirFolder(
        String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
        List.copyOf(documents.values()),
        new QuestionSet(questions),
        judgments,
        new BeirFolder.LeftOut(unknownDocuments, unknownQuestions, unjudged),
        Fingerprints.of(said(questions, judgments), documents.values()));
  }

  private static Stream<String> said(
      List<LabelledQuestion> questions, SortedMap<String, Judgments> judgments) {
    return questions.stream()
        .flatMap(
            each ->
                Stream.of(
                    QuestionLine.write(each),
                    Optional.ofNullable(judgments.get(each.id()))
                        .map(ofOne -> ofOne.grades().toString())
                        .orElse("")));
  }

  private LabelledQuestion question(String id, String text) {
    List<Reference> relevant = new ArrayList<>();
    new TreeMap<>(grades.getOrDefault(id, Map.of()))
        .forEach(
            (document, grade) -> {
              if (grade > 0 && documents.containsKey(document)) {
                relevant.add(new Reference.Whole(document, grade));
              }
            });
    if (refused.contains(id) && !relevant.isEmpty()) {
      throw new InvalidDataFileException(
          folder,
          "need nothing relevant to a question that is not answerable, got a text for '"
              + id
              + "'");
    }
    Expectation expected = refused.contains(id) ? Expectation.REFUSAL : Expectation.ANSWER;
    return new LabelledQuestion(
        id, text, relevant, Optional.empty(), expected, Optional.empty(), List.of());
  }

  private static void eachLine(Path file, Consumer<JsonLine> reading) {
    Faults faults = new Faults(file);
    for (TextLines.Line line : TextLines.read(file)) {
      faults.collect(() -> reading.accept(JsonLine.parse(file, line)));
    }
    faults.throwIfAny();
  }

  private void readDocument(JsonLine line) {
    String id = line.text("_id");
    String title = line.string("title").orElse("").strip();
    String body =
        line.string("text")
            .orElseThrow(() -> line.fault("text", "need a string, got no such field"));
    String text = body.isBlank() ? title : body;
    Metadata metadata =
        title.isEmpty() ? Metadata.empty() : Metadata.empty().with(Metadata.TITLE, title);
    List<Block> blocks =
        text.isBlank() ? List.of() : List.of(new Block.Paragraph(new Span(0, text.length())));
    if (documents.put(id, new Document(id, text, blocks, Layout.none(), metadata)) != null) {
      throw line.fault("_id", "need an id of its own, got '" + id + "' again");
    }
  }

  private void readQuestion(JsonLine line) {
    String id = line.text("_id");
    if (texts.put(id, line.text("text")) != null) {
      throw line.fault("_id", "need an id of its own, got '" + id + "' again");
    }
  }

  private void readAnswer(JsonLine line) {
    if (!line.flag("answerable").orElse(true)) {
      refused.add(line.text("_id"));
    }
  }

  private void readJudgments(Path file) {
    Faults faults = new Faults(file);
    List<TextLines.Line> lines = TextLines.read(file);
    for (int i = 0; i < lines.size(); i++) {
      TextLines.Line line = lines.get(i);
      String[] cells = line.text().strip().split("\t", -1);
      boolean isHeader = i == 0 && cells.length == CELLS && !isWhole(cells[2]);
      if (!isHeader) {
        faults.collect(() -> readJudgment(file, line.number(), cells));
      }
    }
    faults.throwIfAny();
  }

  private static boolean isWhole(String cell) {
    return cell.strip().matches("[+-]?[0-9]{1,9}");
  }

  private void readJudgment(Path file, int line, String[] cells) {
    if (cells.length != CELLS) {
      throw new InvalidDataFileException(
          file,
          line,
          "",
          "need question, text and grade between tabs, got " + cells.length + " cells");
    }
    if (!isWhole(cells[2])) {
      throw new InvalidDataFileException(
          file, line, "score", "need a whole number, got '" + cells[2] + "'");
    }
    String pair = cells[0] + " " + cells[1];
    if (!texts.containsKey(cells[0])) {
      unknownQuestions.add(pair);
      return;
    }
    if (!documents.containsKey(cells[1])) {
      unknownDocuments.add(pair);
    }
    Map<String, Integer> ofOne = grades.computeIfAbsent(cells[0], id -> new HashMap<>());
    if (ofOne.put(cells[1], Integer.valueOf(cells[2].strip())) != null) {
      throw new InvalidDataFileException(
          file, line, "corpus-id", "need each text judged once, got again: " + pair);
    }
  }
}
