package dev.chiffon.core.lexical;

/**
 * A word of a text.
 *
 * @param written the word in lower case
 * @param term what it is found by: its stem
 */
record Word(String written, String term) {

  /** Returns whether it has 4 letters and more, and nothing else. */
  boolean isOfLetters() {
    return written.codePointCount(0, written.length()) >= 4
        && written.codePoints().allMatch(Character::isLetter);
  }
}
