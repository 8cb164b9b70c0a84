package dev.chiffon.core.query;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.embed.Embedder;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** See {@link Router#byDescription}. */
final class EmbeddingRouter implements Router {
  private final Embedder embedder;
  private final int most;

  EmbeddingRouter(Embedder embedder, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("need to ask at least 1 index, got " + most);
    }
    this.embedder = embedder;
    this.most = most;
  }

  @Override
  public List<NamedIndex> route(Question question, List<NamedIndex> indexes) {
    if (embedder.tokens().count(question.text()) > embedder.maxTokens()) {
      return indexes;
    }
    Embedding asked = embedder.embed(List.of(question.text()), Embedder.Role.QUERY).get(0);
    List<Embedding> described =
        embedder.embed(
            indexes.stream().map(NamedIndex::description).toList(), Embedder.Role.DOCUMENT);
    Set<Integer> nearest =
        IntStream.range(0, indexes.size())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(i -> -asked.cosine(described.get(i)))
                    .thenComparing(i -> indexes.get(i).name()))
            .limit(most)
            .collect(Collectors.toSet());
    return IntStream.range(0, indexes.size())
        .filter(nearest::contains)
        .mapToObj(indexes::get)
        .toList();
  }
}
