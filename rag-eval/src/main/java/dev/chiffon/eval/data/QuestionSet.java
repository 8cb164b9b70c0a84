package dev.chiffon.eval.data;

import dev.chiffon.core.data.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Questions with their labels.
 *
 * @param questions the questions, by id ascending, no id twice
 */
public record QuestionSet(List<LabelledQuestion> questions) {

  /** Sorts and copies the questions; checks that no id comes twice. */
  public QuestionSet {
    questions = ById.sorted(questions, LabelledQuestion::id);
  }

  /** Returns how many questions there are. */
  public int size() {
    return questions.size();
  }

  /**
   * Returns the questions with their labels found in the documents. A quote is looked for verbatim,
   * and if it is not there once more with every run of white space taken as one space and soft
   * hyphens passed over; it is found at every place where it stands.
   *
   * @throws UnresolvedReferencesException if a document is unknown, a quote not found, or a span
   *     outside its document; it names all of them
   * @throws IllegalArgumentException if two documents have one id
   */
  public JudgedQuestions judgedIn(Collection<Document> documents) {
    Map<String, Document> byId = new HashMap<>();
    for (Document document : documents) {
      if (byId.put(document.id(), document) != null) {
        throw new IllegalArgumentException("need each document once, got twice: " + document.id());
      }
    }
    List<JudgedQuestion> judged = new Resolution(byId).resolve(questions);
    return new JudgedQuestions(judged, Fingerprints.of(this, documents));
  }

  /**
   * Returns the questions in two parts by the hash of their ids; see {@link Split}.
   *
   * @param testShare about which share of the questions is for testing, above 0 and below 1
   * @param together what is never divided
   */
  public Split split(double testShare, Split.Together together) {
    return Split.of(this, testShare, together);
  }

  /**
   * Returns the questions in parts of about one size by the hash of their ids; see {@link Split}.
   *
   * @param n how many parts, at least 2
   * @param together what is never divided
   */
  public List<QuestionSet> folds(int n, Split.Together together) {
    return Split.folds(this, n, together);
  }
}
