package dev.chiffon.core.embed;

/** A text has more tokens than the embedder can see. */
public final class TextTooLongException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

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
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(40, text.length())).strip();
  }
}
