package dev.chiffon.core.embed;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.text.TokenCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A model-free embedder for tests: each word counts towards one component, so texts that share
 * words are near one another. A token is a run of letters and digits; case does not matter, nor
 * does the order of words or the role. A text without words has an embedding too.
 */
public final class HashEmbedder implements TokenEmbedder {
  // Gives a text without words a direction, and is too small to bring other texts nearer.
  private static final float FLOOR = 0.01f;

  private final int dimension;
  private final int maxTokens;
  private volatile boolean closed;

  /** Creates an embedder of 64 components that takes texts of up to 256 words. */
  public HashEmbedder() {
    this(64, 256);
  }

  /**
   * Creates an embedder of {@code dimension} components that takes up to {@code maxTokens} words.
   */
  public HashEmbedder(int dimension, int maxTokens) {
    if (dimension < 1 || maxTokens < 1) {
      throw new IllegalArgumentException(
          "need dimension, maxTokens >= 1, got %d, %d".formatted(dimension, maxTokens));
    }
    this.dimension = dimension;
    this.maxTokens = maxTokens;
  }

  @Override
  public List<Embedding> embed(List<String> texts, Role role) {
    Objects.requireNonNull(role);
    if (closed) {
      throw new IllegalStateException("this embedder is closed");
    }
    List<List<String>> words = new ArrayList<>();
    for (String text : texts) {
      List<String> found = words(text);
      if (found.size() > maxTokens) {
        throw new TextTooLongException(words.size(), found.size(), maxTokens, text);
      }
      words.add(found);
    }
    return words.stream().map(this::embedding).toList();
  }

  /** The floor stands as a token of its own in front of the words. */
  @Override
  public List<TokenEmbeddings> embedTokens(List<String> texts, Role role) {
    List<Embedding> whole = embed(texts, role);
    return IntStream.range(0, texts.size())
        .mapToObj(i -> tokens(texts.get(i), whole.get(i)))
        .toList();
  }

  private TokenEmbeddings tokens(String text, Embedding whole) {
    List<Span> spans = spans(text);
    float[] vectors = new float[(spans.size() + 1) * dimension];
    vectors[0] = FLOOR;
    for (int i = 0; i < spans.size(); i++) {
      String word = spans.get(i).of(text).toLowerCase(Locale.ROOT);
      vectors[(i + 1) * dimension + component(word)] = 1;
    }
    return new TokenEmbeddings(whole, spans, vectors, 1);
  }

  private Embedding embedding(List<String> words) {
    float[] counts = new float[dimension];
    counts[0] = FLOOR;
    words.forEach(word -> counts[component(word)]++);
    return Embedding.normalized(counts);
  }

  private int component(String word) {
    int mixed = word.hashCode() * 0x9E3779B9;
    return Math.floorMod(mixed ^ (mixed >>> 15), dimension);
  }

  private static List<String> words(String text) {
    return spans(text).stream().map(word -> word.of(text).toLowerCase(Locale.ROOT)).toList();
  }

  private static List<Span> spans(String text) {
    List<Span> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inWord = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        words.add(new Span(start, i));
        start = -1;
      }
    }
    return words;
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public int maxTokens() {
    return maxTokens;
  }

  @Override
  public TokenCounter tokens() {
    return text -> words(text).size();
  }

  @Override
  public String name() {
    return "hash-" + dimension + "-" + maxTokens;
  }

  @Override
  public void close() {
    closed = true;
  }
}
