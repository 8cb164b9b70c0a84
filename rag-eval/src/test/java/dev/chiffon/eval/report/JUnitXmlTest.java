package dev.chiffon.eval.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.eval.compare.Gate;
import dev.chiffon.eval.compare.Verdict;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.Fingerprint;
import dev.chiffon.eval.data.QuestionResult;
import dev.chiffon.eval.data.Score;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class JUnitXmlTest {
  @Test
  void a_proven_loss_and_a_missed_floor_are_failures() throws Exception {
    Gate gate = Gate.defaults().withFloor("M", .9).withFloor("N", .1);
    Element suite = parsed(gate, run("after", 60, .2));
    assertThat(suite.getAttribute("tests")).isEqualTo("4");
    assertThat(suite.getAttribute("failures")).isEqualTo("2");
    assertThat(suite.getAttribute("errors")).isEqualTo("0");
    assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(4);
    Element failure = (Element) suite.getElementsByTagName("failure").item(0);
    assertThat(((Element) failure.getParentNode()).getAttribute("name"))
        .startsWith("M is not worse than before");
    assertThat(failure.getAttribute("message")).startsWith("M ");
  }

  @Test
  void a_run_as_good_as_its_baseline_has_no_failure() throws Exception {
    Element suite = parsed(Gate.defaults(), run("after", 60, .5));
    assertThat(suite.getAttribute("tests")).isEqualTo("2");
    assertThat(suite.getElementsByTagName("failure").getLength()).isZero();
  }

  @Test
  void runs_on_other_questions_are_an_error() throws Exception {
    EvalRun other = new EvalRun("after", Map.of(), new Fingerprint("33", "22"), List.of());
    Element suite = parsed(Gate.defaults(), other);
    assertThat(suite.getAttribute("errors")).isEqualTo("1");
    assertThat(suite.getElementsByTagName("error").getLength()).isEqualTo(1);
  }

  @Test
  void what_xml_cannot_write_is_replaced() throws Exception {
    String odd = "a\u0000<&>\"\ud83d\uffff\u001b\n\ud83d\ude00";
    Element suite = parsed(Gate.defaults(), run(odd, 2, .5), odd);
    assertThat(suite.getAttribute("name")).isEqualTo("a\ufffd<&>\"\ufffd\ufffd\ufffd \ud83d\ude00");
  }

  private static Element parsed(Gate gate, EvalRun after) throws Exception {
    return parsed(gate, after, "after");
  }

  private static Element parsed(Gate gate, EvalRun after, String suite) throws Exception {
    Verdict verdict = gate.judge(run("before", after.results().size(), .5), after);
    String xml = JUnitXml.print(suite, gate, verdict);
    assertThat(xml).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").endsWith("\n");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  /** Returns a run of questions whose M scatters around {@code mean}, and whose N is .5. */
  private static EvalRun run(String system, int questions, double mean) {
    List<QuestionResult> results = new ArrayList<>();
    for (int i = 0; i < questions; i++) {
      double score = mean + (i % 3 - 1) * .05;
      results.add(
          SampleRuns.answered("q" + i, "?", Map.of("M", Score.of(score), "N", Score.of(.5))));
    }
    return SampleRuns.run(system, results);
  }
}
