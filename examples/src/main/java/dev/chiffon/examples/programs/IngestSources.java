package dev.chiffon.examples.programs;

import dev.chiffon.core.data.DocumentSource;
import dev.chiffon.ingest.Folder;
import dev.chiffon.ingest.Parsers;
import dev.chiffon.ingest.jdbc.JdbcRows;
import dev.chiffon.ingest.json.JsonLines;
import dev.chiffon.ingest.json.JsonParser;
import dev.chiffon.ingest.pdf.OcrEngine;
import dev.chiffon.ingest.pdf.PdfParser;
import dev.chiffon.ingest.plain.MarkdownParser;
import dev.chiffon.ingest.web.WebPages;
import java.nio.file.Path;
import javax.sql.DataSource;

/** Places that documents come from, beside folders. Each is indexed like a folder. */
public final class IngestSources {
  private IngestSources() {}

  /** Returns the pages that a sitemap lists. */
  static DocumentSource pages(Path memory) {
    // tag::web[]
    return WebPages.sitemap("https://example.org/sitemap.xml").rememberIn(memory);
    // end::web[]
  }

  /** Returns the rows of a query. */
  static DocumentSource rows(DataSource database) {
    // tag::rows[]
    String query = "select * from article where published";
    return JdbcRows.of("articles", database, query, "id")
        .title("title")
        .text("body", new MarkdownParser())
        .metadata("language", "price")
        .changed("updated_at");
    // end::rows[]
  }

  /** Returns the records of an export. */
  static DocumentSource records(Path export) {
    // tag::records[]
    return JsonLines.of(export, "/id", new JsonParser().title("/name").text("/body"));
    // end::records[]
  }

  /** Returns the files of a folder, those that are pictures read by an OCR engine. */
  static DocumentSource scans(Path path, OcrEngine engine) {
    // tag::scans[]
    Parsers parsers = Parsers.standard().with("application/pdf", new PdfParser().withOcr(engine));
    return Folder.of(path).parsers(parsers);
    // end::scans[]
  }
}
