package dev.chiffon.core;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.TextSimilarity;
import dev.chiffon.core.embed.Embedder;
import java.util.ArrayList;
import java.util.List;

/** Similarity as the cosine of embeddings; a text the embedder cannot see whole has none (0). */
record EmbeddedSimilarity(Embedder embedder) implements TextSimilarity {

  @Override
  public List<Double> toQuestion(String question, List<String> texts) {
    List<String> fitting = texts.stream().filter(this::fits).toList();
    if (!fits(question) || fitting.isEmpty()) {
      return texts.stream().map(text -> 0.0).toList();
    }
    Embedding asked = embedder.embed(List.of(question), Embedder.Role.QUERY).get(0);
    List<Embedding> embeddings = embedder.embed(fitting, Embedder.Role.DOCUMENT);
    List<Double> similarities = new ArrayList<>();
    int next = 0;
    for (String text : texts) {
      similarities.add(fits(text) ? asked.cosine(embeddings.get(next++)) : 0.0);
    }
    return similarities;
  }

  private boolean fits(String text) {
    return embedder.tokens().count(text) <= embedder.maxTokens();
  }
}
