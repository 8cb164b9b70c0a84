package dev.chiffon.core.index;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Documents as bytes, and those of an index with their chunks; of a chunk only the span is written,
 * since all else follows from the document. The bytes may differ between versions.
 */
public final class DocumentCodec {
  private static final int LONG = 'L';
  private static final int DOUBLE = 'D';
  private static final int STRING = 'S';
  private static final int LIST = 'A';

  private DocumentCodec() {}

  /** Writes a document. */
  public static void write(Document document, DataOutputStream out) throws IOException {
    Wire.writeString(document.id(), out);
    Wire.writeString(document.text(), out);
    Wire.writeList(document.blocks(), BlockCodec::write, out);
    LayoutCodec.write(document.layout(), out);
    Wire.writeList(
        List.copyOf(document.metadata().values().entrySet()), DocumentCodec::writeValue, out);
  }

  /**
   * Returns the next document; every record checks itself, so damage is noticed.
   *
   * @throws IOException if the bytes end too early or are no document
   * @throws IllegalArgumentException if a record refuses what it is read from
   */
  public static Document read(DataInputStream in) throws IOException {
    return new Document(
        Wire.readString(in),
        Wire.readString(in),
        Wire.readList(BlockCodec::read, in),
        LayoutCodec.read(in),
        readMetadata(in));
  }

  static byte[] encode(StoredDocument stored) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      Document document = stored.document();
      Wire.writeString(stored.sourceId(), out);
      Wire.writeString(stored.contentHash(), out);
      write(document, out);
      Wire.writeList(stored.chunks(), (chunk, data) -> Wire.writeSpan(chunk.span(), data), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Returns the document in {@code bytes}; every record checks itself, so damage is noticed. */
  static StoredDocument decode(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      String sourceId = Wire.readString(in);
      String contentHash = Wire.readString(in);
      Document document = read(in);
      List<Span> spans = Wire.readList(Wire::readSpan, in);
      return new StoredDocument(sourceId, contentHash, document, Chunk.allOf(document, spans));
    } catch (IOException e) {
      throw new UncheckedIOException("a stored document is damaged", e);
    }
  }

  private static void writeValue(Map.Entry<String, Object> entry, DataOutputStream out)
      throws IOException {
    Wire.writeString(entry.getKey(), out);
    if (entry.getValue() instanceof Long number) {
      out.writeByte(LONG);
      out.writeLong(number);
    } else if (entry.getValue() instanceof Double number) {
      out.writeByte(DOUBLE);
      out.writeDouble(number);
    } else if (entry.getValue() instanceof List<?> list) {
      out.writeByte(LIST);
      Wire.writeList(list, (value, data) -> Wire.writeString((String) value, data), out);
    } else {
      out.writeByte(STRING);
      Wire.writeString((String) entry.getValue(), out);
    }
  }

  private static Metadata readMetadata(DataInputStream in) throws IOException {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, Object> entry : Wire.readList(DocumentCodec::readValue, in)) {
      values.put(entry.getKey(), entry.getValue());
    }
    return new Metadata(values);
  }

  private static Map.Entry<String, Object> readValue(DataInputStream in) throws IOException {
    String name = Wire.readString(in);
    int type = in.readUnsignedByte();
    Object value =
        switch (type) {
          case LONG -> in.readLong();
          case DOUBLE -> in.readDouble();
          case LIST -> Wire.readList(Wire::readString, in);
          case STRING -> Wire.readString(in);
          default -> throw new IOException("unknown type of metadata: " + type);
        };
    return Map.entry(name, value);
  }
}
