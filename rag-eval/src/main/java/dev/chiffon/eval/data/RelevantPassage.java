package dev.chiffon.eval.data;

import dev.chiffon.core.data.Span;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A {@link Reference} found in its document. Words that stand there more than once are found at
 * each of the places; any one of them will do.
 *
 * @param documentId the document
 * @param places where it is, by start ascending, at least one
 * @param grade how relevant it is, at least 1
 */
public record RelevantPassage(String documentId, List<Span> places, int grade) {

  /** Copies the list and checks that there is a place. */
  public RelevantPassage {
    places = List.copyOf(places);
    if (places.isEmpty() || grade < 1) {
      throw new IllegalArgumentException(
          "need a place and a grade of at least 1, got %d places, grade %d (document '%s')"
              .formatted(places.size(), grade, documentId));
    }
  }

  /** Returns a passage of grade 1 at one place. */
  public static RelevantPassage at(String documentId, Span place) {
    return new RelevantPassage(documentId, List.of(place), 1);
  }

  /** Returns the place with the highest value; of several, the first. */
  public Span best(ToDoubleFunction<Span> value) {
    Span best = places.get(0);
    double most = value.applyAsDouble(best);
    for (Span place : places.subList(1, places.size())) {
      double other = value.applyAsDouble(place);
      if (other > most) {
        most = other;
        best = place;
      }
    }
    return best;
  }
}
