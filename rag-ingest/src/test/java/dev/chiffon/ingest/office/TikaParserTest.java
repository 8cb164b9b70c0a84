package dev.chiffon.ingest.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.ParserContract;
import dev.chiffon.ingest.parse.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.AutoDetectParser;
import org.junit.jupiter.api.Test;
import org.xml.sax.helpers.AttributesImpl;

class TikaParserTest implements ParserContract {
  private static final byte[] SHEET = sheet();

  @Override
  public Parser parser() {
    return new TikaParser();
  }

  @Override
  public byte[] sample() {
    return SHEET.clone();
  }

  private static byte[] sheet() {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = book.createSheet("Leave");
      sheet.createRow(0).createCell(0).setCellValue("Country");
      sheet.getRow(0).createCell(1).setCellValue("Days");
      sheet.createRow(1).createCell(0).setCellValue("France");
      sheet.getRow(1).createCell(1).setCellValue(25);
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_sheet_is_a_heading_and_a_table() {
    Document document = new TikaParser().parse(Source.of("a.xlsx", SHEET));

    assertThat(document.text()).isEqualTo("Leave\n\nCountry | Days\nFrance | 25");
  }

  @Test
  void headings_of_old_word_files_are_known_by_the_names_of_their_styles() {
    DocumentBuilder builder = new DocumentBuilder(Source.of("a", new byte[0]));
    XhtmlBlocks blocks = new XhtmlBlocks(builder, Deadline.never());
    for (String style : new String[] {"titel", "επικεφαλίδα_2", "standard"}) {
      AttributesImpl attributes = new AttributesImpl();
      attributes.addAttribute("", "class", "class", "CDATA", style);
      blocks.startElement("", "p", "p", attributes);
      blocks.characters(style.toCharArray(), 0, style.length());
      blocks.endElement("", "p", "p");
    }

    assertThat(builder.build().toMarkdown())
        .isEqualTo("# titel\n\n### επικεφαλίδα_2\n\nstandard\n");
  }

  @Test
  void rich_text_is_read() {
    assertThat(parse("a.rtf", "{\\rtf1\\ansi One paragraph.\\par And another.\\par}").text())
        .isEqualTo("One paragraph.\n\nAnd another.");
  }

  @Test
  void the_text_of_a_mail_is_read_and_its_attachments_are_not() {
    String mail =
        """
        From: a@example.org
        Subject: Leave
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="x"

        --x
        Content-Type: text/plain; charset=utf-8

        The notice period is 30 days.
        --x
        Content-Type: text/plain; name="notes.txt"
        Content-Disposition: attachment; filename="notes.txt"

        Attached words.
        --x--
        """;

    Document document = parse("a.eml", mail);

    assertThat(document.toMarkdown()).startsWith("# Leave\n\nThe notice period is 30 days.");
    assertThat(document.text()).doesNotContain("Attached words.");
    assertThat(document.title()).contains("Leave");
    assertThat(document.metadata().string("from")).contains("a@example.org");
  }

  @Test
  void without_the_modules_the_message_names_the_one_that_is_missing() {
    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> withoutModules().parse(Source.of("a.xlsx", SHEET)))
        .withMessageContaining("tika-parser-microsoft-module")
        .satisfies(e -> assertThat(e.reason()).isEqualTo("UNSUPPORTED"));
  }

  @Test
  void a_type_that_nothing_reads_is_unsupported() {
    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> parse("a.bin", "\0\1\2\3"))
        .satisfies(e -> assertThat(e.reason()).isEqualTo("UNSUPPORTED"));
  }

  @Test
  void a_file_with_a_password_is_encrypted_with_and_without_modules() throws Exception {
    byte[] encrypted = encrypted(SHEET);

    for (Parser parser : new Parser[] {new TikaParser(), withoutModules()}) {
      assertThatExceptionOfType(IngestException.class)
          .isThrownBy(() -> parser.parse(Source.of("a.xlsx", encrypted)))
          .satisfies(e -> assertThat(e.reason()).isEqualTo("ENCRYPTED"));
    }
  }

  private static byte[] encrypted(byte[] bytes) throws Exception {
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var inner = encryptor.getDataStream(files)) {
        inner.write(bytes);
      }
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static TikaParser withoutModules() {
    DefaultDetector names = new DefaultDetector(MimeTypes.getDefaultMimeTypes());
    return new TikaParser(() -> new AutoDetectParser(names, new org.apache.tika.parser.Parser[0]));
  }

  private static Document parse(String name, String content) {
    return new TikaParser().parse(Source.of(name, content.getBytes(StandardCharsets.UTF_8)));
  }
}
