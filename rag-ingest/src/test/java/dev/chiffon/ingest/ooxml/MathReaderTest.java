package dev.chiffon.ingest.ooxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.ingest.parse.Source;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MathReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<r><t>A=π</t></r><sSup><e><r><t>r</t></r></e><sup><r><t>2</t></r></sup></sSup>"
            + " ~ $A= \\pi r^{2}$",
        "<f><num><r><t>a</t></r></num><den><r><t>b</t></r></den></f> ~ $\\frac{a}{b}$",
        "<rad><deg/><e><r><t>x</t></r></e></rad> ~ $\\sqrt{x}$",
        "<nary><naryPr><chr val='∑'/></naryPr><sub><r><t>k</t></r></sub><sup/>"
            + "<e><r><t>x</t></r></e></nary> ~ $\\sum_{k}x$",
        "<d><dPr><begChr val='['/><endChr val=']'/></dPr><e><r><t>x</t></r></e></d>"
            + " ~ $\\left[x\\right]$",
        "<func><fName><r><t>cos</t></r></fName><e><r><t>t</t></r></e></func> ~ $\\cos t$",
        "<m><mr><e><r><t>1</t></r></e><e><r><t>2</t></r></e></mr></m>"
            + " ~ $\\begin{matrix}1 & 2\\end{matrix}$",
        "<sSup><e><f><num><r><t>a</t></r></num><den><r><t>b</t></r></den></f></e><sup><r><t>2</t></r></sup></sSup>"
            + " ~ ${\\frac{a}{b}}^{2}$",
      })
  void formulas_are_latex_in_one_line(String formula, String latex) throws XMLStreamException {
    byte[] bytes = ("<oMath>" + formula + "</oMath>").getBytes(StandardCharsets.UTF_8);
    XmlCursor xml = XmlCursor.over(new ByteArrayInputStream(bytes), Source.of("a", bytes));

    assertThat(MathReader.inline(xml)).isEqualTo(latex);
  }
}
