package dev.chiffon.core;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.TextSimilarity;
import dev.chiffon.core.embed.Embedder;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** Similarity as the cosine of embeddings; a text the embedder cannot see whole has none (0). */
record EmbeddedSimilarity(Embedder embedder) implements TextSimilarity {

  @Override
  public List<Double> toQuestion(String question, List<String> texts) {
    BitSet fitting = new BitSet();
    IntStream.range(0, texts.size()).filter(i -> fits(texts.get(i))).forEach(fitting::set);
    Double[] similarities = new Double[texts.size()];
    Arrays.fill(similarities, 0.0);
    if (fits(question) && !fitting.isEmpty()) {
      Embedding asked = embedder.embed(List.of(question), Embedder.Role.QUERY).get(0);
      List<String> seen = fitting.stream().mapToObj(texts::get).toList();
      Iterator<Embedding> embeddings = embedder.embed(seen, Embedder.Role.DOCUMENT).iterator();
      fitting.stream().forEach(i -> similarities[i] = asked.cosine(embeddings.next()));
    }
    return List.of(similarities);
  }

  private boolean fits(String text) {
    return embedder.tokens().count(text) <= embedder.maxTokens();
  }
}
