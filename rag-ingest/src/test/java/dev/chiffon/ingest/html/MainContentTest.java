package dev.chiffon.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MainContentTest {
  private static final String STORY =
      "The lake is the largest of the valley, and its water stays cold until late in June. "
          .repeat(4)
          .strip();
  private static final String TEASER =
      "<div class=x><h3><a href=/%d>Another story</a></h3><p>Some words on what happens in the"
          + " other story, which is about something else altogether.</p></div>";

  @Test
  void the_heading_that_repeats_the_title_becomes_the_title() {
    Document page =
        parse("<title>Lakes of the valley | News</title><h1>Lakes of the Valley</h1>" + p(STORY));
    assertThat(page.title()).contains("Lakes of the Valley");
    assertThat(texts(page)).containsExactly(STORY);
  }

  @Test
  void a_long_footer_and_comments_are_set_aside() {
    String page = "%s<div class=page-comments>%s</div><div class='site_footer'>%s</div>";
    assertThat(texts(parse(page.formatted(p(STORY), p(STORY + "!").repeat(2), p(STORY + "?")))))
        .containsExactly(STORY);
  }

  @Test
  void a_wrapper_named_after_one_of_its_parts_is_kept() {
    String page = "<div class='with-sidebar has-comments'><h1>Lakes</h1>%s</div>";
    assertThat(parse(page.formatted(p(STORY))).text()).contains(STORY);
  }

  @Test
  void teasers_of_other_pages_are_set_aside_in_an_article() {
    String page = "<meta property=og:type content=article><div>%s</div><div>%s</div>";
    assertThat(texts(parse(page.formatted(p(STORY), teasers(8))))).containsExactly(STORY);
  }

  @Test
  void a_page_of_teasers_keeps_them() {
    Document page = parse(p(STORY) + "<div>" + teasers(20) + "</div>");
    assertThat(page.text().split("Another story", -1)).hasSize(21);
  }

  @Test
  void an_index_of_links_inside_main_keeps_them() {
    String links =
        IntStream.range(0, 30)
            .mapToObj(i -> "<li><a href=/%d>Function number %d</a>".formatted(i, i))
            .collect(Collectors.joining());
    Document page = parse("<main>" + p(STORY) + "<ul>" + links + "</ul></main>");
    assertThat(page.text()).contains("Function number 29");
  }

  @Test
  void all_parts_that_are_marked_as_text_are_kept() {
    String page = "<div class=story-body>%s</div><i>Ad</i><div class=story-body>%s</div>";
    assertThat(parse(page.formatted(p(STORY), p(STORY + "!").repeat(6))).text()).contains(STORY);
  }

  @Test
  void prompts_and_small_print_are_dropped_inside_an_article() {
    String page =
        """
        <div><span class=byline>By a writer</span><div class=post-date>1 May</div>%s
        <p>Read more: <a href=a>Why the river is warm</a></p>%s</div>
        """;
    assertThat(texts(parse(page.formatted(p(STORY), p(STORY + "!")))))
        .containsExactly(STORY, STORY + "!");
  }

  @Test
  void a_quoted_post_is_content() {
    String page =
        "%s<div class=social-embed><blockquote><p>A post of theirs.</p></blockquote></div>";
    assertThat(parse(page.formatted(p(STORY))).text()).contains("A post of theirs.");
  }

  @Test
  void the_whole_page_has_all_that_is_seen() {
    String page = "<nav><a href=a>Home</a></nav>%s<footer>2026</footer><p hidden>x</p>";
    Source source =
        Source.of("page.html", page.formatted(p(STORY)).getBytes(StandardCharsets.UTF_8));
    assertThat(texts(HtmlParser.wholePage().parse(source))).containsExactly("Home", STORY, "2026");
    assertThat(texts(HtmlParser.mainContent().parse(source))).containsExactly(STORY);
  }

  private static String p(String text) {
    return "<p>" + text + "</p>";
  }

  private static String teasers(int count) {
    return IntStream.range(0, count).mapToObj(TEASER::formatted).collect(Collectors.joining());
  }

  private static List<String> texts(Document document) {
    return document.blocks().stream().map(b -> b.span().of(document.text())).toList();
  }

  private static Document parse(String html) {
    return new HtmlParser().parse(Source.of("page.html", html.getBytes(StandardCharsets.UTF_8)));
  }
}
