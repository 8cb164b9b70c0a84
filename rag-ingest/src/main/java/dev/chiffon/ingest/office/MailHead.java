package dev.chiffon.ingest.office;

import dev.chiffon.ingest.parse.DocumentBuilder;
import java.util.Optional;
import org.apache.tika.metadata.DublinCore;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;

/** What stands above the text of a message: its subject is a heading, the rest metadata. */
final class MailHead {
  private MailHead() {}

  /** Writes what Tika found of a message; nothing if it is none. */
  static void write(Metadata found, DocumentBuilder builder) {
    if (found.get(Message.MESSAGE_FROM) == null && found.get(Message.MESSAGE_TO) == null) {
      return;
    }
    String subject = first(found.get(DublinCore.SUBJECT), found.get(TikaCoreProperties.TITLE));
    builder.heading(1, subject);
    builder.metadata(dev.chiffon.core.data.Metadata.TITLE, subject);
    builder.metadata("from", String.join(", ", found.getValues(Message.MESSAGE_FROM)));
    builder.metadata("to", String.join(", ", found.getValues(Message.MESSAGE_TO)));
    builder.metadata("cc", String.join(", ", found.getValues(Message.MESSAGE_CC)));
    builder.metadata("date", first(found.get(TikaCoreProperties.CREATED), null));
  }

  private static String first(@Nullable String one, @Nullable String other) {
    return Optional.ofNullable(one).or(() -> Optional.ofNullable(other)).orElse("");
  }
}
