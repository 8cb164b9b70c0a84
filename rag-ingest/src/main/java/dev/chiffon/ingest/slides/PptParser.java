package dev.chiffon.ingest.slides;

import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestException.Reason;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;

/**
 * Parses presentations of PowerPoint 97 to 2003 (PPT) as {@link PptxParser} does the later ones. It
 * needs Apache POI, which {@code org.apache.tika:tika-parser-microsoft-module} brings; without that
 * it says so.
 */
public final class PptParser implements Parser {
  private static final String NEEDED = "org.apache.poi.hslf.usermodel.HSLFSlideShow";

  @Override
  public Document parse(Source source) {
    source.deadline().check();
    source.requireBytes();
    requirePoi(source);
    try {
      return Poi.document(source);
    } catch (IngestException | DeadlineExceededException | CancellationException e) {
      throw e;
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw Poi.failure(source, e);
    }
  }

  private static void requirePoi(Source source) {
    try {
      Class.forName(NEEDED, false, PptParser.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      String advice = "need org.apache.tika:tika-parser-microsoft-module on the class path";
      throw new IngestException(source.id(), Reason.UNSUPPORTED, advice, e);
    }
  }

  /** All that names classes of POI, which may not be there. */
  private static final class Poi {
    private Poi() {}

    private static Document document(Source source) throws IOException, XMLStreamException {
      return new OldDeck(source).document();
    }

    /** POI ends in any unchecked exception on broken files. */
    private static IngestException failure(Source source, Exception thrown) {
      if (thrown instanceof EncryptedDocumentException) {
        return new IngestException(source.id(), Reason.ENCRYPTED, "it asks for a password", thrown);
      }
      if (thrown instanceof OldFileFormatException) {
        return new IngestException(source.id(), Reason.UNSUPPORTED, "it is too old", thrown);
      }
      return new IngestException(
          source.id(), Reason.CORRUPT, "it is not a sound presentation", thrown);
    }
  }
}
