package dev.chiffon.core.text;

/** Counts the tokens of a text as a model would. Safe for any number of threads. */
public interface TokenCounter {

  /**
   * Returns how many tokens {@code text} has, without any tokens the model adds at its ends; 0 if
   * the text is blank.
   */
  int count(String text);
}
