package dev.chiffon.ingest.slides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Part;
import dev.chiffon.ingest.ooxml.OfficeFiles;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.ParserContract;
import dev.chiffon.ingest.parse.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class PptxParserTest implements ParserContract {
  private static final String SPACES = " xmlns:p='p' xmlns:a='a' xmlns:r='x/relationships'";
  private static final String MASTER =
      "<p:sldMaster"
          + SPACES
          + "><p:cSld><p:spTree>"
          + shape("<p:ph type='body' idx='1'/>", 500, 500, "")
          + "</p:spTree></p:cSld><p:txStyles><p:bodyStyle><a:lvl1pPr><a:buChar"
          + " char='-'/></a:lvl1pPr><a:lvl2pPr><a:buAutoNum"
          + " type='arabicPeriod'/></a:lvl2pPr></p:bodyStyle></p:txStyles></p:sldMaster>";

  @Override
  public Parser parser() {
    return new PptxParser();
  }

  @Override
  public byte[] sample() {
    return deck(slide("", shape("", 0, 0, line("", "Some text of a presentation."))));
  }

  @Test
  void a_slide_is_a_page_and_a_part_with_its_title_as_heading() {
    Document document =
        parse(
            slide("", shape("<p:ph type='title'/>", 0, 0, line("", "First"))),
            slide("", shape("<p:ph type='ctrTitle'/>", 0, 0, line("", "Second"))));

    assertThat(document.toMarkdown()).isEqualTo("# First\n\n# Second\n");
    assertThat(document.layout().parts())
        .extracting(Part::kind, Part::number, Part::name)
        .containsExactly(tuple(Part.Kind.SLIDE, 1, "First"), tuple(Part.Kind.SLIDE, 2, "Second"));
    assertThat(document.pageAt(document.text().indexOf("Second"))).hasValue(2);
  }

  @Test
  void the_title_comes_first_and_the_rest_by_place() {
    Document document =
        parse(
            slide(
                "",
                shape("", 900, 4_000_000, line("", "below"))
                    + shape("", 900, 1_000_100, line("", "right"))
                    + shape("", 100, 1_000_200, line("", "left"))
                    + shape("<p:ph type='title'/>", 0, 5_000_000, line("", "Title"))));

    assertThat(document.toMarkdown()).isEqualTo("# Title\n\nleft\n\nright\n\nbelow\n");
  }

  @Test
  void bullets_are_inherited_from_the_master_and_switched_off_by_the_paragraph() {
    String body =
        line("<a:pPr><a:buNone/></a:pPr>", "intro")
            + line("", "point")
            + line("<a:pPr lvl='1'/>", "one")
            + line("<a:pPr lvl='1'/>", "two");

    assertThat(parse(slide("", shape("<p:ph idx='1'/>", 0, 0, body))).toMarkdown())
        .isEqualTo("intro\n\n- point\n  1. one\n  2. two\n");
  }

  @Test
  void merged_cells_of_a_table_cover_columns_and_rows() {
    String table =
        "<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tblPr firstRow='1'/>"
            + "<a:tr><a:tc gridSpan='2'>"
            + text("wide")
            + "</a:tc><a:tc hMerge='1'>"
            + text("")
            + "</a:tc></a:tr><a:tr><a:tc>"
            + text("a")
            + "</a:tc><a:tc>"
            + text("b")
            + "</a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>";

    Document document = parse(slide("", table));

    Block.Table read = (Block.Table) document.blocks().get(0);
    assertThat(read.headerRows()).isEqualTo(1);
    assertThat(read.rows().get(0).cells().get(0).columns()).isEqualTo(2);
    assertThat(document.text()).isEqualTo("wide\na | b");
  }

  @Test
  void notes_and_comments_follow_their_slide() {
    byte[] file =
        files(List.of(slide("", shape("", 0, 0, line("", "On the slide")))))
            .linked(
                "ppt/slides/slide1.xml",
                "n",
                "notesSlide",
                "../notesSlides/n1.xml",
                "c",
                "comments",
                "../comments/c1.xml")
            .with(
                "ppt/notesSlides/n1.xml",
                slide(
                    "",
                    shape("<p:ph type='sldNum'/>", 0, 0, line("", "7"))
                        + shape("<p:ph type='body'/>", 0, 0, line("", "Said aloud"))))
            .with(
                "ppt/comments/c1.xml",
                "<p:cmLst xmlns:p='p'><p:cm authorId='0' dt='2026-01-01'><p:text>Why?</p:text>"
                    + "</p:cm></p:cmLst>")
            .with(
                "ppt/commentAuthors.xml",
                "<p:l xmlns:p='p'><p:cmAuthor id='0' name='Ann Example' initials='AE'/></p:l>")
            .file();

    assertThat(parse(file).text())
        .isEqualTo(
            "On the slide\n\n[author: Ann Example (AE), time: 2026-01-01]: Why?\n\nSaid aloud");
  }

  @Test
  void a_hidden_slide_is_kept_and_named_and_a_hidden_shape_is_left_out() {
    String hiddenShape =
        shape("", 0, 0, line("", "secret")).replace("<p:cNvPr/>", "<p:cNvPr hidden='1'/>");

    Document document =
        parse(
            slide("", shape("", 0, 0, line("", "a")) + hiddenShape),
            slide(" show='0'", shape("", 0, 0, line("", "b"))));

    assertThat(document.text()).isEqualTo("a\n\nb");
    assertThat(document.metadata().string(PptxParser.HIDDEN_SLIDES)).contains("2");
  }

  @Test
  void shapes_in_a_group_are_placed_where_the_group_puts_them() {
    String group =
        "<p:grpSp><p:grpSpPr><a:xfrm><a:off x='0' y='5000000'/><a:ext cx='10' cy='10'/>"
            + "<a:chOff x='0' y='0'/><a:chExt cx='10' cy='10'/></a:xfrm></p:grpSpPr>"
            + shape("", 0, 0, line("", "grouped"))
            + "</p:grpSp>";

    assertThat(parse(slide("", group + shape("", 0, 2_000_000, line("", "alone")))).text())
        .isEqualTo("alone\n\ngrouped");
  }

  @Test
  void footers_dates_and_numbers_are_furniture() {
    Document document =
        parse(
            slide(
                "",
                shape("", 0, 0, line("", "text"))
                    + shape("<p:ph type='ftr'/>", 0, 9, line("", "Confidential"))));

    assertThat(document.blocks().get(1)).isInstanceOf(Block.Furniture.class);
  }

  @Test
  void a_chart_is_a_table_of_its_numbers() {
    String frame =
        "<p:graphicFrame><a:graphic><a:graphicData><c:chart xmlns:c='c' r:id='c1'/>"
            + "</a:graphicData></a:graphic></p:graphicFrame>";
    String chart =
        """
        <c:chartSpace xmlns:c="c" xmlns:a="a"><c:chart>\
        <c:title><c:tx><c:rich><a:p><a:r><a:t>Sales</a:t></a:r></a:p></c:rich></c:tx></c:title>\
        <c:plotArea><c:barChart><c:ser>\
        <c:tx><c:strRef><c:strCache><c:pt idx="0"><c:v>North</c:v></c:pt></c:strCache></c:strRef>\
        </c:tx><c:cat><c:strRef><c:strCache><c:pt idx="0"><c:v>May</c:v></c:pt></c:strCache>\
        </c:strRef></c:cat><c:val><c:numRef><c:numCache><c:formatCode>0.0</c:formatCode>\
        <c:pt idx="0"><c:v>1.26</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:barChart>\
        </c:plotArea></c:chart></c:chartSpace>\
        """;
    byte[] file =
        files(List.of(slide("", frame)))
            .linked("ppt/slides/slide1.xml", "c1", "chart", "../charts/c1.xml")
            .with("ppt/charts/c1.xml", chart)
            .file();

    assertThat(parse(file).text()).isEqualTo("Sales\n\nBar chart\n\nNorth\nMay | 1.3");
  }

  @Test
  void a_zip_without_a_presentation_is_corrupt() {
    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> parse(OfficeFiles.zip("other.xml", "<a/>")))
        .satisfies(e -> assertThat(e.reason()).isEqualTo("CORRUPT"));
  }

  private static Document parse(String... slides) {
    return parse(deck(slides));
  }

  private static Document parse(byte[] file) {
    return new PptxParser().parse(Source.of("a.pptx", file));
  }

  private static byte[] deck(String... slides) {
    OfficeFiles files = files(List.of(slides));
    for (int i = 1; i <= slides.length; i++) {
      files.linked("ppt/slides/slide" + i + ".xml", "l", "slideLayout", "../layouts/l.xml");
    }
    return files.file();
  }

  /** A presentation without the links of its slides. */
  private static OfficeFiles files(List<String> slides) {
    OfficeFiles files =
        new OfficeFiles()
            .with("ppt/layouts/l.xml", "<p:sldLayout" + SPACES + "/>")
            .linked("ppt/layouts/l.xml", "m", "slideMaster", "../masters/m.xml")
            .with("ppt/masters/m.xml", MASTER);
    StringBuilder ids = new StringBuilder();
    String[] links = new String[3 * slides.size() + 3];
    for (int i = 0; i < slides.size(); i++) {
      files.with("ppt/slides/slide" + (i + 1) + ".xml", slides.get(i));
      ids.append("<p:sldId id='%d' r:id='s%d'/>".formatted(256 + i, i));
      links[3 * i] = "s" + i;
      links[3 * i + 1] = "slide";
      links[3 * i + 2] = "slides/slide" + (i + 1) + ".xml";
    }
    links[3 * slides.size()] = "a";
    links[3 * slides.size() + 1] = "commentAuthors";
    links[3 * slides.size() + 2] = "commentAuthors.xml";
    String list = "<p:sldIdLst>" + ids + "</p:sldIdLst>";
    return files
        .with("ppt/presentation.xml", "<p:presentation" + SPACES + ">" + list + "</p:presentation>")
        .linked("ppt/presentation.xml", links);
  }

  private static String slide(String attributes, String shapes) {
    String tree = "<p:cSld><p:spTree>" + shapes + "</p:spTree></p:cSld>";
    return "<p:sld" + SPACES + attributes + ">" + tree + "</p:sld>";
  }

  private static String shape(String placeholder, int x, int y, String lines) {
    String frame = "<a:xfrm><a:off x='%d' y='%d'/><a:ext cx='9' cy='9'/></a:xfrm>".formatted(x, y);
    return "<p:sp><p:nvSpPr><p:cNvPr/><p:nvPr>"
        + placeholder
        + "</p:nvPr></p:nvSpPr><p:spPr>"
        + frame
        + "</p:spPr><p:txBody>"
        + lines
        + "</p:txBody></p:sp>";
  }

  private static String line(String properties, String text) {
    return "<a:p>" + properties + "<a:r><a:t>" + text + "</a:t></a:r></a:p>";
  }

  private static String text(String text) {
    return "<a:txBody>" + line("", text) + "</a:txBody>";
  }
}
