package dev.chiffon.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageUrlTest {

  @ParameterizedTest
  @CsvSource({
    "HTTP://Example.ORG:80, http://example.org/",
    "https://example.org:443/A?b=C#d, https://example.org/A?b=C",
    "https://example.org:8443/a/./b/../c, https://example.org:8443/a/c",
    "https://example.org/a b|c, https://example.org/a%20b%7Cc",
    "https://example.org/%C3%A4%2F, https://example.org/%C3%A4%2F",
    "https://example.org/ä, https://example.org/%C3%A4",
    "https://example.org/../../a, https://example.org/a",
  })
  void a_page_has_one_url(String url, String expected) {
    assertThat(PageUrl.of(url)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/a", "ftp://a/b", "file:///etc/passwd", "http://", "http://u:p@a/", "no URL"})
  void what_is_no_web_url_is_refused(String url) {
    assertThatIllegalArgumentException().isThrownBy(() -> PageUrl.of(url));
  }

  @Test
  void hosts_are_those_named_and_those_below_a_star() throws RefusedException {
    Hosts hosts = Hosts.of(URI.create("http://a.org/")).and(List.of("*.B.org"));
    hosts.require(URI.create("http://a.org/"));
    hosts.require(URI.create("http://x.b.org/"));
    for (String other : List.of("http://b.org/", "http://x.a.org/", "http://xb.org/")) {
      assertThatThrownBy(() -> hosts.require(URI.create(other)))
          .isInstanceOf(RefusedException.class);
    }
  }
}
