package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.embed.Embedder;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Cuts where the subject changes: at breakpoints, which are the places where two sentences, each
 * seen with those beside it, are farthest apart in meaning.
 *
 * <p>There are as many breakpoints as give chunks of the target size in the mean, found by
 * bisection, unless a percentile of all distances says where they are. Parts, headings, furniture,
 * table rows and lines of code are borders as for {@link StructuralChunker}; what exceeds the
 * maximum between two breakpoints is cut at the greatest distances inside.
 *
 * <p>Source: Kamradt 2023, "5 Levels of Text Splitting", with distances between sentences that have
 * one neighbour on each side, as LangChain's {@code SemanticChunker}; the threshold that follows
 * from the size is that of Smith and Troynikov 2024, "Evaluating Chunking Strategies for
 * Retrieval". Deviations: structure is kept, and there is a maximum.
 *
 * <p>Each sentence is embedded once, with its neighbours; beside that the cost is as low as that of
 * other chunkers (docs/benchmarks.md).
 */
public final class SemanticChunker implements Chunker {
  /** No two embeddings are so far apart: the cosine is -1 at least. */
  private static final double FARTHEST = 3;

  private final ChunkSize size;
  private final Embedder embedder;
  private final OptionalDouble percentile;

  /**
   * Creates a chunker whose chunks have the target size in the mean. The embedder stays open; it
   * may be another than the one the chunks are found with.
   */
  public SemanticChunker(ChunkSize size, Embedder embedder) {
    this(size, embedder, OptionalDouble.empty());
  }

  private SemanticChunker(ChunkSize size, Embedder embedder, OptionalDouble percentile) {
    this.size = size;
    this.embedder = Objects.requireNonNull(embedder);
    this.percentile = percentile;
  }

  /**
   * Returns a chunker with breakpoints wherever the distance is above that percentile of the
   * document's distances, whatever size that gives, up to the maximum; 95 is usual.
   *
   * @throws IllegalArgumentException if it is not from 0 to 100
   */
  public SemanticChunker withPercentile(double percentile) {
    if (!(percentile >= 0 && percentile <= 100)) {
      throw new IllegalArgumentException("need a percentile from 0 to 100, got " + percentile);
    }
    return new SemanticChunker(size, embedder, OptionalDouble.of(percentile));
  }

  @Override
  public List<Chunk> chunk(Document document) {
    List<Unit> units = new Structure(document, size).units();
    if (units.isEmpty()) {
      return List.of();
    }
    double[] distances = distances(document, units);
    double[] places =
        IntStream.range(0, distances.length)
            .filter(i -> !isCutAnyway(units.get(i + 1)))
            .mapToDouble(i -> distances[i])
            .sorted()
            .toArray();
    IntFunction<List<Span>> cutting = cuts -> cut(units, distances, threshold(places, cuts));
    return Chunk.allOf(
        document,
        percentile.isPresent()
            ? cutting.apply((int) Math.round(places.length * (1 - percentile.getAsDouble() / 100)))
            : ofTargetSize(units, places.length, cutting));
  }

  /** Returns how far each unit is from the one after it. */
  private double[] distances(Document document, List<Unit> units) {
    List<float[]> vectors = new UnitEmbeddings(document.text(), units, embedder).withNeighbours();
    return IntStream.range(0, units.size() - 1)
        .mapToDouble(i -> 1 - Vectors.dot(vectors.get(i), vectors.get(i + 1)))
        .toArray();
  }

  private List<Span> cut(List<Unit> units, double[] distances, double threshold) {
    return new Segmentation(units, size, size.max(), new Breakpoints(distances, threshold)).spans();
  }

  /** Returns as many chunks as there would be of the target size, or just fewer. */
  private List<Span> ofTargetSize(List<Unit> units, int places, IntFunction<List<Span>> cutting) {
    double tokens = units.stream().mapToInt(Unit::tokens).sum();
    long wanted = Math.round(tokens / size.target());
    int low = 0;
    int high = places;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      boolean few = cutting.apply(middle).size() <= wanted;
      low = few ? middle : low;
      high = few ? high : middle - 1;
    }
    return cutting.apply(low);
  }

  /** Returns a distance that so many of the places exceed, if no two of them are alike. */
  private static double threshold(double[] ascending, int cuts) {
    if (cuts == 0 || cuts == ascending.length) {
      return cuts == 0 ? FARTHEST : -FARTHEST;
    }
    int first = ascending.length - cuts;
    return (ascending[first - 1] + ascending[first]) / 2;
  }

  private static boolean isCutAnyway(Unit unit) {
    return unit.isHeading() || unit.edge() == Unit.Edge.BORDER;
  }

  /** A distance up to the threshold holds two units together, one above it drives them apart. */
  private static final class Breakpoints implements Segmentation.Cohesion {
    private final double[] distances;
    private final double threshold;

    Breakpoints(double[] distances, double threshold) {
      this.distances = distances;
      this.threshold = threshold;
    }

    @Override
    public void begin(int last) {}

    @Override
    public double with(int unit) {
      return threshold - distances[unit];
    }
  }
}
