package dev.chiffon.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DocumentSource;
import dev.chiffon.ingest.parse.IngestException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads every document that we measure with; they lie beside the checkout, or do not. */
@Tag("slow")
class AllDocumentsTest {

  @Test
  void every_document_ends_as_a_document_or_in_an_ingest_exception() throws Exception {
    Optional<Path> shared = SharedFiles.folder("dev");
    assumeTrue(shared.isPresent(), "the shared folder is not there");
    Folder folder = Folder.of(shared.get()).exclude("**/*.gt.*", "SOURCE.md");
    Map<String, Integer> endings = new TreeMap<>();
    List<String> report = new ArrayList<>();
    List<String> unexpected = new ArrayList<>();
    for (DocumentSource.Entry entry : folder.entries()) {
      long start = System.nanoTime();
      String ending = ending(entry, unexpected);
      long millis = (System.nanoTime() - start) / 1_000_000;
      endings.merge(ending.replaceAll(":.*", ""), 1, Integer::sum);
      report.add("%d\t%s\t%s".formatted(millis, entry.documentId(), ending));
    }
    report.add(endings.toString());
    Files.write(Files.createDirectories(Path.of("target")).resolve("all-documents.tsv"), report);
    assertThat(unexpected).isEmpty();
  }

  private static String ending(DocumentSource.Entry entry, List<String> unexpected) {
    try {
      return "DOCUMENT: " + entry.load(Deadline.never()).text().length();
    } catch (IngestException e) {
      return e.reason() + ": " + e.getMessage() + " / " + e.getCause();
    } catch (RuntimeException | Error e) {
      unexpected.add(entry.documentId() + " " + e);
      return "OTHER: " + e;
    }
  }
}
