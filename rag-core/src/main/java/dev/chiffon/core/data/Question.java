package dev.chiffon.core.data;

import dev.langchain4j.store.embedding.filter.Filter;
import dev.langchain4j.store.embedding.filter.comparison.IsEqualTo;
import java.util.Optional;

/**
 * What a user asks, over which chunks, and for how long.
 *
 * @param text the user's words, not blank
 * @param filter which chunks may be used, by their metadata; empty for all
 * @param deadline when the answer must be there
 */
public record Question(String text, Optional<Filter> filter, Deadline deadline) {

  /** Checks that something is asked. */
  public Question {
    if (text.isBlank()) {
      throw new IllegalArgumentException("need a question that is not blank");
    }
  }

  /** Returns a question over all chunks, without a deadline. */
  public static Question of(String text) {
    return new Question(text, Optional.empty(), Deadline.never());
  }

  /** Returns the same question over the chunks that pass {@code filter} only. */
  public Question withFilter(Filter filter) {
    return new Question(text, Optional.of(filter), deadline);
  }

  /**
   * Returns the same question over the chunks whose metadata has {@code value} under {@code key}
   * (or in a list there), and that pass the filter it has already.
   */
  public Question where(String key, String value) {
    Filter equal = new IsEqualTo(key, value);
    return withFilter(filter.map(before -> Filter.and(before, equal)).orElse(equal));
  }

  /** Returns the same question with another deadline. */
  public Question withDeadline(Deadline deadline) {
    return new Question(text, filter, deadline);
  }
}
