package dev.chiffon.core.embed;

/** A text has more tokens than the embedder can see. */
public final class TextTooLongException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int position;
  private final int tokens;
  private final int maxTokens;

  /**
   * Creates the exception.
   *
   * @param position place of the text in the list, from 0
   * @param tokens how many tokens it has
   * @param maxTokens how many it may have
   * @param text the text; its beginning goes into the message
   */
  public TextTooLongException(int position, int tokens, int maxTokens, String text) {
    super(
        "need at most %d tokens a text, got %d in text %d ('%s…')"
            .formatted(maxTokens, tokens, position, beginning(text)));
    this.position = position;
    this.tokens = tokens;
    this.maxTokens = maxTokens;
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(40, text.length())).strip();
  }

  /** Returns the place of the text in the list, from 0. */
  public int position() {
    return position;
  }

  /** Returns how many tokens the text has. */
  public int tokens() {
    return tokens;
  }

  /** Returns how many tokens it may have. */
  public int maxTokens() {
    return maxTokens;
  }
}
