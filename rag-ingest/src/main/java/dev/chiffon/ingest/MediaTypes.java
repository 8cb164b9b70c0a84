package dev.chiffon.ingest;

import dev.chiffon.core.data.Metadata;
import dev.chiffon.ingest.parse.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Detects what a file is, from its first bytes and its name; or, where a server declared its type,
 * from the bytes and that.
 */
final class MediaTypes {
  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final String PPTX = OFFICE + "presentationml.presentation";
  private static final String XLSX = OFFICE + "spreadsheetml.sheet";
  static final List<String> PRESENTATIONS =
      List.of(
          PPTX,
          OFFICE + "presentationml.slideshow",
          OFFICE + "presentationml.template",
          "application/vnd.ms-powerpoint.presentation.macroenabled.12",
          "application/vnd.ms-powerpoint.slideshow.macroenabled.12",
          "application/vnd.ms-powerpoint.template.macroenabled.12");
  static final List<String> WORKBOOKS =
      List.of(
          XLSX,
          OFFICE + "spreadsheetml.template",
          "application/vnd.ms-excel.sheet.macroenabled.12",
          "application/vnd.ms-excel.template.macroenabled.12");
  private static final Map<String, String> BY_MAIN_PART =
      Map.of("word/document.xml", DOCX, "ppt/presentation.xml", PPTX, "xl/workbook.xml", XLSX);

  /** What servers say of files that they know nothing of. */
  private static final List<String> VAGUE = List.of("text/plain", "application/octet-stream");

  private static final MediaType OOXML = MediaType.application("x-tika-ooxml");
  private static final int ENTRIES_LOOKED_AT = 100;
  private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

  /** Returns the media type, most general if nothing is known: {@code application/octet-stream}. */
  MediaType detect(Source source) {
    org.apache.tika.metadata.Metadata hints = new org.apache.tika.metadata.Metadata();
    String name = source.metadata().string(Metadata.FILE_NAME).orElse(source.id());
    Optional<String> declared = source.metadata().string(Metadata.MEDIA_TYPE);
    declared.ifPresent(type -> hints.set(HttpHeaders.CONTENT_TYPE, type));
    if (declared.filter(type -> !VAGUE.contains(type)).isEmpty()) {
      hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    }
    try {
      MediaType type = types.detect(source.stream(), hints).getBaseType();
      if (type.equals(MediaType.TEXT_PLAIN)) {
        return TextNames.typeOf(name).orElse(type);
      }
      boolean zip = type.equals(OOXML) || type.equals(MediaType.APPLICATION_ZIP);
      return zip ? office(source).map(MediaType::parse).orElse(type) : type;
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

  /** An Office file with another extension, or none, is a zip like any other to its first bytes. */
  private static Optional<String> office(Source source) {
    try (ZipInputStream zip = new ZipInputStream(source.stream())) {
      ZipEntry entry = zip.getNextEntry();
      for (int i = 0; entry != null && i < ENTRIES_LOOKED_AT; i++) {
        source.deadline().check();
        String type = BY_MAIN_PART.get(entry.getName());
        if (type != null) {
          return Optional.of(type);
        }
        entry = zip.getNextEntry();
      }
      return Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // a broken zip is not known to be an Office file
    }
  }
}
