package dev.chiffon.core.data;

import java.util.Optional;

/**
 * A sentence or line that an answer was made of, and how well the sources support it.
 *
 * @param text what was said, without markers
 * @param span where it stands in the answer's text, with its markers; empty if it was left out
 * @param support what was found when it was checked
 */
public record Statement(String text, Optional<Span> span, Support support) {

  /** Returns whether it was left out of the answer's text. */
  public boolean isRemoved() {
    return span.isEmpty();
  }

  /** Returns whether the sources do not support it. */
  public boolean isUnsupported() {
    return support.verdict() == Support.Verdict.UNSUPPORTED;
  }

  /** Returns the same statement, left out. */
  public Statement removed() {
    return new Statement(text, Optional.empty(), support);
  }
}
