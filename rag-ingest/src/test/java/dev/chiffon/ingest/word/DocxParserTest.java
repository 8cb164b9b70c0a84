package dev.chiffon.ingest.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.ooxml.OfficeFiles;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.ParserContract;
import dev.chiffon.ingest.parse.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class DocxParserTest implements ParserContract {

  @Override
  public Parser parser() {
    return new DocxParser();
  }

  @Override
  public byte[] sample() {
    return word(body("<w:p><w:r><w:t>Some text of a Word file.</w:t></w:r></w:p>"));
  }

  @Test
  void a_file_written_by_poi_gives_paragraphs_tables_header_and_title() throws IOException {
    try (XWPFDocument poi = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      poi.getProperties().getCoreProperties().setTitle("Staff handbook");
      poi.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("Secret");
      poi.createParagraph().createRun().setText("Before the table.");
      XWPFTable table = poi.createTable(2, 2);
      table.getRow(0).getCell(0).setText("Country");
      table.getRow(0).getCell(1).setText("Days");
      table.getRow(1).getCell(0).setText("France");
      table.getRow(1).getCell(1).setText("25");
      poi.write(out);

      Document document = new DocxParser().parse(Source.of("a.docx", out.toByteArray()));

      assertThat(document.title()).contains("Staff handbook");
      assertThat(document.text())
          .isEqualTo("Secret\n\nBefore the table.\n\nCountry | Days\nFrance | 25");
      assertThat(document.blocks())
          .extracting(block -> block.getClass().getSimpleName())
          .containsExactly("Furniture", "Paragraph", "Table");
    }
  }

  @Test
  void headings_come_from_the_style_in_any_language_or_from_the_outline_level() {
    String styles =
        """
        <w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="berschrift2">\
        <w:name w:val="heading 2"/></w:style>\
        <w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/>\
        <w:basedOn w:val="berschrift2"/></w:style></w:styles>\
        """;
    byte[] file =
        word(
            body(
                paragraph("<w:pStyle w:val='berschrift2'/>", "By style")
                    + paragraph("<w:pStyle w:val='Mine'/>", "By its base")
                    + paragraph("<w:outlineLvl w:val='2'/>", "By outline")
                    + paragraph("", "Text")),
            "word/styles.xml",
            styles);

    assertThat(markdown(file))
        .isEqualTo("## By style\n\n## By its base\n\n### By outline\n\nText\n");
  }

  @Test
  void list_items_have_depth_and_count_per_level() {
    String numbering =
        """
        <w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="5">\
        <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/></w:lvl>\
        <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>\
        <w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num></w:numbering>\
        """;
    byte[] file =
        word(
            body(item(0, "three") + item(1, "inner") + item(0, "four")),
            "word/numbering.xml",
            numbering);

    assertThat(markdown(file)).isEqualTo("3. three\n   - inner\n4. four\n");
  }

  @Test
  void merged_cells_cover_columns_and_rows() {
    String table =
        "<w:tbl><w:tr>"
            + cell("<w:gridSpan w:val='2'/>", "wide")
            + cell("<w:vMerge w:val='restart'/>", "high")
            + "</w:tr><w:tr>"
            + cell("", "a")
            + cell("", "b")
            + cell("<w:vMerge/>", "")
            + "</w:tr></w:tbl>";

    Document document = new DocxParser().parse(Source.of("a.docx", word(body(table))));

    Block.Table read = (Block.Table) document.blocks().get(0);
    assertThat(read.rows().get(0).cells())
        .extracting(Block.Cell::column, Block.Cell::columns, Block.Cell::rows)
        .containsExactly(tuple(0, 2, 1), tuple(2, 1, 2));
  }

  @Test
  void deleted_text_is_left_out_and_inserted_and_linked_text_kept() {
    byte[] file =
        word(
            body(
                "<w:p><w:r><w:t xml:space='preserve'>The period is </w:t></w:r>"
                    + "<w:del><w:r><w:delText>20</w:delText></w:r></w:del>"
                    + "<w:ins><w:r><w:t xml:space='preserve'>30 </w:t></w:r></w:ins>"
                    + "<w:hyperlink><w:r><w:t>days</w:t></w:r></w:hyperlink></w:p>"));

    assertThat(markdown(file)).isEqualTo("The period is 30 days\n");
  }

  @Test
  void a_text_box_is_read_once_after_its_paragraph() {
    String box = "<w:txbxContent>" + paragraph("", "In the box") + "</w:txbxContent>";
    byte[] file =
        word(
            body(
                "<w:p><w:r><w:t>Around</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>"
                    + box
                    + "</mc:Choice><mc:Fallback>"
                    + box
                    + "</mc:Fallback></mc:AlternateContent></w:r></w:p>"));

    assertThat(markdown(file)).isEqualTo("Around\n\nIn the box\n");
  }

  @Test
  void footnotes_follow_the_body_without_their_separators() {
    String notes =
        "<w:footnotes xmlns:w='w'><w:footnote w:type='separator'>"
            + paragraph("", "---")
            + "</w:footnote><w:footnote w:id='1'>"
            + paragraph("", "The note.")
            + "</w:footnote></w:footnotes>";

    assertThat(markdown(word(body(paragraph("", "Body.")), "word/footnotes.xml", notes)))
        .isEqualTo("Body.\n\nThe note.\n");
  }

  @Test
  void a_document_type_cannot_bring_anything_in() {
    String bomb =
        "<!DOCTYPE w:document [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>"
            + "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>x&a;y</w:t></w:r></w:p></w:body>"
            + "</w:document>";

    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> markdown(word(bomb)))
        .satisfies(e -> assertThat(e.reason()).isEqualTo("CORRUPT"));
  }

  @Test
  void elements_nested_without_end_exceed_the_limit() {
    String deep = "<w:ins>".repeat(5000) + "</w:ins>".repeat(5000);

    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> markdown(word(body(deep))))
        .satisfies(e -> assertThat(e.reason()).isEqualTo("LIMIT_EXCEEDED"));
  }

  @Test
  void many_character_entities_are_no_attack() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      text.append("&amp;").append(Integer.toString(i * 31 % 9973, 36)).append("&lt;");
    }

    assertThat(markdown(word(body(paragraph("", text.toString()))))).startsWith("&0<&v<");
  }

  @Test
  void a_zip_without_a_document_is_corrupt() {
    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(
            () -> new DocxParser().parse(Source.of("a.docx", OfficeFiles.zip("other.xml", "<a/>"))))
        .satisfies(e -> assertThat(e.reason()).isEqualTo("CORRUPT"));
  }

  @Test
  void a_formula_is_latex_within_its_line_or_alone() {
    String formula = "<m:oMath><m:r><m:t>E=m</m:t></m:r></m:oMath>";

    assertThat(
            markdown(
                word(
                    body(
                        "<w:p><w:r><w:t xml:space='preserve'>So </w:t></w:r>"
                            + formula
                            + "</w:p><w:p>"
                            + formula
                            + formula
                            + "</w:p>"))))
        .isEqualTo("So $E=m$\n\n$$E=m$$\n\n$$E=m$$\n");
  }

  @Test
  void a_box_to_tick_is_a_task_of_a_list() {
    String control =
        "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val='%d'/></w14:checkbox></w:sdtPr>"
            + "<w:sdtContent><w:r><w:t>?</w:t></w:r></w:sdtContent></w:sdt>";
    String task = "<w:p>" + control + "<w:r><w:t xml:space='preserve'> %s</w:t></w:r></w:p>";

    assertThat(markdown(word(body(task.formatted(1, "done") + task.formatted(0, "open")))))
        .isEqualTo("- [x] done\n- [ ] open\n");
  }

  @Test
  void hidden_text_is_left_out_and_counted() {
    byte[] file =
        word(
            body(
                "<w:p><w:r><w:t>seen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr>"
                    + "<w:t>secret</w:t></w:r></w:p>"));

    Document document = new DocxParser().parse(Source.of("a.docx", file));

    assertThat(document.text()).isEqualTo("seen");
    assertThat(document.metadata().string(DocxParser.HIDDEN_TEXT)).contains("6");
  }

  @Test
  void the_instruction_of_a_field_is_left_out_and_its_result_kept() {
    String run = "<w:r><w:fldChar w:fldCharType='%s'/></w:r>";
    byte[] file =
        word(
            body(
                "<w:p>"
                    + run.formatted("begin")
                    + "<w:r><w:t>IF 1</w:t></w:r>"
                    + run.formatted("separate")
                    + "<w:r><w:t>shown</w:t></w:r>"
                    + run.formatted("end")
                    + "</w:p>"));

    assertThat(markdown(file)).isEqualTo("shown\n");
  }

  @Test
  void a_table_of_one_cell_is_a_frame_and_a_table_in_a_cell_its_text() {
    String inner = "<w:tbl><w:tr>" + cell("", "a") + cell("", "b") + "</w:tr></w:tbl>";
    String frame =
        "<w:tbl><w:tr><w:tc>" + paragraph("", "framed") + inner + "</w:tc></w:tr></w:tbl>";
    String host = "<w:tbl><w:tr>" + cell("", "c") + "<w:tc>" + inner + "</w:tc></w:tr></w:tbl>";

    assertThat(new DocxParser().parse(Source.of("a.docx", word(body(frame + host)))).text())
        .isEqualTo("framed\n\na | b\n\nc | a | b");
  }

  @Test
  void a_note_and_its_place_bear_the_same_mark() {
    String notes =
        "<w:footnotes xmlns:w='w'><w:footnote w:id='4'>"
            + paragraph("", "The note.")
            + "</w:footnote></w:footnotes>";
    String text = "<w:p><w:r><w:t>Body</w:t></w:r><w:r><w:footnoteReference w:id='4'/></w:r></w:p>";

    assertThat(
            new DocxParser()
                .parse(Source.of("a.docx", word(body(text), "word/footnotes.xml", notes)))
                .text())
        .isEqualTo("Body[^1]\n\n[^1]: The note.");
  }

  @Test
  void headings_and_outlines_show_the_numbers_of_the_levels_above() {
    String numbering =
        """
        <w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="5">\
        <w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>\
        <w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>\
        </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num></w:numbering>\
        """;
    String heading =
        "<w:outlineLvl w:val='0'/><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>";
    byte[] file =
        word(
            body(paragraph(heading, "One") + paragraph(heading, "Two") + item(1, "inner")),
            "word/numbering.xml",
            numbering);

    assertThat(markdown(file)).isEqualTo("# I. One\n\n# II. Two\n\n- II.1 inner\n");
  }

  @Test
  void pages_begin_where_word_last_began_them_if_it_says() {
    String broken = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>second page</w:t></w:r></w:p>";

    Document document =
        new DocxParser().parse(Source.of("a.docx", word(body(paragraph("", "first") + broken))));
    Document without = new DocxParser().parse(Source.of("a.docx", word(body(paragraph("", "x")))));

    assertThat(document.pageAt(document.text().indexOf("second"))).hasValue(2);
    assertThat(document.pageAt(0)).hasValue(1);
    assertThat(without.pages()).isEmpty();
  }

  private static String markdown(byte[] file) {
    return new DocxParser().parse(Source.of("a.docx", file)).toMarkdown();
  }

  private static String body(String content) {
    return "<w:document xmlns:w='w' xmlns:mc='mc' xmlns:m='m' xmlns:w14='w14'><w:body>"
        + content
        + "</w:body></w:document>";
  }

  private static String paragraph(String properties, String text) {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static String item(int level, String text) {
    String numbering = "<w:numPr><w:ilvl w:val='%d'/><w:numId w:val='1'/></w:numPr>";
    return paragraph(numbering.formatted(level), text);
  }

  private static String cell(String properties, String text) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph("", text) + "</w:tc>";
  }

  /** A Word file of a main part and perhaps one more, linked by its file name's type. */
  private static byte[] word(String main, String... part) {
    String relations =
        part.length == 0
            ? "<Relationships/>"
            : "<Relationships><Relationship Id='1' Type='x/%1$s' Target='%1$s.xml'/></Relationships>"
                .formatted(part[0].replaceAll(".*/|\\.xml", ""));
    String[] all = new String[4 + part.length];
    all[0] = "word/document.xml";
    all[1] = main;
    all[2] = "word/_rels/document.xml.rels";
    all[3] = relations;
    System.arraycopy(part, 0, all, 4, part.length);
    return OfficeFiles.zip(all);
  }
}
