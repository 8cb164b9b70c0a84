package dev.chiffon.ingest.sheets;

import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Part;
import dev.chiffon.ingest.ooxml.CoreProperties;
import dev.chiffon.ingest.ooxml.DateSystem;
import dev.chiffon.ingest.ooxml.Parts;
import dev.chiffon.ingest.ooxml.XmlCursor;
import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestException.Reason;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** One workbook being read, sheet by sheet. */
final class Workbook {

  /** A sheet as the workbook names it. */
  private record Entry(String name, String relation) {}

  private final Source source;
  private final Parts parts;
  private final DocumentBuilder builder;
  private final SharedStrings strings;
  private final CellStyles styles = new CellStyles();
  private final List<Entry> sheets = new ArrayList<>();
  private final List<String> hidden = new ArrayList<>();
  private DateSystem dates = DateSystem.FROM_1900;

  Workbook(Source source, Parts parts) {
    this.source = source;
    this.parts = parts;
    this.builder = new DocumentBuilder(source);
    this.strings = new SharedStrings(source);
  }

  Document document() throws XMLStreamException {
    String main = parts.main().orElse("xl/workbook.xml");
    Optional<XmlCursor> workbook = parts.open(main);
    if (workbook.isEmpty()) {
      throw new IngestException(source.id(), Reason.CORRUPT, "need a part '" + main + "'");
    }
    XmlCursor xml = workbook.get();
    xml.children(name -> readChild(name, xml));
    CoreProperties.read(parts, builder);
    for (String part : parts.related(main, "sharedStrings")) {
      strings.read(parts.open(part));
    }
    for (String part : parts.related(main, "styles")) {
      styles.read(parts.open(part));
    }
    CellBudget budget = new CellBudget(source);
    for (int i = 0; i < sheets.size(); i++) {
      source.limits().require(source.id(), Limit.PAGES, i + 1L);
      Optional<String> part = parts.target(main, sheets.get(i).relation());
      if (part.isPresent()) {
        write(i + 1, sheets.get(i).name(), part.get(), budget);
      }
    }
    builder.metadata(XlsxParser.HIDDEN_SHEETS, String.join(", ", hidden));
    return builder.build();
  }

  private void readChild(String name, XmlCursor xml) throws XMLStreamException {
    switch (name) {
      case "workbookPr" -> dates = DateSystem.of(xml.attribute("date1904").matches("1|true"));
      case "sheets" -> xml.children(sheet -> readChild(sheet, xml));
      case "sheet" -> {
        boolean visible = xml.attribute("state").matches("|visible");
        if (visible) {
          sheets.add(new Entry(xml.attribute("name"), xml.relation("id")));
        } else {
          hidden.add(xml.attribute("name"));
        }
      }
      default -> {}
    }
  }

  private void write(int number, String name, String part, CellBudget budget)
      throws XMLStreamException {
    Optional<XmlCursor> xml = parts.open(part);
    if (xml.isEmpty()) {
      return;
    }
    Sheet sheet = new SheetReader(xml.get(), new CellTexts(strings, styles, dates), budget).read();
    Drawing drawing = Drawing.of(parts, part, sheet.drawing());
    if (sheet.cells().isEmpty() && drawing.isEmpty()) {
      return;
    }
    builder.part(Part.Kind.SHEET, number, name).heading(2, name);
    builder.furniture(sheet.header());
    for (Region region : Regions.of(sheet, source)) {
      builder.table(region.grid());
    }
    drawing.write(builder);
    builder.furniture(sheet.footer());
  }
}
