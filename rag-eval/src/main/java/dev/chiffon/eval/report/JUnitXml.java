package dev.chiffon.eval.report;

import dev.chiffon.eval.compare.Finding;
import dev.chiffon.eval.compare.Finding.LostScores;
import dev.chiffon.eval.compare.Finding.MissedFloor;
import dev.chiffon.eval.compare.Finding.ProvenLoss;
import dev.chiffon.eval.compare.Finding.Refusal;
import dev.chiffon.eval.compare.Finding.TooFewQuestions;
import dev.chiffon.eval.compare.Gate;
import dev.chiffon.eval.compare.PairedComparison;
import dev.chiffon.eval.compare.Verdict;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What a gate says, as the XML by which build servers know test results: a test case for each
 * metric that was compared, and one for each floor. A proven loss or a missed floor is a failure;
 * runs that cannot be compared are an error; a warning is output of its case. The same verdict
 * gives the same text. Characters that XML does not have are replaced by U+FFFD.
 */
public final class JUnitXml {
  private JUnitXml() {}

  /**
   * One test case.
   *
   * @param name what was tested
   * @param kind {@code failure} or {@code error}; empty if it passed
   * @param text what is to be said
   */
  private record Case(String name, String kind, String text) {}

  /**
   * Returns the XML of one suite.
   *
   * @param suite its name, such as that of the system
   * @param gate the gate that spoke
   * @param verdict what it said
   */
  public static String print(String suite, Gate gate, Verdict verdict) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      write(suite, cases(gate, verdict), xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write XML", e);
    }
    return text + "\n";
  }

  private static void write(String suite, List<Case> cases, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement("testsuite");
    attribute(xml, "name", suite);
    attribute(xml, "tests", String.valueOf(cases.size()));
    attribute(xml, "failures", count(cases, "failure"));
    attribute(xml, "errors", count(cases, "error"));
    attribute(xml, "skipped", "0");
    attribute(xml, "time", "0");
    for (Case each : cases) {
      xml.writeCharacters("\n  ");
      xml.writeStartElement("testcase");
      attribute(xml, "classname", suite);
      attribute(xml, "name", each.name);
      attribute(xml, "time", "0");
      content(each, xml);
      xml.writeEndElement();
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }

  private static void content(Case each, XMLStreamWriter xml) throws XMLStreamException {
    if (each.text.isEmpty()) {
      return;
    }
    xml.writeStartElement(each.kind.isEmpty() ? "system-out" : each.kind);
    if (!each.kind.isEmpty()) {
      attribute(xml, "message", each.text.lines().findFirst().orElse(""));
    }
    xml.writeCharacters(legal(each.text));
    xml.writeEndElement();
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    // An attribute's line breaks and tabs would be read as spaces: written so, they are the same.
    xml.writeAttribute(name, legal(value).replaceAll("\\s", " "));
  }

  private static String count(List<Case> cases, String kind) {
    return String.valueOf(cases.stream().filter(each -> each.kind.equals(kind)).count());
  }

  private static List<Case> cases(Gate gate, Verdict verdict) {
    List<Case> cases = new ArrayList<>();
    for (Finding finding : verdict.findings()) {
      if (finding instanceof Refusal) {
        cases.add(new Case("comparable", "error", finding.text()));
      }
    }
    verdict
        .comparison()
        .ifPresent(made -> made.pairs().forEach(pair -> cases.add(compared(pair, verdict))));
    gate.floors()
        .forEach((metric, floor) -> cases.add(floor(metric + " >= " + floor, metric, verdict)));
    return cases;
  }

  private static Case compared(PairedComparison pair, Verdict verdict) {
    Optional<Finding> loss =
        verdict.findings().stream()
            .filter(each -> each instanceof ProvenLoss of && of.pair().equals(pair))
            .findFirst();
    String name = pair.metric() + " is not worse than " + pair.baseline();
    return loss.map(each -> new Case(name, "failure", each.text()))
        .orElseGet(() -> new Case(name, "", warnings(pair.metric(), verdict)));
  }

  private static String warnings(String metric, Verdict verdict) {
    return verdict.findings().stream()
        .filter(
            each ->
                (each instanceof TooFewQuestions few && few.metric().equals(metric))
                    || (each instanceof LostScores lost && lost.metric().equals(metric)))
        .map(Finding::text)
        .collect(Collectors.joining("\n"));
  }

  private static Case floor(String name, String metric, Verdict verdict) {
    return verdict.findings().stream()
        .filter(each -> each instanceof MissedFloor missed && missed.metric().equals(metric))
        .findFirst()
        .map(each -> new Case(name, "failure", each.text()))
        .orElseGet(() -> new Case(name, "", ""));
  }

  /** Replaces what XML 1.0 has no way to write: most control characters, and half a pair. */
  private static String legal(String text) {
    return text.replaceAll(
        "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
  }
}
