package dev.chiffon.core.query;

import dev.chiffon.core.retrieve.Retriever;

/**
 * One of several indexes that a question may be asked of.
 *
 * @param name its name, not blank
 * @param description what it holds, in words by which a {@link Router} can choose, not blank
 * @param retriever searches it
 */
public record NamedIndex(String name, String description, Retriever retriever) {

  /** Checks the texts. */
  public NamedIndex {
    if (name.isBlank() || description.isBlank()) {
      throw new IllegalArgumentException(
          "need a name and a description that are not blank, got '%s' and '%s'"
              .formatted(name, description));
    }
  }
}
