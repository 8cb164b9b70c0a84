package dev.chiffon.ingest;

import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.index.DocumentCodec;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestException.Reason;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * What another Java machine made of a source, on its way back: how long it is, then whether the
 * machine ends now, how parsing ended, and what was read.
 *
 * @param isLast whether the machine ends now
 * @param failure why parsing failed; empty if it did not
 * @param read the document, or what was read of it
 */
record ParseAnswer(boolean isLast, Optional<Failure> failure, Optional<Document> read) {
  private static final int DOCUMENT = 'D';
  private static final int FAILURE = 'F';
  private static final long BYTES_OF_AN_ITEM = 64;
  private static final long SMALL = 1_000_000;

  /**
   * A failure in words.
   *
   * @param reason its reason
   * @param message what is wrong
   * @param limit the limit that was exceeded, if one was
   */
  record Failure(Reason reason, String message, Optional<Limit> limit) {}

  /** Returns the answer that parsing gave a document. */
  static ParseAnswer of(Document document) {
    return new ParseAnswer(false, Optional.empty(), Optional.of(document));
  }

  /** Returns the answer that parsing failed; after an error, its machine is not to be trusted. */
  static ParseAnswer of(IngestException e) {
    Failure failure =
        new Failure(Reason.valueOf(e.reason()), String.valueOf(e.getMessage()), e.limit());
    return new ParseAnswer(isByError(e), Optional.of(failure), e.partial());
  }

  private static boolean isByError(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof Error) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the document.
   *
   * @throws IngestException if parsing failed
   */
  Document document(Source source) {
    if (failure.isEmpty()) {
      return read.orElseThrow(DeadlineExceededException::new);
    }
    Failure known = failure.get();
    IngestException e =
        known
            .limit()
            .map(limit -> IngestException.exceeded(source.id(), limit, source.limits().most(limit)))
            .orElseGet(() -> new IngestException(source.id(), known.reason(), known.message()));
    throw read.map(e::withPartial).orElse(e);
  }

  void write(DataOutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(bytes)) {
      data.writeBoolean(isLast);
      data.writeByte(failure.isPresent() ? FAILURE : DOCUMENT);
      if (failure.isPresent()) {
        Failure known = failure.get();
        data.writeUTF(known.reason().name());
        data.writeUTF(known.message().substring(0, Math.min(1000, known.message().length())));
        data.writeUTF(known.limit().map(Enum::name).orElse(""));
      }
      data.writeBoolean(read.isPresent());
      if (read.isPresent()) {
        DocumentCodec.write(read.get(), data);
      }
    }
    out.writeInt(bytes.size());
    bytes.writeTo(out);
    out.flush();
  }

  /**
   * Returns the next answer.
   *
   * @throws IOException if there is none, or one longer than the limits of the source allow
   * @throws IllegalArgumentException if it is none
   */
  static ParseAnswer read(Source source, DataInputStream in) throws IOException {
    int length = in.readInt();
    long longest =
        SMALL
            + source.content().length()
            + Character.BYTES * source.limits().most(Limit.CHARACTERS)
            + BYTES_OF_AN_ITEM * source.limits().most(Limit.BLOCKS);
    if (length < 0 || length > longest) {
      throw new IOException("need an answer of 0 to %d bytes, got %d".formatted(longest, length));
    }
    byte[] bytes = in.readNBytes(length);
    try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return read(data);
    }
  }

  private static ParseAnswer read(DataInputStream data) throws IOException {
    boolean isLast = data.readBoolean();
    Optional<Failure> failure =
        data.readUnsignedByte() == FAILURE ? Optional.of(readFailure(data)) : Optional.empty();
    Optional<Document> read =
        data.readBoolean() ? Optional.of(DocumentCodec.read(data)) : Optional.empty();
    return new ParseAnswer(isLast, failure, read);
  }

  private static Failure readFailure(DataInputStream data) throws IOException {
    Reason reason = Reason.valueOf(data.readUTF());
    String message = data.readUTF();
    String limit = data.readUTF();
    return new Failure(
        reason, message, limit.isEmpty() ? Optional.empty() : Optional.of(Limit.valueOf(limit)));
  }
}
