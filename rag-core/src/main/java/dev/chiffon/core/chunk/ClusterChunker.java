package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.embed.Embedder;
import java.util.List;
import java.util.Objects;

/**
 * Cuts a document into the chunks whose sentences are most alike, of all ways to cut it: the sum,
 * over all chunks, of the similarities of each two sentences in a chunk, each above or below the
 * mean similarity in the document, is as large as it can be.
 *
 * <p>No chunk exceeds the target, but for a sentence alone and for what leads in one. Parts,
 * headings, furniture, table rows and lines of code are borders as for {@link StructuralChunker}.
 *
 * <p>Source: the cluster-semantic chunker of Smith and Troynikov 2024, "Evaluating Chunking
 * Strategies for Retrieval", with its dynamic programming. Deviations: the pieces are sentences and
 * other units of the structure instead of 50 tokens, and borders are kept.
 *
 * <p>Each sentence is embedded once; beside that the cost is as low as that of other chunkers
 * (docs/benchmarks.md): O(n w d) for n sentences, w of them in a chunk, d components.
 */
public final class ClusterChunker implements Chunker {
  private final ChunkSize size;
  private final Embedder embedder;

  /**
   * Creates a chunker. The embedder stays open; it may be another than the one the chunks are found
   * with.
   */
  public ClusterChunker(ChunkSize size, Embedder embedder) {
    this.size = size;
    this.embedder = Objects.requireNonNull(embedder);
  }

  @Override
  public List<Chunk> chunk(Document document) {
    List<Unit> units = new Structure(document, size).units();
    if (units.isEmpty()) {
      return List.of();
    }
    List<float[]> vectors = new UnitEmbeddings(document.text(), units, embedder).alone();
    Segmentation.Cohesion cohesion = new Similarity(vectors);
    return Chunk.allOf(document, new Segmentation(units, size, size.target(), cohesion).spans());
  }

  /** The similarities of all pairs in a segment, of which only the sum of its vectors is kept. */
  private static final class Similarity implements Segmentation.Cohesion {
    private final List<float[]> vectors;
    private final double mean;
    private final float[] sum;
    private int count;

    Similarity(List<float[]> vectors) {
      this.vectors = vectors;
      this.sum = new float[vectors.get(0).length];
      this.mean = mean(vectors);
    }

    /** Returns the mean similarity of two vectors: all pairs, from the length of their sum. */
    private static double mean(List<float[]> vectors) {
      float[] all = new float[vectors.get(0).length];
      double own = 0;
      for (float[] vector : vectors) {
        Vectors.add(all, vector);
        own += Vectors.dot(vector, vector);
      }
      double pairs = (double) vectors.size() * (vectors.size() - 1);
      return pairs == 0 ? 0 : (Vectors.dot(all, all) - own) / pairs;
    }

    @Override
    public void begin(int last) {
      System.arraycopy(vectors.get(last), 0, sum, 0, sum.length);
      count = 1;
    }

    @Override
    public double with(int unit) {
      double added = Vectors.dot(sum, vectors.get(unit)) - count * mean;
      Vectors.add(sum, vectors.get(unit));
      count++;
      return added;
    }
  }
}
