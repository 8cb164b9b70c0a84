package dev.chiffon.ingest;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Layout;
import dev.chiffon.core.index.DocumentCodec;
import dev.chiffon.ingest.parse.IngestLimits;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Source;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A source on its way to another Java machine: an empty document, the limits, the bytes. */
final class ParseRequest {
  private ParseRequest() {}

  static void write(Source source, DataOutputStream out) throws IOException {
    DocumentCodec.write(
        new Document(source.id(), "", List.of(), Layout.none(), source.metadata()), out);
    for (Limit limit : Limit.values()) {
      out.writeLong(source.limits().most(limit));
    }
    out.writeLong(nanos(source.limits().maxTime()));
    out.writeLong(nanos(source.deadline().remaining()));
    byte[] bytes = source.content().toArray();
    out.writeInt(bytes.length);
    out.write(bytes);
    out.flush();
  }

  /** Returns the next source. */
  static Source read(DataInputStream in) throws IOException {
    Document known = DocumentCodec.read(in);
    IngestLimits limits = IngestLimits.defaults();
    for (Limit limit : Limit.values()) {
      limits = limits.with(limit, in.readLong());
    }
    limits = limits.withMaxTime(Duration.ofNanos(in.readLong()));
    Deadline deadline = Deadline.after(Duration.ofNanos(in.readLong()));
    Source.Content content = new Source.Content(in.readNBytes(in.readInt()));
    return new Source(known.id(), content, known.metadata(), limits, deadline);
  }

  private static long nanos(Duration duration) {
    Duration longest = Duration.ofNanos(Long.MAX_VALUE);
    return duration.compareTo(longest) < 0 ? duration.toNanos() : Long.MAX_VALUE;
  }
}
