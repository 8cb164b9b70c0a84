package dev.chiffon.eval.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Questions in JSON Lines: one object on each line.
 *
 * <pre>{@code
 * {"id": "q1", "question": "How long is the notice?", "relevant": [{"source": "handbook.md", "quote": "two months"}]}
 * }</pre>
 *
 * <ul>
 *   <li>{@code id} and {@code question}: not blank, no id twice.
 *   <li>{@code relevant}: what answers it. Each entry names a document, {@code source}, and in it a
 *       {@code quote}, or {@code start} and {@code end} in UTF-16 units, or nothing for the whole
 *       document. Or {@code chunk}, the id of a chunk, {@code document#start-end}, without a
 *       source: it stands for that span under every chunker. {@code grade} says how relevant it is,
 *       1 if it is left out.
 *   <li>{@code answer}: the answer in words. {@code answerable}: false if no document has it, and
 *       the question should be refused. {@code within}: the one document that is asked about.
 *       {@code tags}: words to group questions by.
 * </ul>
 *
 * <p>Fields with other names are refused, so that a misspelt one is noticed. Blank lines and a byte
 * order mark are passed over. A name that ends in {@code .gz} is of a packed file.
 */
public final class QuestionFile {
  private QuestionFile() {}

  /**
   * Returns the questions of a file.
   *
   * @throws InvalidDataFileException if lines break rules; it names up to 20 of them
   * @throws UncheckedIOException if the file cannot be read
   */
  public static QuestionSet read(Path file) {
    Faults faults = new Faults(file);
    Map<String, Integer> lines = new HashMap<>();
    Map<String, LabelledQuestion> questions = new HashMap<>();
    for (TextLines.Line line : TextLines.read(file)) {
      faults.collect(
          () -> {
            LabelledQuestion question = QuestionLine.read(JsonLine.parse(file, line));
            Integer before = lines.putIfAbsent(question.id(), line.number());
            if (before != null) {
              String rule = "need an id of its own, got '%s' of line %d again";
              faults.add(line.number(), "id", rule.formatted(question.id(), before));
            }
            questions.put(question.id(), question);
          });
    }
    faults.throwIfAny();
    return new QuestionSet(List.copyOf(questions.values()));
  }

  /**
   * Writes questions by id ascending, so that the same questions always are the same bytes. What is
   * the default is left out; a chunk is written as its span.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(QuestionSet questions, Path file) {
    try {
      Files.writeString(
          file,
          questions.questions().stream()
              .map(question -> QuestionLine.write(question) + "\n")
              .collect(Collectors.joining()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
