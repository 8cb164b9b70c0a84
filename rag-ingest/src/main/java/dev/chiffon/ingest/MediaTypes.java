package dev.chiffon.ingest;

import dev.chiffon.core.data.Metadata;
import dev.chiffon.ingest.parse.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** Detects what a file is, from its first bytes and its name. */
final class MediaTypes {
  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final MediaType OOXML = MediaType.application("x-tika-ooxml");
  private static final int ENTRIES_LOOKED_AT = 100;
  private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

  /** Returns the media type, most general if nothing is known: {@code application/octet-stream}. */
  MediaType detect(Source source) {
    org.apache.tika.metadata.Metadata hints = new org.apache.tika.metadata.Metadata();
    String name = source.metadata().string(Metadata.FILE_NAME).orElse(source.id());
    hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    try {
      MediaType type = types.detect(source.stream(), hints).getBaseType();
      if (type.equals(MediaType.TEXT_PLAIN)) {
        return TextNames.typeOf(name).orElse(type);
      }
      boolean zip = type.equals(OOXML) || type.equals(MediaType.APPLICATION_ZIP);
      return zip && isWord(source) ? MediaType.parse(DOCX) : type;
    } catch (IOException e) {
      throw new UncheckedIOException("need bytes that can be read", e);
    }
  }

  /** Returns the type, then its ever more general types. */
  List<String> lineage(MediaType type) {
    List<String> lineage = new ArrayList<>();
    for (MediaType t = type; t != null; t = types.getMediaTypeRegistry().getSupertype(t)) {
      lineage.add(t.toString());
    }
    return lineage;
  }

  /** A Word file with another extension, or none, is a zip like any other to its first bytes. */
  private static boolean isWord(Source source) {
    try (ZipInputStream zip = new ZipInputStream(source.stream())) {
      ZipEntry entry = zip.getNextEntry();
      for (int i = 0; entry != null && i < ENTRIES_LOOKED_AT; i++) {
        source.deadline().check();
        if (entry.getName().equals("word/document.xml")) {
          return true;
        }
        entry = zip.getNextEntry();
      }
      return false;
    } catch (IOException | IllegalArgumentException e) {
      return false; // a broken zip is not known to be a Word file
    }
  }
}
