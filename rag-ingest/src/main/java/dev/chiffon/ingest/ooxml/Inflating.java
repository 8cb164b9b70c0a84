package dev.chiffon.ingest.ooxml;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Inflates without a header, as in a zip; closing it frees the memory outside the heap. */
final class Inflating extends InflaterInputStream {

  Inflating(InputStream in) {
    super(in, new Inflater(true), 1 << 13);
  }

  @Override
  public void close() throws IOException {
    super.close();
    inf.end();
  }
}
