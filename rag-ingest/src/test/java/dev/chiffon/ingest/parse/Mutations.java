package dev.chiffon.ingest.parse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Files as nobody would write them, made of a seed: random bytes, and samples cut and mixed. */
public final class Mutations {
  private final Random random;

  /** Creates the files of that seed. */
  public Mutations(long seed) {
    this.random = new Random(seed);
  }

  /** Returns that many mutations of the samples. */
  public Stream<byte[]> of(int count, String... samples) {
    return IntStream.range(0, count)
        .mapToObj(i -> mutation(samples[i % samples.length].getBytes(StandardCharsets.UTF_8)));
  }

  private byte[] mutation(byte[] sample) {
    byte[] bytes = random.nextInt(10) == 0 ? noise() : sample;
    for (int i = random.nextInt(6); i >= 0 && bytes.length > 1; i--) {
      bytes = changed(bytes);
    }
    return bytes;
  }

  private byte[] changed(byte[] bytes) {
    int from = random.nextInt(bytes.length);
    int to = from + random.nextInt(Math.min(40, bytes.length - from));
    byte[] piece = Arrays.copyOfRange(bytes, from, to);
    int at = random.nextInt(bytes.length);
    return switch (random.nextInt(4)) {
      case 0 -> joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
      case 1 ->
          joined(Arrays.copyOf(bytes, at), piece, Arrays.copyOfRange(bytes, at, bytes.length));
      case 2 -> Arrays.copyOf(bytes, at + 1);
      default -> overwritten(bytes, at);
    };
  }

  private byte[] overwritten(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    String marks = "\"'\\,;|\t\n\r\0{}[]:#-`<>*_";
    copy[at] =
        (byte)
            (random.nextBoolean()
                ? marks.charAt(random.nextInt(marks.length()))
                : random.nextInt());
    return copy;
  }

  private byte[] noise() {
    byte[] bytes = new byte[random.nextInt(400) + 2];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] joined(byte[]... pieces) {
    int length = Arrays.stream(pieces).mapToInt(piece -> piece.length).sum();
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, all, at, piece.length);
      at += piece.length;
    }
    return all;
  }

  /** Requires that a parser reads each of the files, or refuses it as it may. */
  public static void requireSurvived(Parser parser, Stream<byte[]> files) {
    files.forEach(
        bytes -> {
          try {
            parser.parse(Source.of("mutated", bytes)).toMarkdown();
          } catch (IngestException expected) {
            return;
          } catch (RuntimeException | StackOverflowError e) {
            String file = new String(bytes, StandardCharsets.ISO_8859_1);
            throw new AssertionError("need a document or an IngestException of:\n" + file, e);
          }
        });
  }
}
