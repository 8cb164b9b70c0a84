package dev.chiffon.core.embed;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.ChunkSimilarity;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.embed.Embedder.Role;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Similarity as the cosine of the embeddings of what chunks say, without their headings. Of a chunk
 * too long for the embedder, the nearest of its pieces counts. Chunks are embedded each time they
 * are compared, so give an embedder that keeps embeddings, such as a {@link CachingEmbedder}. Safe
 * for any number of threads; closes no embedder.
 */
public final class EmbeddedChunkSimilarity implements ChunkSimilarity {
  private final Embedder embedder;
  private final TextWindows windows;

  /** Creates a similarity by the embeddings of {@code embedder}. */
  public EmbeddedChunkSimilarity(Embedder embedder) {
    this.embedder = embedder;
    windows = new TextWindows(embedder.tokens(), embedder.maxTokens());
  }

  @Override
  public Pairs among(List<Chunk> chunks) {
    List<List<String>> pieces = chunks.stream().map(chunk -> windows.of(chunk.text())).toList();
    List<String> all = pieces.stream().flatMap(List::stream).toList();
    List<List<Embedding>> embeddings =
        TextParts.dealt(
            embedder.embed(all, Role.DOCUMENT), pieces.stream().map(List::size).toList());
    return (first, second) -> nearest(embeddings.get(first), embeddings.get(second));
  }

  private static double nearest(List<Embedding> first, List<Embedding> second) {
    return IntStream.range(0, first.size() * second.size())
        .mapToDouble(
            pair -> first.get(pair / second.size()).cosine(second.get(pair % second.size())))
        .max()
        .orElse(0);
  }
}
