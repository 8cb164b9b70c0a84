package dev.chiffon.eval;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.embed.ChunkEmbedder;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Embeds the chunks of a corpus, and says how far it has come. */
final class CorpusEmbedder {
  private static final int SLICE = 64;

  private final Embedder embedder;
  private final ProgressListener listener;

  /**
   * Embeddings of chunks.
   *
   * @param embeddings one for each chunk, in their order
   * @param cutTexts of how many chunks only the beginning was embedded
   */
  record Result(List<Embedding> embeddings, int cutTexts) {}

  CorpusEmbedder(Embedder embedder, ProgressListener listener) {
    this.embedder = embedder;
    this.listener = listener;
  }

  /** Embeds every chunk as a pipeline does; one that is too long is refused. */
  static Result embedWhole(
      List<ChunkEmbedder.Input> inputs, ChunkEmbedder embedder, ProgressListener listener) {
    return new Result(slices(inputs, embedder::embed, listener), 0);
  }

  /** Embeds of every chunk under its title as many of the first words as the embedder takes. */
  Result embedBeginnings(List<Chunk> chunks) {
    List<String> texts = new ArrayList<>();
    int cut = 0;
    for (Chunk chunk : chunks) {
      String whole =
          chunk.metadata().string(Metadata.TITLE).map(title -> title + "\n").orElse("")
              + chunk.text();
      String fitting = fits(whole) ? whole : beginning(whole);
      cut += fitting.length() < whole.length() ? 1 : 0;
      texts.add(fitting);
    }
    return new Result(
        slices(texts, slice -> embedder.embed(slice, Embedder.Role.DOCUMENT), listener), cut);
  }

  private static <T> List<Embedding> slices(
      List<T> all, Function<List<T>, List<Embedding>> embedding, ProgressListener listener) {
    List<Embedding> embeddings = new ArrayList<>(all.size());
    for (int start = 0; start < all.size(); start += SLICE) {
      int end = Math.min(start + SLICE, all.size());
      embeddings.addAll(embedding.apply(all.subList(start, end)));
      listener.progressed("embed", end, all.size());
    }
    return embeddings;
  }

  private boolean fits(String text) {
    return embedder.tokens().count(text) <= embedder.maxTokens();
  }

  private String beginning(String text) {
    int[] ends = Words.ends(text);
    int low = 0;
    int high = ends.length;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      boolean fits = fits(text.substring(0, ends[middle - 1]));
      low = fits ? middle : low;
      high = fits ? high : middle - 1;
    }
    return low == 0 ? "" : text.substring(0, ends[low - 1]);
  }
}
