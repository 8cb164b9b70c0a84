package dev.chiffon.core.embed;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.TextSimilarity;
import dev.chiffon.core.embed.Embedder.Role;
import dev.chiffon.core.embed.VectorCompression.Bits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Similarity of the parts: each part of the question is compared with all parts of a text, the
 * greatest cosine counts, and the mean of these is the similarity. A long text is not blurred into
 * one vector, at the price of many.
 *
 * <p>The vectors of the texts last compared are kept in memory, compressed; a text that is not kept
 * is embedded when it is asked for, which takes as long as to index it. A text without parts has
 * similarity 0. Safe for any number of threads; closes no embedder.
 */
public final class MaxSimilarity implements TextSimilarity {
  private static final VectorCompression EXACT =
      new VectorCompression(Integer.MAX_VALUE, Bits.EIGHT);
  private static final VectorCompression SMALL = new VectorCompression(128, Bits.FOUR);
  private static final long CAPACITY_BYTES = 64L << 20;
  private static final int QUESTIONS = 16;

  /** What the map and the objects take of a kept text, about. */
  private static final int ENTRY_BYTES = 150;

  private final TextParts parts;
  private final VectorCodec codec;
  private final RecentlyUsed<List<float[]>> questions =
      new RecentlyUsed<>(QUESTIONS, question -> 1);
  private final RecentlyUsed<byte[]> texts;

  private MaxSimilarity(TextParts parts, VectorCompression compression, long capacityBytes) {
    if (capacityBytes < 0) {
      throw new IllegalArgumentException("need a capacity >= 0 bytes, got " + capacityBytes);
    }
    this.parts = parts;
    codec = new VectorCodec(compression, parts.dimension());
    texts = new RecentlyUsed<>(capacityBytes, MaxSimilarity::bytes);
  }

  private static long bytes(Map.Entry<String, byte[]> text) {
    return ENTRY_BYTES + (long) text.getKey().length() * Character.BYTES + text.getValue().length;
  }

  /**
   * Returns the cosine of the question with the nearest sentence of a text, with 8 bits a component
   * and 64 MB of texts.
   */
  public static MaxSimilarity ofSentences(Embedder embedder) {
    return ofSentences(embedder, EXACT, CAPACITY_BYTES);
  }

  /**
   * Returns the same with another compression.
   *
   * @param capacityBytes what the texts that are kept may take, at least 0; a text takes the bytes
   *     of its vectors, 2 for each of its characters, and some 150
   */
  public static MaxSimilarity ofSentences(
      Embedder embedder, VectorCompression compression, long capacityBytes) {
    return new MaxSimilarity(TextParts.sentences(embedder), compression, capacityBytes);
  }

  /**
   * Returns the MaxSim of Khattab and Zaharia 2020 (ColBERT): the mean over the question's tokens
   * of the cosine with the nearest token of a text, with 128 components of 4 bits and 64 MB of
   * texts. Their model was trained for it; another one's tokens know less. Tokens that a model adds
   * at the ends of a text do not count.
   */
  public static MaxSimilarity ofTokens(TokenEmbedder embedder) {
    return ofTokens(embedder, SMALL, CAPACITY_BYTES);
  }

  /** Returns the same with another compression; see {@link #ofSentences}. */
  public static MaxSimilarity ofTokens(
      TokenEmbedder embedder, VectorCompression compression, long capacityBytes) {
    return new MaxSimilarity(TextParts.tokens(embedder), compression, capacityBytes);
  }

  @Override
  public List<Double> toQuestion(String question, List<String> texts) {
    List<float[]> asked =
        questions
            .find(question)
            .orElseGet(() -> rotated(parts.embed(List.of(question), Role.QUERY).get(0)));
    questions.add(question, asked);
    Map<String, byte[]> codes = codes(texts);
    return texts.stream()
        .map(text -> similarity(asked, Objects.requireNonNull(codes.get(text))))
        .toList();
  }

  /** Returns what the texts that are kept take, their characters included, in bytes. */
  public long keptBytes() {
    return texts.weight();
  }

  private List<float[]> rotated(List<Embedding> embeddings) {
    return embeddings.stream().map(each -> codec.rotated(each.toArray())).toList();
  }

  private Map<String, byte[]> codes(List<String> wanted) {
    Map<String, byte[]> found = new HashMap<>();
    LinkedHashSet<String> missing = new LinkedHashSet<>();
    for (String text : wanted) {
      texts.find(text).ifPresentOrElse(kept -> found.put(text, kept), () -> missing.add(text));
    }
    List<String> fresh = new ArrayList<>(missing);
    List<List<Embedding>> embedded =
        fresh.isEmpty() ? List.of() : parts.embed(fresh, Role.DOCUMENT);
    for (int i = 0; i < fresh.size(); i++) {
      byte[] code = codec.encode(embedded.get(i).stream().map(Embedding::toArray).toList());
      found.put(fresh.get(i), code);
      texts.add(fresh.get(i), code);
    }
    return found;
  }

  private double similarity(List<float[]> question, byte[] codes) {
    if (question.isEmpty() || codes.length == 0) {
      return 0;
    }
    float[] part = new float[codec.dimensions()];
    double[] best = new double[question.size()];
    Arrays.fill(best, -1);
    for (int start = 0; start < codes.length; start += codec.bytes()) {
      codec.decode(codes, start, part);
      for (int i = 0; i < best.length; i++) {
        best[i] = Math.max(best[i], VectorCodec.dot(question.get(i), part));
      }
    }
    double mean = Arrays.stream(best).average().orElse(0);
    return Math.max(-1, Math.min(1, mean));
  }
}
