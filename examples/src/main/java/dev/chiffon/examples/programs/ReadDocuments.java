package dev.chiffon.examples.programs;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.DocumentSource;
import dev.chiffon.core.data.UnreadableDocumentException;
import dev.chiffon.ingest.Folder;
import dev.chiffon.ingest.parse.IngestLimits;
import dev.chiffon.ingest.parse.Limit;
import java.nio.file.Path;
import java.time.Duration;

/** Reads documents without indexing them, and says of each what was kept or why it cannot be. */
public final class ReadDocuments {
  private ReadDocuments() {}

  /** Takes the folder of the documents. */
  public static void main(String[] args) {
    Path documents = Path.of(args[0]);
    // tag::read[]
    Folder folder =
        Folder.of(documents)
            .exclude("drafts/**")
            .limits(
                IngestLimits.defaults()
                    .with(Limit.PAGES, 2_000)
                    .withMaxTime(Duration.ofSeconds(10)));
    for (DocumentSource.Entry entry : folder.entries()) {
      try {
        Document document = entry.load(Deadline.never());
        System.out.println(document.id() + ": " + document.blocks().size() + " blocks");
      } catch (UnreadableDocumentException e) {
        System.out.println(e.documentId() + ": " + e.reason() + ", " + e.getMessage());
      }
    }
    // end::read[]
  }
}
