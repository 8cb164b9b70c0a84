package dev.chiffon.ingest.ooxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestLimits;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class PartsTest {

  @Test
  void links_lead_to_parts_beside_above_and_from_the_root() throws Exception {
    byte[] file =
        new OfficeFiles()
            .linked("a/b/main.xml", "1", "t", "c.xml", "2", "t", "../d.xml", "3", "t", "/e/f.xml")
            .file();

    assertThat(Parts.of(Source.of("a", file)).related("a/b/main.xml", "t"))
        .containsExactly("a/b/c.xml", "a/d.xml", "e/f.xml");
  }

  @Test
  void links_out_of_the_file_are_not_followed() throws Exception {
    byte[] file =
        OfficeFiles.zip(
            "_rels/m.xml.rels",
            "<r><r Id='1' Type='x/t' Target='http://example.org/' TargetMode='External'/></r>");

    Parts parts = Parts.of(Source.of("a", file));

    assertThat(parts.related("m.xml", "t")).isEmpty();
    assertThat(parts.target("m.xml", "1")).isEmpty();
  }

  @Test
  void names_of_parts_do_not_tell_case() throws Exception {
    assertThat(Parts.of(Source.of("a", OfficeFiles.zip("Word\\A.xml", "<a/>"))).open("word/a.XML"))
        .isPresent();
  }

  @Test
  void more_parts_than_allowed_are_refused() {
    byte[] file = OfficeFiles.zip("a.xml", "<a/>", "b.xml", "<a/>");

    requireLimit(Limit.ENTRIES, 1, file);
  }

  @Test
  void more_unpacked_bytes_than_allowed_are_refused() {
    requireLimit(Limit.UNPACKED_BYTES, 10, OfficeFiles.zip("a.xml", "<a>0123456789</a>"));
  }

  @Test
  void a_part_that_unpacks_to_far_more_is_refused_and_one_nobody_reads_is_not() throws Exception {
    String blanks = "<a>" + " ".repeat(2_000_000) + "</a>";
    byte[] file = OfficeFiles.zip("a.xml", blanks, "b.xml", "<b/>");

    requireLimit(Limit.RATIO, 200, file);
    assertThat(Parts.of(Source.of("a", file)).open("b.xml")).isPresent();
  }

  @Test
  void elements_nested_deeper_than_allowed_are_refused() {
    requireLimit(Limit.DEPTH, 2, OfficeFiles.zip("a.xml", "<a><b><c/></b></a>"));
  }

  @Test
  void bytes_that_are_no_zip_are_refused() {
    byte[] noise = new byte[3000];
    new Random(5).nextBytes(noise);

    assertThatExceptionOfType(ZipException.class).isThrownBy(() -> Parts.of(Source.of("a", noise)));
  }

  @Test
  void an_ole_file_with_an_encrypted_package_asks_for_its_password() {
    String name =
        new String(
            "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    byte[] file = ("\u00D0\u00CF\u0011\u00E0 " + name).getBytes(StandardCharsets.ISO_8859_1);

    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> Parts.of(Source.of("a", file)))
        .satisfies(e -> assertThat(e.reason()).isEqualTo("ENCRYPTED"));
  }

  private static void requireLimit(Limit limit, long most, byte[] file) {
    Source plain = Source.of("a", file);
    IngestLimits limits = IngestLimits.defaults().with(limit, most);
    Source source =
        new Source(plain.id(), plain.content(), plain.metadata(), limits, Deadline.never());
    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> readAll(source))
        .satisfies(e -> assertThat(e.limit()).contains(limit));
  }

  private static void readAll(Source source) throws IOException, XMLStreamException {
    XmlCursor xml = Parts.of(source).open("a.xml").orElseThrow();
    assertThat(xml.text()).isNotNull();
  }
}
