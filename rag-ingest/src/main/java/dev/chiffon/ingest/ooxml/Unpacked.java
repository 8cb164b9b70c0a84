package dev.chiffon.ingest.ooxml;

import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Source;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is unpacked from one file, against its limits and its deadline. */
final class Unpacked {
  private static final long JUDGED_FROM = 1_000_000;
  private final Source source;
  private long total;

  Unpacked(Source source) {
    this.source = source;
  }

  /** Returns the same bytes, counted; {@code packed} is how many they were in the file. */
  InputStream counting(InputStream bytes, long packed) {
    return new Counting(bytes, Math.max(1, Math.min(packed, source.content().length())));
  }

  /** One part being unpacked. */
  private final class Counting extends FilterInputStream {
    private final long packed;
    private long own;
    private boolean ended;

    Counting(InputStream in, long packed) {
      super(in);
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = ended ? -1 : super.read(buffer, offset, length);
      if (n < 0) {
        ended = true;
        close();
      } else {
        count(n);
      }
      return n;
    }

    private void count(int n) {
      source.deadline().check();
      own += n;
      total += n;
      source.limits().require(source.id(), Limit.UNPACKED_BYTES, total);
      if (own > JUDGED_FROM) {
        source.limits().require(source.id(), Limit.RATIO, own / packed);
      }
    }
  }
}
