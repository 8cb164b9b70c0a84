package dev.chiffon.core.embed;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.text.WordPiece;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

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

  /**
   * Returns the ids of the tokens of each text with what stands before and behind it.
   *
   * @throws TextTooLongException if a text has more than {@code limit} tokens of its own
   */
  int[][] encode(List<String> texts, Embedder.Role role, int limit) {
    String prefix = prefix(role);
    int added = ENDS + tokenizer.count(prefix);
    int[][] ids = new int[texts.size()][];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = tokenizer.encode(prefix + texts.get(i));
      int tokens = ids[i].length - added;
      if (tokens > limit) {
        throw new TextTooLongException(i, tokens, limit, texts.get(i));
      }
    }
    return ids;
  }

  /** Returns where the tokens of {@code text} lie in it, without those of the prefix. */
  List<Span> spans(String text, Embedder.Role role) {
    String prefix = prefix(role);
    int[] places = tokenizer.places(prefix + text);
    List<Span> spans = new ArrayList<>(places.length / 2);
    for (int i = 0; i < places.length; i += 2) {
      if (places[i] >= prefix.length()) {
        spans.add(new Span(places[i] - prefix.length(), places[i + 1] - prefix.length()));
      }
    }
    return spans;
  }

  /** Returns the embedding of a text from the vectors of its tokens. */
  Embedding pooled(float[] vectors, int tokens) {
    return Embedding.normalized(pooling.pool(vectors, tokens));
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
