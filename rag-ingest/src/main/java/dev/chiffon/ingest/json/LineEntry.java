package dev.chiffon.ingest.json;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.DocumentSource;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestException.Reason;
import dev.chiffon.ingest.parse.IngestLimits;
import dev.chiffon.ingest.parse.Source;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** A line of a file that is a document of its own. */
record LineEntry(
    String documentId,
    Path file,
    long start,
    int length,
    String contentHash,
    JsonParser parser,
    IngestLimits limits)
    implements DocumentSource.Entry {

  @Override
  public Document load(Deadline deadline) {
    deadline.check();
    byte[] line = read();
    if (!parser.hashOf(line).equals(contentHash)) {
      throw new IngestException(
          documentId, Reason.UNREADABLE, "need the file as it was listed, got another: " + file);
    }
    Metadata metadata =
        Metadata.empty().with(Metadata.FILE_NAME, String.valueOf(file.getFileName()));
    Source.Content content = new Source.Content(line);
    Source source =
        new Source(documentId, content, metadata, limits, limits.deadlineWithin(deadline));
    try {
      return parser.parse(source);
    } catch (DeadlineExceededException e) {
      deadline.check();
      throw IngestException.timeout(source, e);
    }
  }

  private byte[] read() {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(start);
      byte[] line = new byte[length];
      in.readFully(line);
      return line;
    } catch (IOException e) {
      throw new IngestException(documentId, Reason.UNREADABLE, "need a file that can be read", e);
    }
  }
}
