package dev.chiffon.eval.data;

import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the files of a {@link SpanFolder}. */
final class SpanReader {
  private static final Pattern NAME = Pattern.compile("(.+)\\.(md|txt)");

  private final Path folder;
  private final SortedMap<String, Document> documents = new TreeMap<>();
  private final Map<String, LabelledQuestion> questions = new HashMap<>();

  SpanReader(Path folder) {
    this.folder = folder;
  }

  SpanFolder read() {
    readDocuments(folder.resolve("corpora"));
    Path file = folder.resolve("questions.jsonl");
    if (!Files.exists(file)) {
      throw new InvalidDataFileException(folder, "need questions.jsonl, got no such file");
    }
    Faults faults = new Faults(file);
    for (TextLines.Line line : TextLines.read(file)) {
      faults.collect(() -> readQuestion(JsonLine.parse(file, line)));
    }
    faults.throwIfAny();
    return new SpanFolder(
        String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
        List.copyOf(documents.values()),
        new QuestionSet(List.copyOf(questions.values())).judgedIn(documents.values()));
  }

  private void readDocuments(Path corpora) {
    if (!Files.isDirectory(corpora)) {
      throw new InvalidDataFileException(folder, "need a folder corpora, got none");
    }
    try (Stream<Path> files = Files.list(corpora)) {
      for (Path file : files.sorted().toList()) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (name.matches()) {
          Document document = Document.ofParagraphs(name.group(1), Files.readString(file));
          if (documents.put(document.id(), document) != null) {
            throw new InvalidDataFileException(
                file, "need a name of its own, got another " + document.id());
          }
        }
      }
    } catch (MalformedInputException e) {
      throw new InvalidDataFileException(
          corpora, "need files in UTF-8, got bytes that are not: " + e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + corpora, e);
    }
  }

  private void readQuestion(JsonLine line) {
    String id = line.text("_id");
    Document document = document(line);
    List<Reference> relevant =
        line.objects("references").stream()
            .map(each -> reference(each, document))
            .distinct()
            .toList();
    boolean answerable = line.flag("answerable").orElse(true);
    if (!answerable && !relevant.isEmpty()) {
      throw line.fault("references", "need none where answerable is false, got " + relevant.size());
    }
    LabelledQuestion question =
        new LabelledQuestion(
            id,
            line.text("question"),
            relevant,
            Optional.empty(),
            answerable ? Expectation.ANSWER : Expectation.REFUSAL,
            scope(line).map(scope -> document.id()),
            List.of());
    if (questions.put(id, question) != null) {
      throw line.fault("_id", "need an id of its own, got '" + id + "' again");
    }
  }

  private Document document(JsonLine line) {
    String name = line.text("corpus");
    return Optional.ofNullable(documents.get(name))
        .orElseThrow(
            () -> line.fault("corpus", "need the name of a file in corpora, got '" + name + "'"));
  }

  private static Optional<String> scope(JsonLine line) {
    Optional<String> scope = line.string("scope");
    if (scope.isPresent() && !scope.get().equals("document")) {
      throw line.fault("scope", "need 'document' or no scope, got '" + scope.get() + "'");
    }
    return scope;
  }

  private static Reference reference(JsonLine line, Document document) {
    int start = line.requiredInteger("start16");
    int end = line.requiredInteger("end16");
    if (start < 0 || end <= start || end > document.text().length()) {
      String rule = "need 0 <= start16 < end16 <= %d, got [%d, %d)";
      throw line.fault("end16", rule.formatted(document.text().length(), start, end));
    }
    String text = line.text("text");
    String slice = document.text().substring(start, end);
    if (!slice.equals(text)) {
      throw line.fault(
          "text", "need the text of [%d, %d), '%s', got '%s'".formatted(start, end, slice, text));
    }
    return new Reference.Characters(document.id(), new Span(start, end), 1);
  }
}
