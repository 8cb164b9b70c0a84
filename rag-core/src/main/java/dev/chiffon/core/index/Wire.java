package dev.chiffon.core.index;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Span;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The small things that codecs write: strings, spans, lists, embeddings. */
final class Wire {
  private Wire() {}

  /** Writes one element. */
  interface Writer<T> {
    /** Writes the element. */
    void write(T value, DataOutputStream out) throws IOException;
  }

  /** Reads one element. */
  interface Reader<T> {
    /** Returns the next element. */
    T read(DataInputStream in) throws IOException;
  }

  /** Writes the UTF-16 units themselves, so that even half a surrogate pair survives. */
  static void writeString(String text, DataOutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
    bytes.asCharBuffer().put(text);
    out.writeInt(text.length());
    out.write(bytes.array());
  }

  static String readString(DataInputStream in) throws IOException {
    return ByteBuffer.wrap(readBytes(in.readInt(), Character.BYTES, in)).asCharBuffer().toString();
  }

  static void writeSpan(Span span, DataOutputStream out) throws IOException {
    out.writeInt(span.start());
    out.writeInt(span.end());
  }

  static Span readSpan(DataInputStream in) throws IOException {
    return new Span(in.readInt(), in.readInt());
  }

  static <T> void writeList(List<T> list, Writer<? super T> writer, DataOutputStream out)
      throws IOException {
    out.writeInt(list.size());
    for (T value : list) {
      writer.write(value, out);
    }
  }

  static <T> List<T> readList(Reader<T> reader, DataInputStream in) throws IOException {
    int size = in.readInt();
    List<T> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(reader.read(in));
    }
    return list;
  }

  static void writeEmbedding(Embedding embedding, DataOutputStream out) throws IOException {
    float[] components = embedding.toArray();
    ByteBuffer bytes = ByteBuffer.allocate(components.length * Float.BYTES);
    bytes.asFloatBuffer().put(components);
    out.writeInt(components.length);
    out.write(bytes.array());
  }

  static Embedding readEmbedding(DataInputStream in) throws IOException {
    float[] components = new float[in.readInt()];
    ByteBuffer.wrap(readBytes(components.length, Float.BYTES, in)).asFloatBuffer().get(components);
    return Embedding.unit(components);
  }

  private static byte[] readBytes(int count, int width, DataInputStream in) throws IOException {
    byte[] bytes = in.readNBytes(Math.multiplyExact(count, width));
    if (bytes.length < count * width) {
      throw new IOException("need %d bytes, got %d".formatted(count * width, bytes.length));
    }
    return bytes;
  }
}
