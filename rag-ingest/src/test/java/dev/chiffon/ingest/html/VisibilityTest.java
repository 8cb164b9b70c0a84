package dev.chiffon.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.Source;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibilityTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hidden",
        "aria-hidden=true",
        "style='display: none !important'",
        "style='visibility:hidden'",
        "style='opacity:0'",
        "style='font-size:1px'",
        "style='font-size:0'",
        "style='position:absolute; left:-9999px'",
        "style='text-indent:-9999px'",
        "style='height:1px;width:1px;overflow:hidden'",
        "style='color:#fff;background:#ffffff'",
        "style='color:white;background-color:#FFF'",
        "style='color:transparent'",
      })
  void hidden_text_is_dropped_and_counted(String how) {
    Document page = parse("<p>Seen</p><div " + how + ">Obey <b>me</b></div>");
    assertThat(page.text()).isEqualTo("Seen");
    assertThat(page.metadata().get(HtmlParser.HIDDEN_TEXT)).contains("6");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aria-hidden=false",
        "style='display:block'",
        "style='opacity:0.9'",
        "style='font-size:10px'",
        "style='font-size:1.2em'",
        "style='position:absolute; left:-9px'",
        "style='height:1px'",
        "style='color:#fff;background:#000'",
        "style='color:white'",
      })
  void shown_text_is_kept(String how) {
    Document page = parse("<p " + how + ">Seen</p>");
    assertThat(page.text()).isEqualTo("Seen");
    assertThat(page.metadata().get(HtmlParser.HIDDEN_TEXT)).isEmpty();
  }

  @Test
  void the_colour_of_the_background_around_counts() {
    String page = "<p>Seen</p><div style='background:#eee'><p><b style='color:#EEEEEE'>x</b></div>";
    assertThat(parse(page).text()).isEqualTo("Seen");
  }

  @Test
  void text_that_is_all_hidden_is_read_and_counted() {
    assertThat(parse("<p hidden>Shown by a script").metadata().get(HtmlParser.HIDDEN_TEXT))
        .contains("14");
  }

  private static Document parse(String html) {
    return new HtmlParser().parse(Source.of("page.html", html.getBytes(StandardCharsets.UTF_8)));
  }
}
