package dev.chiffon.examples.programs;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.DocumentSource;
import dev.chiffon.ingest.Folder;
import dev.chiffon.ingest.Parsers;
import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;
import dev.chiffon.ingest.parse.TextDecoder;
import java.nio.file.Path;
import java.util.OptionalInt;

/** A parser of one's own: of settings files, whose sections become headings. */
public final class OwnParser {
  private OwnParser() {}

  // tag::parser[]
  /** Reads {@code [section]} and {@code name = value}; comments are left out. */
  static final class SettingsParser implements Parser {

    @Override
    public Document parse(Source source) {
      DocumentBuilder builder = new DocumentBuilder(source);
      for (String line : TextDecoder.decode(source).lines().map(String::strip).toList()) {
        if (line.startsWith("[") && line.endsWith("]")) {
          builder.heading(2, line.substring(1, line.length() - 1));
        } else if (!line.isEmpty() && !line.startsWith(";") && !line.startsWith("#")) {
          builder.listItem(1, OptionalInt.empty(), line);
        }
      }
      return builder.build();
    }
  }

  // end::parser[]

  /** Takes the folder of the documents. */
  public static void main(String[] args) {
    Path documents = Path.of(args[0]);
    // tag::use[]
    Parsers parsers = Parsers.standard().with("text/x-ini", new SettingsParser());
    Folder folder = Folder.of(documents).parsers(parsers);
    for (DocumentSource.Entry entry : folder.entries()) {
      System.out.print(entry.load(Deadline.never()).toMarkdown());
    }
    // end::use[]
  }
}
