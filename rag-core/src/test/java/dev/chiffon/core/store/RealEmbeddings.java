package dev.chiffon.core.store;

import dev.chiffon.core.data.Embedding;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Embeddings of real sentences and questions, which are no part of the project: NumPy files of half
 * precision in the folder {@code bench/ann/data} of the shared folder, which the system property
 * {@code chiffon.shared} names or which lies beside the checkout.
 */
final class RealEmbeddings {
  private static final int DIMENSION = 384;
  private static final int HEADER = 128;

  private RealEmbeddings() {}

  /** Returns the folder with the files, where there is one. */
  static Optional<Path> folder() {
    String property = System.getProperty("chiffon.shared", "../shared");
    return Stream.of(property, "../shared", "../../shared")
        .map(shared -> Path.of(shared, "bench", "ann", "data"))
        .filter(Files::isDirectory)
        .findFirst();
  }

  /** Returns the first {@code count} rows of a file. */
  static List<Embedding> read(Path file, int count) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      in.skipNBytes(HEADER);
      List<Embedding> rows = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        float[] row = new float[DIMENSION];
        for (int j = 0; j < DIMENSION; j++) {
          row[j] = fromHalf(Short.reverseBytes(in.readShort())); // little-endian
        }
        rows.add(Embedding.normalized(row));
      }
      return rows;
    }
  }

  /** Returns the value of an IEEE 754 half: sign, 5 bits of exponent, 10 of fraction. */
  private static float fromHalf(short half) {
    int exponent = (half >> 10) & 0x1f;
    int fraction = half & 0x3ff;
    float magnitude =
        exponent == 0
            ? Math.scalb((float) fraction, -24)
            : Math.scalb((float) (fraction + 0x400), exponent - 25);
    return half < 0 ? -magnitude : magnitude;
  }
}
