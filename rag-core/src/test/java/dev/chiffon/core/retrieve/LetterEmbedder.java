package dev.chiffon.core.retrieve;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.TextTooLongException;
import dev.chiffon.core.text.TokenCounter;
import java.util.ArrayList;
import java.util.List;

/** An embedder whose tokens are UTF-16 units, and that refuses half a character. */
final class LetterEmbedder implements Embedder {
  private final int maxTokens;

  LetterEmbedder(int maxTokens) {
    this.maxTokens = maxTokens;
  }

  @Override
  public List<Embedding> embed(List<String> texts, Role role) {
    List<Embedding> embeddings = new ArrayList<>();
    for (String text : texts) {
      if (text.length() > maxTokens) {
        throw new TextTooLongException(embeddings.size(), text.length(), maxTokens, text);
      }
      if (Character.isLowSurrogate(text.charAt(0))) {
        throw new IllegalArgumentException("need whole characters, got '" + text + "'");
      }
      embeddings.add(Embedding.normalized(new float[] {1, text.length()}));
    }
    return embeddings;
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public int maxTokens() {
    return maxTokens;
  }

  @Override
  public TokenCounter tokens() {
    return String::length;
  }

  @Override
  public String name() {
    return "letters";
  }

  @Override
  public void close() {}
}
