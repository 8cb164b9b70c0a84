package dev.chiffon.core.data;

import dev.langchain4j.store.embedding.filter.Filter;
import dev.langchain4j.store.embedding.filter.comparison.IsEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsIn;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a user asks, over which chunks, for how long, and what was said before.
 *
 * @param text the user's words, not blank
 * @param filter which chunks may be used, by their metadata; empty for all
 * @param deadline when the answer must be there
 * @param conversation the turns before this question, oldest first; stages that know nothing of
 *     conversations see the text alone
 */
public record Question(
    String text, Optional<Filter> filter, Deadline deadline, List<Turn> conversation) {

  /** Copies the conversation; checks that something is asked. */
  public Question {
    conversation = List.copyOf(conversation);
    if (text.isBlank()) {
      throw new IllegalArgumentException("need a question that is not blank");
    }
  }

  /** Returns a question over all chunks, without a deadline. */
  public static Question of(String text) {
    return new Question(text, Optional.empty(), Deadline.never(), List.of());
  }

  /** Returns other words for the same question, with the same filter, deadline and conversation. */
  public Question withText(String text) {
    return new Question(text, filter, deadline, conversation);
  }

  /** Returns the same question over the chunks that pass {@code filter} only. */
  public Question withFilter(Filter filter) {
    return new Question(text, Optional.of(filter), deadline, conversation);
  }

  /**
   * Returns the same question over the chunks whose metadata has {@code value} under {@code key}
   * (or in a list there), and that pass the filter it has already.
   */
  public Question where(String key, String value) {
    return and(new IsEqualTo(key, value));
  }

  /**
   * Returns the same question over the chunks of these documents only, and that pass the filter it
   * has already.
   *
   * @throws IllegalArgumentException if no document is named
   */
  public Question within(Collection<String> documentIds) {
    if (documentIds.isEmpty()) {
      throw new IllegalArgumentException("need at least one document to ask within, got none");
    }
    return and(new IsIn(Metadata.DOCUMENT_ID, documentIds));
  }

  /** Returns the same question over the chunks that pass {@code other} and the filter it has. */
  public Question and(Filter other) {
    return withFilter(filter.map(before -> Filter.and(before, other)).orElse(other));
  }

  /** Returns the same question after these turns, oldest first. */
  public Question after(List<Turn> conversation) {
    return new Question(text, filter, deadline, conversation);
  }

  /** Returns the same question with another deadline. */
  public Question withDeadline(Deadline deadline) {
    return new Question(text, filter, deadline, conversation);
  }
}
