package dev.chiffon.ingest.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Part;
import dev.chiffon.ingest.ooxml.OfficeFiles;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestLimits;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.ParserContract;
import dev.chiffon.ingest.parse.Source;
import org.junit.jupiter.api.Test;

class XlsxParserTest implements ParserContract {
  private static final String STYLES =
      """
      <styleSheet><numFmts><numFmt numFmtId="164" formatCode="d mmm yyyy"/></numFmts>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="14"/>\
      </cellXfs></styleSheet>\
      """;

  @Override
  public Parser parser() {
    return new XlsxParser();
  }

  @Override
  public byte[] sample() {
    return book(row(1, words("A1", "Some text of a workbook")));
  }

  @Test
  void a_sheet_is_a_part_under_a_heading_and_its_first_row_of_words_a_header() {
    Document document =
        parse(
            book(
                row(1, words("A1", "Country") + words("B1", "Days"))
                    + row(2, words("A2", "France") + number("B2", 0, "25"))));

    assertThat(document.toMarkdown())
        .isEqualTo("## Leave\n\n| Country | Days |\n| --- | --- |\n| France | 25 |\n");
    assertThat(document.layout().parts())
        .extracting(Part::kind, Part::number, Part::name)
        .containsExactly(tuple(Part.Kind.SHEET, 1, "Leave"));
  }

  @Test
  void empty_rows_and_columns_part_tables() {
    Document document =
        parse(
            book(
                row(1, words("A1", "a") + words("B1", "b") + words("D1", "right"))
                    + row(3, words("A3", "below"))
                    + row(4, words("B4", "at the corner"))));

    assertThat(document.text()).isEqualTo("Leave\n\na | b\n\nright\n\nbelow\n\nat the corner");
  }

  @Test
  void merged_cells_cover_columns_and_rows_and_hold_a_table_together() {
    Document document =
        parse(
            book(
                row(1, words("A1", "wide")) + row(2, words("C2", "x")),
                "<mergeCells><mergeCell ref='A1:C1'/></mergeCells>"));

    Block.Table table = (Block.Table) document.blocks().get(1);
    assertThat(table.rows().get(0).cells().get(0).columns()).isEqualTo(3);
    assertThat(document.text()).isEqualTo("Leave\n\nwide\nx");
  }

  @Test
  void numbers_and_dates_read_as_they_are_shown() {
    String cells =
        number("A1", 0, "0.30000000000000004")
            + number("B1", 1, "0.255")
            + number("C1", 2, "45000")
            + number("D1", 3, "45000");

    assertThat(parse(book(row(1, cells))).text())
        .isEqualTo("Leave\n\n0.3 | 25.50% | 15 Mar 2023 | 2023-03-15");
  }

  @Test
  void truths_errors_formulas_and_shared_texts_read_as_their_values() {
    String cells =
        "<c r='A1' t='b'><v>1</v></c><c r='B1' t='e'><v>#N/A</v></c>"
            + "<c r='C1' t='str'><f>A1&amp;B1</f><v>both</v></c><c r='D1'><f>1+1</f><v>2</v></c>"
            + "<c r='E1' t='s'><v>0</v></c>";

    assertThat(parse(book(row(1, cells))).text())
        .isEqualTo("Leave\n\nTRUE | #N/A | both | 2 | shared text");
  }

  @Test
  void cells_without_references_stand_side_by_side() {
    String cells = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>";

    assertThat(parse(book(cells)).text()).isEqualTo("Leave\n\n1 | 2\n3");
  }

  @Test
  void a_hidden_sheet_is_left_out_and_named_and_a_hidden_row_is_kept() {
    OfficeFiles files = files("<row r='1' hidden='1'><c r='A1'><v>1</v></c></row>", "");

    Document document = parse(files.file());

    assertThat(document.text()).isEqualTo("Leave\n\n1");
    assertThat(document.metadata().string(XlsxParser.HIDDEN_SHEETS)).contains("Draft");
  }

  @Test
  void printed_headers_are_furniture() {
    Document document =
        parse(
            book(
                row(1, words("A1", "a")),
                "<headerFooter><oddHeader>&amp;L&amp;\"Arial,Bold\"Page &amp;P</oddHeader>"
                    + "</headerFooter>"));

    assertThat(document.blocks().get(1)).isInstanceOf(Block.Furniture.class);
    assertThat(document.text()).isEqualTo("Leave\n\nPage\n\na");
  }

  @Test
  void more_cells_than_blocks_are_allowed_end_reading() {
    Source source = Source.of("a.xlsx", book(row(1, words("A1", "a") + words("B1", "b"))));
    IngestLimits limits = IngestLimits.defaults().with(Limit.BLOCKS, 1);

    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(
            () ->
                new XlsxParser()
                    .parse(
                        new Source(
                            source.id(),
                            source.content(),
                            source.metadata(),
                            limits,
                            Deadline.never())))
        .satisfies(e -> assertThat(e.limit()).contains(Limit.BLOCKS));
  }

  @Test
  void a_zip_without_a_workbook_is_corrupt() {
    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> parse(OfficeFiles.zip("other.xml", "<a/>")))
        .satisfies(e -> assertThat(e.reason()).isEqualTo("CORRUPT"));
  }

  private static Document parse(byte[] file) {
    return new XlsxParser().parse(Source.of("a.xlsx", file));
  }

  private static byte[] book(String rows) {
    return book(rows, "");
  }

  private static byte[] book(String rows, String afterRows) {
    return files(rows, afterRows).file();
  }

  private static OfficeFiles files(String rows, String afterRows) {
    return new OfficeFiles()
        .with(
            "xl/workbook.xml",
            "<workbook xmlns:r='x/relationships'><sheets><sheet name='Leave' r:id='s1'/>"
                + "<sheet name='Draft' state='hidden' r:id='s1'/></sheets></workbook>")
        .linked(
            "xl/workbook.xml",
            "s1",
            "worksheet",
            "sheets/1.xml",
            "t",
            "styles",
            "styles.xml",
            "u",
            "sharedStrings",
            "strings.xml")
        .with("xl/styles.xml", STYLES)
        .with(
            "xl/strings.xml",
            "<sst><si><r><t>shared </t></r><r><t>text</t></r><rPh><t>x</t></rPh></si></sst>")
        .with(
            "xl/sheets/1.xml",
            "<worksheet><sheetData>" + rows + "</sheetData>" + afterRows + "</worksheet>");
  }

  private static String row(int number, String cells) {
    return "<row r='%d'>%s</row>".formatted(number, cells);
  }

  private static String words(String at, String text) {
    return "<c r='%s' t='inlineStr'><is><t>%s</t></is></c>".formatted(at, text);
  }

  private static String number(String at, int style, String value) {
    return "<c r='%s' s='%d'><v>%s</v></c>".formatted(at, style, value);
  }
}
