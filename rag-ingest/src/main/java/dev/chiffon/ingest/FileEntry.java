package dev.chiffon.ingest;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.DocumentSource;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestException.Reason;
import dev.chiffon.ingest.parse.IngestLimits;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/** One file of a folder. */
record FileEntry(String documentId, Path file, IngestLimits limits, Parsing parsing)
    implements DocumentSource.Entry {

  /** SHA-256 of the bytes and the version of the parsers, so that better parsers parse again. */
  @Override
  public String contentHash() {
    MessageDigest digest = sha256();
    try (OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      Files.copy(file, sink);
    } catch (IOException e) {
      throw new UncheckedIOException("need a file that can be read, got " + file, e);
    }
    return HexFormat.of().formatHex(digest.digest()) + "-" + parsing.version(limits);
  }

  @Override
  public Document load(Deadline deadline) {
    deadline.check();
    Source.Content content = new Source.Content(read());
    Metadata metadata = Metadata.empty().with(Metadata.FILE_NAME, file.getFileName().toString());
    Duration left = deadline.remaining();
    Duration time = left.compareTo(limits.maxTime()) < 0 ? left : limits.maxTime();
    Source source = new Source(documentId, content, metadata, limits, Deadline.after(time));
    return parsing.parse(source, deadline);
  }

  private byte[] read() {
    try (InputStream in = Files.newInputStream(file)) {
      if (Files.size(file) > limits.most(Limit.BYTES)) {
        throw tooLarge();
      }
      byte[] bytes =
          in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, limits.most(Limit.BYTES)));
      if (in.read() >= 0) {
        throw tooLarge();
      }
      return bytes;
    } catch (IOException e) {
      throw new IngestException(documentId, Reason.UNREADABLE, "need a file that can be read", e);
    }
  }

  private IngestException tooLarge() {
    return IngestException.exceeded(documentId, Limit.BYTES, limits.most(Limit.BYTES));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("need a Java runtime with SHA-256", e);
    }
  }
}
