package dev.chiffon.ingest;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.DocumentSource;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestException.Reason;
import dev.chiffon.ingest.parse.IngestLimits;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Sha256;
import dev.chiffon.ingest.parse.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** One file of a folder. */
record FileEntry(String documentId, Path file, IngestLimits limits, Parsing parsing)
    implements DocumentSource.Entry {

  /** SHA-256 of the bytes and the version of the parsers, so that better parsers parse again. */
  @Override
  public String contentHash() {
    MessageDigest digest = Sha256.digest();
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
    Source.Content content = read();
    Metadata metadata = Metadata.empty().with(Metadata.FILE_NAME, file.getFileName().toString());
    Source source =
        new Source(documentId, content, metadata, limits, limits.deadlineWithin(deadline));
    return parsing.parse(source, deadline);
  }

  private Source.Content read() {
    try (InputStream in = Files.newInputStream(file)) {
      limits.require(documentId, Limit.BYTES, Files.size(file));
      return Source.Content.read(in, documentId, limits);
    } catch (IOException e) {
      throw new IngestException(documentId, Reason.UNREADABLE, "need a file that can be read", e);
    }
  }
}
