package dev.chiffon.ingest.parse;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Metadata;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * The bytes of one file, and under which conditions they are parsed, once.
 *
 * @param id the id its document gets
 * @param content the bytes
 * @param metadata what is known before parsing; goes into the document
 * @param limits how much parsing may cost
 * @param deadline when parsing must be done; parsers check it inside their loops
 * @param progress how far parsing has come
 */
public record Source(
    String id,
    Content content,
    Metadata metadata,
    IngestLimits limits,
    Deadline deadline,
    Progress progress) {

  /** Creates a source that has not been parsed. */
  public Source(
      String id, Content content, Metadata metadata, IngestLimits limits, Deadline deadline) {
    this(id, content, metadata, limits, deadline, new Progress());
  }

  /** Returns the same source, parsed as far as this one, of which something else is known. */
  public Source with(Metadata metadata) {
    return new Source(id, content, metadata, limits, deadline, progress);
  }

  /** Returns a source of these bytes with the default limits, for tests and small programs. */
  public static Source of(String id, byte[] bytes) {
    IngestLimits limits = IngestLimits.defaults();
    Metadata metadata = Metadata.empty().with(Metadata.FILE_NAME, id);
    return new Source(id, new Content(bytes), metadata, limits, Deadline.after(limits.maxTime()));
  }

  /** Returns a new stream over the bytes. */
  public InputStream stream() {
    return new ByteArrayInputStream(content.bytes);
  }

  /** What parsing has written; the thread that parses and, once it ended, others may ask. */
  public static final class Progress {
    private Optional<DocumentBuilder> builder = Optional.empty();

    private Progress() {}

    void begin(DocumentBuilder begun) {
      builder = Optional.of(begun);
    }

    /** Returns what has been read until now; empty if that is no text. */
    public Optional<Document> document() {
      return builder.flatMap(DocumentBuilder::soFar);
    }
  }

  /**
   * Checks that there are bytes at all.
   *
   * @throws IngestException if there are none
   */
  public void requireBytes() {
    if (content.length() == 0) {
      throw new IngestException(id, IngestException.Reason.EMPTY, "it has no bytes");
    }
  }

  /** Bytes that nobody can change. */
  public static final class Content {
    private final byte[] bytes;

    /** Creates the content; the array must not be changed afterwards. */
    public Content(byte[] bytes) {
      this.bytes = bytes;
    }

    /**
     * Returns the bytes of a stream up to its end.
     *
     * @throws IngestException if there are more than the limits of the document of that id allow
     */
    public static Content read(InputStream in, String documentId, IngestLimits limits)
        throws IOException {
      int most = (int) Math.min(Integer.MAX_VALUE - 8L, limits.most(Limit.BYTES));
      byte[] bytes = in.readNBytes(most);
      if (in.read() >= 0) {
        throw IngestException.exceeded(documentId, Limit.BYTES, most);
      }
      return new Content(bytes);
    }

    /** Returns how many bytes there are. */
    public int length() {
      return bytes.length;
    }

    /** Returns whether {@code wanted}, at least one byte, stands anywhere in the bytes. */
    public boolean contains(byte[] wanted) {
      for (int from = 0; from + wanted.length <= bytes.length; from++) {
        if (bytes[from] == wanted[0]
            && Arrays.equals(bytes, from, from + wanted.length, wanted, 0, wanted.length)) {
          return true;
        }
      }
      return false;
    }

    /** Returns the bytes themselves, for those who do not write into them. */
    byte[] bytes() {
      return bytes;
    }

    /** Returns a copy of the bytes. */
    public byte[] toArray() {
      return bytes.clone();
    }
  }
}
