package dev.chiffon.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class ParsersTest {
  private static final Parser NAMED =
      source -> Document.ofText(source.id(), "read by the named parser");

  private static Document parse(Parsers parsers, String name, String content) {
    return parsers.parse(Source.of(name, content.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void the_content_decides_before_the_name() {
    Document document = parse(Parsers.standard(), "a.txt", "<!DOCTYPE html><html><p>x</html>");

    assertThat(document.metadata().string(Metadata.MEDIA_TYPE)).contains("text/html");
  }

  @Test
  void a_word_file_is_known_without_its_extension() throws IOException {
    try (XWPFDocument word = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      word.createParagraph().createRun().setText("Some text.");
      word.write(out);

      Document document = Parsers.standard().parse(Source.of("a", out.toByteArray()));

      assertThat(document.text()).isEqualTo("Some text.");
      assertThat(document.metadata().string(Metadata.MEDIA_TYPE)).contains(MediaTypes.DOCX);
    }
  }

  @Test
  void a_type_without_its_own_parser_goes_to_the_next_more_general_type() {
    Parsers parsers = Parsers.standard().with("text/plain", NAMED);

    assertThat(parse(parsers, "a.ics", "BEGIN:VCALENDAR").text()).contains("named parser");
  }

  @Test
  void a_users_parser_comes_first() {
    Parsers parsers = Parsers.standard().with("application/pdf", NAMED);

    assertThat(parse(parsers, "a.pdf", "%PDF-1.4").text()).contains("named parser");
  }

  @Test
  void what_is_no_media_type_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parsers.standard().with("pdf", NAMED))
        .withMessageContaining("'pdf'");
  }
}
