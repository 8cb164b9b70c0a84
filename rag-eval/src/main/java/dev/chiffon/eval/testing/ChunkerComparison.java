package dev.chiffon.eval.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test method once for each of several chunkers, with a {@link ChunkerResult} as parameter:
 * the same documents cut by that chunker, the same questions asked, one metric taken. At the end a
 * table of all chunkers is published as a report entry named {@code chunkers}, which Surefire and
 * IDEs show and write down.
 *
 * <pre>{@code
 * static final Map<String, Chunker> CHUNKERS = Map.of("mine", new MyChunker(), "theirs", theirs);
 *
 * @ChunkerComparison(chunkers = "CHUNKERS", documents = "handbooks", questions = "questions.jsonl")
 * void finds_what_is_asked(ChunkerResult result) {
 *   assertThat(result.run()).hasAtLeast("nDCG@10", .6);
 * }
 * }</pre>
 *
 * <p>Chunks are retrieved by words, with BM25, so that no model is needed; if {@link #embedder} is
 * given, by words and meaning. Chunkers run in the order of their map.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
@ExtendWith(ChunkerComparisonExtension.class)
public @interface ChunkerComparison {

  /**
   * Returns the name of a static field, or of a static method without parameters, of the test class
   * that gives the chunkers by name: a {@code Map<String, Chunker>}.
   */
  String chunkers();

  /**
   * Returns the name of a static field or method of the test class that gives the documents: a
   * {@code Collection<Document>}.
   */
  String documents();

  /**
   * Returns the question file, as {@link dev.chiffon.eval.data.QuestionFile} reads it: a path seen
   * from the working directory, which is the module's folder under Maven.
   */
  String questions();

  /** Returns the metric by the name that it prints, such as {@code Recall@5}. */
  String metric() default "nDCG@10";

  /**
   * Returns the name of a static field or method of the test class that gives an {@code Embedder};
   * empty for none. The extension does not close it.
   */
  String embedder() default "";
}
