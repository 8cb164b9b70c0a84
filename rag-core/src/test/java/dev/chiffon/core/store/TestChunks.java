package dev.chiffon.core.store;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Chunks for tests of anything that takes chunks or embeddings. */
public final class TestChunks {
  private TestChunks() {}

  /** Returns a chunk whose document, text and (before {@code #0-}) id are {@code name}. */
  public static Chunk chunk(String name, Metadata metadata) {
    return new Chunk(name, new Span(0, name.length()), name, List.of(), List.of(), metadata);
  }

  /** Returns the id of the chunk of that name. */
  public static String id(String name) {
    return name + "#0-" + name.length();
  }

  /** Returns the name that the chunk was made with. */
  public static String name(Retrieved retrieved) {
    return retrieved.chunk().documentId();
  }

  /** Returns the names of the chunks, in their order. */
  public static List<String> names(List<Retrieved> ranking) {
    return ranking.stream().map(TestChunks::name).toList();
  }

  /** Returns a chunk without metadata whose embedding points along {@code components}. */
  public static EmbeddedChunk embedded(String name, float... components) {
    return embedded(name, Metadata.empty(), components);
  }

  /** Returns a chunk whose embedding points along {@code components}. */
  public static EmbeddedChunk embedded(String name, Metadata metadata, float... components) {
    return new EmbeddedChunk(chunk(name, metadata), Embedding.normalized(components));
  }

  /** Returns chunks named {@code c0000}, {@code c0001} ..., with these embeddings. */
  public static List<EmbeddedChunk> numbered(List<Embedding> embeddings) {
    List<EmbeddedChunk> chunks = new ArrayList<>();
    for (int i = 0; i < embeddings.size(); i++) {
      String name = String.format(Locale.ROOT, "c%04d", i);
      Metadata metadata = Metadata.empty().with("number", i);
      chunks.add(new EmbeddedChunk(chunk(name, metadata), embeddings.get(i)));
    }
    return chunks;
  }

  /** Returns random embeddings around 50 random centres, which lie much closer together. */
  public static List<Embedding> clustered(int count, int dimension, Random random) {
    List<float[]> centres = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      centres.add(gaussian(dimension, random));
    }
    List<Embedding> embeddings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      float[] vector = gaussian(dimension, random);
      float[] centre = centres.get(random.nextInt(centres.size()));
      for (int j = 0; j < dimension; j++) {
        vector[j] = centre[j] + vector[j] / 2;
      }
      embeddings.add(Embedding.normalized(vector));
    }
    return embeddings;
  }

  /** Returns a random direction, all equally likely. */
  public static Embedding random(int dimension, Random random) {
    return Embedding.normalized(gaussian(dimension, random));
  }

  private static float[] gaussian(int dimension, Random random) {
    float[] vector = new float[dimension];
    for (int i = 0; i < dimension; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return vector;
  }
}
