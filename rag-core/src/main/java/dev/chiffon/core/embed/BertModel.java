package dev.chiffon.core.embed;

import dev.chiffon.core.text.WordPiece;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What there is to know of a BERT model besides its weights.
 *
 * @param name the model's name
 * @param tokenizer what makes its tokens
 * @param pooling how their vectors become one
 * @param maxTokens the most tokens of a text with its prefix, without those at the ends
 * @param queryPrefix put before a query; may be empty
 * @param documentPrefix put before a document; may be empty
 */
record BertModel(
    String name,
    WordPiece tokenizer,
    Pooling pooling,
    int maxTokens,
    String queryPrefix,
    String documentPrefix) {
  /** Tokens the model wants at the ends of a text. */
  static final int ENDS = 2;

  private static final int FINGERPRINT_BYTES = 8;

  /** Returns the text put before a text of {@code role}. */
  String prefix(Embedder.Role role) {
    return role == Embedder.Role.QUERY ? queryPrefix : documentPrefix;
  }

  /** Returns the tokens of the longest text that is put before another. */
  int longestPrefix() {
    return Math.max(tokenizer.count(queryPrefix), tokenizer.count(documentPrefix));
  }

  /** Returns the digest that fingerprints and keys are made of: SHA-256. */
  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  /**
   * Returns the name with a fingerprint of {@code files}, which has taken in the model's files, and
   * of the settings an embedding depends on.
   */
  String fingerprinted(MessageDigest files) {
    String settings = String.join("\n", pooling.name(), queryPrefix, documentPrefix);
    files.update(settings.getBytes(StandardCharsets.UTF_8));
    return name + "@" + HexFormat.of().formatHex(files.digest(), 0, FINGERPRINT_BYTES);
  }
}
