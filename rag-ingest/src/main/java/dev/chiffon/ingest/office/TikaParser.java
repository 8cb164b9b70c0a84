package dev.chiffon.ingest.office;

import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestException.Reason;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.SAXException;

/**
 * Parses what Apache Tika's parser modules on the class path can: {@code
 * org.apache.tika:tika-parser-microsoft-module} for doc, ppt, pptx, xls, xlsx and rtf, {@code
 * tika-parser-miscoffice-module} for odt and epub, {@code tika-parser-mail-module} for eml. Slides
 * are pages; the subject of a message is a heading, its people and date are metadata. Files inside
 * files are left out, except the text parts of a mail.
 */
public final class TikaParser implements Parser {
  private static final byte[] ENCRYPTED_PACKAGE =
      "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private final Supplier<AutoDetectParser> modules;

  /** Looking for modules takes time, and most folders need none. */
  private static final class Found {
    private static final AutoDetectParser MODULES = new AutoDetectParser();
  }

  /** Creates a parser with the modules on the class path. */
  public TikaParser() {
    this(() -> Found.MODULES);
  }

  TikaParser(Supplier<AutoDetectParser> modules) {
    this.modules = modules;
  }

  @Override
  public Document parse(Source source) {
    source.deadline().check();
    source.requireBytes();
    org.apache.tika.metadata.Metadata found = new org.apache.tika.metadata.Metadata();
    String name = source.metadata().string(Metadata.FILE_NAME).orElse(source.id());
    found.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    try (InputStream in = TikaInputStream.get(source.stream())) {
      requireSupported(source, modules.get().getDetector().detect(in, found).getBaseType());
      DocumentBuilder builder = new DocumentBuilder(source);
      Runnable head = () -> MailHead.write(found, builder);
      XhtmlBlocks blocks = new XhtmlBlocks(builder, source.deadline(), head);
      modules.get().parse(in, blocks, found, context());
      builder.metadata(
          Metadata.TITLE, Optional.ofNullable(found.get(TikaCoreProperties.TITLE)).orElse(""));
      return builder.build();
    } catch (IOException
        | SAXException
        | TikaException
        | RuntimeException
        | AssertionError
        | StackOverflowError e) {
      throw failure(source, e);
    }
  }

  private void requireSupported(Source source, MediaType type) {
    AutoDetectParser parser = modules.get();
    Set<MediaType> supported = parser.getSupportedTypes(new ParseContext());
    for (MediaType t = type; t != null; t = parser.getMediaTypeRegistry().getSupertype(t)) {
      if (supported.contains(t)) {
        return;
      }
    }
    if (source.content().contains(ENCRYPTED_PACKAGE)) {
      throw new IngestException(source.id(), Reason.ENCRYPTED, "it asks for a password");
    }
    throw new IngestException(source.id(), Reason.UNSUPPORTED, advice(type));
  }

  private static String advice(MediaType type) {
    String module = moduleOf(type.toString());
    return module.isEmpty()
        ? "no parser reads " + type
        : "need org.apache.tika:%s on the class path to read %s".formatted(module, type);
  }

  private static String moduleOf(String type) {
    if (type.contains("opendocument") || type.contains("epub")) {
      return "tika-parser-miscoffice-module";
    }
    if (type.startsWith("message/") || type.equals("application/mbox")) {
      return "tika-parser-mail-module";
    }
    boolean microsoft = type.matches(".*(ms-?(word|excel|powerpoint|office)|ooxml|openxml|rtf).*");
    return microsoft ? "tika-parser-microsoft-module" : "";
  }

  private ParseContext context() {
    ParseContext context = new ParseContext();
    context.set(org.apache.tika.parser.Parser.class, modules.get());
    context.set(EmbeddedDocumentExtractor.class, new MailTextOnly(context));
    return context;
  }

  /** Tika wraps whatever the handler throws, and what we throw ourselves must come out again. */
  private static RuntimeException failure(Source source, Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof IngestException known) {
        return known;
      }
      if (t instanceof DeadlineExceededException || t instanceof CancellationException) {
        return (RuntimeException) t;
      }
      if (t instanceof EncryptedDocumentException) {
        return new IngestException(source.id(), Reason.ENCRYPTED, "it asks for a password", thrown);
      }
      if (t instanceof UnsupportedFormatException) {
        return new IngestException(source.id(), Reason.UNSUPPORTED, "no parser reads it", thrown);
      }
    }
    return new IngestException(source.id(), Reason.CORRUPT, "it cannot be parsed", thrown);
  }
}
