package dev.chiffon.core.lexical;

/**
 * A language whose stop words and word forms the lexical index knows. Text in another language is
 * found as well, by the exact forms of its words; Chinese, Japanese and Korean by single and
 * adjacent characters, under every language but Thai. Where languages are detected, Danish and
 * Norwegian are told apart only by the few stop words that one of them has alone.
 */
public enum Language {
  /** English, with the Porter2 stemmer. */
  ENGLISH,
  /** Arabic. */
  ARABIC,
  /** Danish. */
  DANISH,
  /** Dutch. */
  DUTCH,
  /** Finnish. */
  FINNISH,
  /** French. */
  FRENCH,
  /** German; ä and ae, ß and ss are the same. */
  GERMAN,
  /** Italian. */
  ITALIAN,
  /** Norwegian. */
  NORWEGIAN,
  /** Portuguese. */
  PORTUGUESE,
  /** Russian. */
  RUSSIAN,
  /** Spanish. */
  SPANISH,
  /** Swedish. */
  SWEDISH,
  /** Thai, cut into words with the JDK's dictionary. */
  THAI,
  /** Turkish, with its dotted and dotless i. */
  TURKISH
}
