package dev.chiffon.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RobotRulesTest {

  @Test
  void the_longest_rule_counts_and_allows_on_a_tie() {
    RobotRules rules =
        RobotRules.of(
            """
            User-agent: *
            Disallow: /a
            Allow: /a/b
            Disallow: /c
            Allow: /c
            Disallow: # nothing
            """,
            "chiffon");
    assertThat(rules.allow("/a/x")).isFalse();
    assertThat(rules.allow("/a/b/c")).isTrue();
    assertThat(rules.allow("/c")).isTrue();
    assertThat(rules.allow("/")).isTrue();
  }

  @Test
  void stars_and_ends_are_read() {
    RobotRules rules = RobotRules.of("User-agent: *\nDisallow: /*.pdf$\nDisallow: /x*y", "chiffon");
    assertThat(rules.allow("/a.pdf")).isFalse();
    assertThat(rules.allow("/a.pdf?1")).isTrue();
    assertThat(rules.allow("/x/1/y/2")).isFalse();
    assertThat(rules.allow("/+.(x")).isTrue();
  }

  @Test
  void a_group_that_names_us_counts_alone() {
    String text =
        """
        User-agent: *
        Disallow: /
        User-agent: other
        User-agent: Chiffon
        Crawl-delay: 5
        Disallow: /a
        """;
    assertThat(RobotRules.of(text, "chiffon").allow("/b")).isTrue();
    assertThat(RobotRules.of(text, "chiffon").allow("/a")).isFalse();
    assertThat(RobotRules.of(text, "someone").allow("/b")).isFalse();
  }

  @Test
  void a_server_without_rules_allows_all() {
    assertThat(RobotRules.none().allow("/")).isTrue();
    assertThat(RobotRules.of("<html>not found", "chiffon").allow("/")).isTrue();
  }
}
