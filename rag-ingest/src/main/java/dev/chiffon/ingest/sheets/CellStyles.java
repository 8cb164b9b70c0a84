package dev.chiffon.ingest.sheets;

import dev.chiffon.ingest.ooxml.NumberFormat;
import dev.chiffon.ingest.ooxml.XmlCursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The number formats that the styles of cells have. */
final class CellStyles {
  private static final Map<Integer, String> BUILT_IN = builtIn();
  private final Map<Integer, NumberFormat> formats = new HashMap<>();
  private final List<Integer> styles = new ArrayList<>();

  /** ECMA-376, 18.8.30; dates that depend on the reader's country are written as in ISO 8601. */
  private static Map<Integer, String> builtIn() {
    String[] codes = {
      "1=0",
      "2=0.00",
      "3=#,##0",
      "4=#,##0.00",
      "9=0%",
      "10=0.00%",
      "11=0.00E+00",
      "12=# ?/?",
      "13=# ??/??",
      "14=yyyy-mm-dd",
      "15=d-mmm-yy",
      "16=d-mmm",
      "17=mmm-yy",
      "18=h:mm AM/PM",
      "19=h:mm:ss AM/PM",
      "20=h:mm",
      "21=h:mm:ss",
      "22=yyyy-mm-dd h:mm",
      "37=#,##0;(#,##0)",
      "38=#,##0;(#,##0)",
      "39=#,##0.00;(#,##0.00)",
      "40=#,##0.00;(#,##0.00)",
      "41=#,##0;-#,##0;-",
      "42=$#,##0;-$#,##0;$-",
      "43=#,##0.00;-#,##0.00;-",
      "44=$#,##0.00;-$#,##0.00;$-",
      "45=mm:ss",
      "46=[h]:mm:ss",
      "47=mm:ss.0",
      "48=##0.0E+0"
    };
    Map<Integer, String> builtIn = new HashMap<>();
    for (String code : codes) {
      int equals = code.indexOf('=');
      builtIn.put(Integer.valueOf(code.substring(0, equals)), code.substring(equals + 1));
    }
    for (int eastAsian = 27; eastAsian <= 36; eastAsian++) {
      builtIn.put(eastAsian, "yyyy-mm-dd");
    }
    for (int eastAsian = 50; eastAsian <= 58; eastAsian++) {
      builtIn.put(eastAsian, "yyyy-mm-dd");
    }
    return Map.copyOf(builtIn);
  }

  void read(Optional<XmlCursor> part) throws XMLStreamException {
    if (part.isPresent()) {
      XmlCursor xml = part.get();
      xml.children(
          name -> {
            if (name.equals("numFmts")) {
              xml.children(format -> readFormat(xml));
            } else if (name.equals("cellXfs")) {
              xml.children(style -> styles.add(xml.number("numFmtId", 0)));
            }
          });
    }
  }

  private void readFormat(XmlCursor xml) {
    formats.put(xml.number("numFmtId", -1), NumberFormat.of(xml.attribute("formatCode")));
  }

  /** Returns the format of cells of that style. */
  NumberFormat format(int style) {
    if (style < 0 || style >= styles.size()) {
      return NumberFormat.GENERAL;
    }
    return formats.computeIfAbsent(
        styles.get(style), id -> NumberFormat.of(BUILT_IN.getOrDefault(id, "General")));
  }
}
