package dev.chiffon.core.answer;

import static dev.chiffon.core.answer.Contexts.LEAVE_AND_PUMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Citation;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.RejectedCitation;
import dev.chiffon.core.data.Source;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.text.Words;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationVerifierTest {

  @Test
  void a_marker_becomes_a_citation_of_the_sentence_it_comes_from() {
    CitationVerifier verified = verify("Unused days expire [1].");
    assertThat(verified.text()).isEqualTo("Unused days expire [1].");
    Citation citation = verified.citations().get(0);
    assertThat(citation.quote()).isEqualTo("Unused days expire in March.");
    assertThat(citation.documentId()).isEqualTo("leave.pdf");
    assertThat(citation.page()).isEqualTo(OptionalInt.of(3));
    assertThat(citation.span().start())
        .isEqualTo(source(1).span().start() + source(1).text().indexOf("Unused"));
  }

  @Test
  void of_several_sentences_the_one_that_shares_most_words_is_quoted() {
    assertThat(verify("Leave is granted in January [1].").citations())
        .extracting(Citation::quote)
        .containsExactly("It is granted in January.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Leave is 30 days [1].; Leave is 30 days [1].",
        "Leave is 30 days[1].; Leave is 30 days[1].",
        "Leave is 30 days [ 1 ].; Leave is 30 days [1].",
        "Leave is 30 days [01].; Leave is 30 days [1].",
        "Leave of 30 days, pump starts [1, 2].; Leave of 30 days, pump starts [1, 2].",
        "Leave of 30 days, pump starts [1,2].; Leave of 30 days, pump starts [1, 2].",
        "Leave of 30 days, pump starts [1-2].; Leave of 30 days, pump starts [1, 2].",
        "Leave of 30 days, pump starts [1][2].; Leave of 30 days, pump starts [1][2].",
        "Leave is 30 days [1, 1].; Leave is 30 days [1].",
        "Leave is 30 days [1, 9].; Leave is 30 days [1].",
        "Leave is 30 days [7].; Leave is 30 days.",
        "Leave is 30 days [0].; Leave is 30 days.",
        "Leave [7] is 30 days.; Leave is 30 days.",
        "Leave is 30 days [99999999999999999999].; Leave is 30 days.",
        "Leave is 30 days [1-99999999999].; Leave is 30 days [1].",
        "Leave is 30 days [9-1].; Leave is 30 days [1].",
        "Leave is 30 days [2].; Leave is 30 days.",
        "A list [] with [x] and [-5]; A list [] with [x] and [-5]",
      })
  void false_numbers_are_taken_out_of_the_text_and_true_ones_written_alike(
      String reply, String text) {
    assertThat(verify(reply).text()).isEqualTo(text);
  }

  @Test
  void a_false_number_is_reported_with_marker_place_and_reason() {
    assertThat(verify("Leave is 30 days [1, 9]. Days [2].").rejected())
        .containsExactly(
            new RejectedCitation("[1, 9]", 17, "need a source from 1 to 2"),
            new RejectedCitation(
                "[2]", 30, "no sentence of source 2 shares a word with the statement"));
  }

  @Test
  void a_marker_that_opens_a_sentence_speaks_of_the_one_before() {
    CitationVerifier verified = verify("Unused days expire. [1] The pump starts. [2]");
    assertThat(verified.citations())
        .extracting(Citation::number, Citation::quote)
        .containsExactly(
            tuple(1, "Unused days expire in March."), tuple(2, "The pump E-217 starts by itself."));
  }

  @Test
  void a_marker_that_opens_a_reply_speaks_of_the_sentence_it_stands_in() {
    assertThat(verify("[1] says that unused days expire.").citations())
        .extracting(Citation::quote)
        .containsExactly("Unused days expire in March.");
  }

  @Test
  void each_line_of_a_list_is_a_statement_of_its_own() {
    CitationVerifier verified =
        verify("- 30 days of annual leave [1]\n- granted in January [1]\n- pump starts [2]\n");
    assertThat(verified.citations())
        .extracting(Citation::quote)
        .containsExactly(
            "Annual leave is 30 days.",
            "It is granted in January.",
            "The pump E-217 starts by itself.");
  }

  @Test
  void two_statements_from_one_sentence_are_one_citation() {
    assertThat(verify("Annual leave [1]. Leave of 30 days [1].").citations()).hasSize(1);
  }

  @Test
  void chinese_statements_share_characters_with_their_source() {
    Context context = ofText("年假为三十天。未使用的假期在三月失效。");
    CitationVerifier verified = verify("假期三月失效[1]。", context);
    assertThat(verified.citations()).extracting(Citation::quote).containsExactly("未使用的假期在三月失效。");
  }

  @Test
  void words_that_do_not_count_do_not_verify() {
    Set<String> stopWords = Set.of("the", "is", "by");
    CitationVerifier verifier =
        new CitationVerifier(
            LEAVE_AND_PUMP,
            text -> Words.of(text).stream().filter(word -> !stopWords.contains(word)).toList());
    verifier.next("The moon is cheese by the way [2].");
    assertThat(verifier.isGrounded()).isFalse();
    assertThat(verifier.text()).isEqualTo("The moon is cheese by the way.");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whatever_the_reply_only_verified_numbers_and_exact_quotes_survive(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 1_000; i++) {
      String reply = RandomReplies.next(random);
      CitationVerifier verified = verify(reply);
      assertThat(verified.citations())
          .as("seed %d, reply %d: %s", seed, i, reply)
          .allSatisfy(CitationVerifierTest::requireExact);
      assertThat(numbersIn(verified.text()))
          .as("seed %d, reply %d: %s", seed, i, reply)
          .isEqualTo(new TreeSet<>(verified.citations().stream().map(Citation::number).toList()));
    }
  }

  @Test
  void a_quote_from_elsewhere_does_not_hold() {
    Citation true1 = verify("Unused days expire [1].").citations().get(0);
    assertThat(CitationVerifier.holds(true1, LEAVE_AND_PUMP)).isTrue();
    assertThat(CitationVerifier.holds(true1, ofText("Unused days expire in March."))).isFalse();
    Citation moved =
        new Citation(
            2,
            true1.documentId(),
            true1.span(),
            true1.quote(),
            true1.page(),
            true1.part(),
            List.of());
    assertThat(CitationVerifier.holds(moved, LEAVE_AND_PUMP)).isFalse();
    Citation reworded =
        new Citation(
            1,
            true1.documentId(),
            true1.span(),
            true1.quote().replace('M', 'm'),
            true1.page(),
            true1.part(),
            List.of());
    assertThat(CitationVerifier.holds(reworded, LEAVE_AND_PUMP)).isFalse();
  }

  private static void requireExact(Citation citation) {
    Source source = source(citation.number());
    int at = citation.span().start() - source.span().start();
    assertThat(source.text().substring(at, at + citation.span().length()))
        .isEqualTo(citation.quote());
    assertThat(citation.documentId()).isEqualTo(source.documentId());
    assertThat(citation.page()).isEqualTo(source.pageAt(citation.span().start()));
  }

  private static Set<Integer> numbersIn(String text) {
    Set<Integer> numbers = new TreeSet<>();
    Matcher marker = Pattern.compile("\\[(\\d+(?:, \\d+)*)]").matcher(text);
    while (marker.find()) {
      for (String number : marker.group(1).split(", ", -1)) {
        numbers.add(Integer.valueOf(number));
      }
    }
    return numbers;
  }

  private static Source source(int number) {
    return LEAVE_AND_PUMP.source(number).orElseThrow();
  }

  private static Context ofText(String text) {
    Document document = Document.ofText("d", text);
    return Contexts.of(1, Chunk.of(document, new Span(0, text.length())));
  }

  private static CitationVerifier verify(String reply) {
    return verify(reply, LEAVE_AND_PUMP);
  }

  private static CitationVerifier verify(String reply, Context context) {
    CitationVerifier verifier = new CitationVerifier(context, Words::of);
    Statements statements = new Statements();
    statements.accept(reply).forEach(verifier::next);
    statements.end().forEach(verifier::next);
    return verifier;
  }
}
