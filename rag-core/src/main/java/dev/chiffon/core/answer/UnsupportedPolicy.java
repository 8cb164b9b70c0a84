package dev.chiffon.core.answer;

/** What becomes of a statement that the sources do not support. */
public enum UnsupportedPolicy {
  /** It stays, and the answer's list of statements says that it is unsupported. */
  FLAG,

  /**
   * It is left out, with its citations; the answer's list of statements no longer has it. An answer
   * of which nothing is left is refused.
   */
  REMOVE,

  /** The whole answer is refused; nothing is handed on before the last statement was checked. */
  REFUSE
}
