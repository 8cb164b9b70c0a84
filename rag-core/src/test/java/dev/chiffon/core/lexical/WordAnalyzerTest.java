package dev.chiffon.core.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordAnalyzerTest {

  private static List<String> terms(Language language, String text) {
    try (TermReader reader = new TermReader(language)) {
      return reader.terms(text);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "snake_case, snake_cas snake case",
    "camelCase, camelcas camel case",
    "v2.3.1, v2.3.1 v 2 3 1",
    "E-217, e 217",
    "E217, e217 e 217",
    "ISO-9001, iso 9001",
    "6ES7-315, 6es7 6 es 7 315",
    "p53, p53 p 53",
    "ERR_CONN_RESET, err_conn_reset err conn reset",
    "parseHTTPResponse2, parsehttpresponse2 pars httprespons 2",
    "foo.bar(), foo.bar foo bar",
    "foo.bar.Baz, foo.bar.baz foo bar baz",
    "don't, don't don t",
    "Müller’s, müller"
  })
  void compound_names_are_found_whole_and_in_parts(String text, String expected) {
    assertThat(terms(Language.ENGLISH, text)).containsExactly(expected.split(" "));
  }

  @Test
  void ligatures_wide_letters_and_soft_hyphens_are_plain_letters() {
    assertThat(terms(Language.ENGLISH, "\uFB01sh \uFF21\uFF22 infor\u00ADmal cafe\u0301"))
        .containsExactly("fish", "ab", "inform", "caf\u00E9");
  }

  @Test
  void small_letters_do_not_depend_on_the_locale() {
    assertThat(terms(Language.ENGLISH, "TITLE")).isEqualTo(terms(Language.ENGLISH, "title"));
    assertThat(terms(Language.TURKISH, "IŞIK")).isEqualTo(terms(Language.TURKISH, "ışık"));
  }

  @ParameterizedTest
  @CsvSource({
    "GERMAN, Die Häuser, ein Haus",
    "FRENCH, les chevaux, un cheval",
    "SPANISH, las canciones, una canción",
    "ITALIAN, i ragazzi, il ragazzo",
    "PORTUGUESE, as casas, uma casa",
    "DUTCH, de katten, een kat",
    "RUSSIAN, книги, книга",
    "SWEDISH, bilarna, en bil",
    "DANISH, hundene, en hund",
    "NORWEGIAN, bilene, en bil",
    "FINNISH, talossa, talo",
    "TURKISH, kitaplar, kitap",
    "ARABIC, الكتاب, كتاب"
  })
  void forms_of_a_word_are_one_term_in_their_language(Language language, String a, String b) {
    assertThat(terms(language, a)).hasSize(1).isEqualTo(terms(language, b));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "THAI")
  void chinese_japanese_and_korean_are_found_under_every_language(Language language) {
    assertThat(terms(language, "東京都")).contains("東", "東京", "京都");
    assertThat(terms(language, "カメラ")).contains("カメ", "メラ");
    assertThat(terms(language, "한국어")).contains("한국", "국어");
  }

  @Test
  void thai_is_cut_into_words() {
    assertThat(terms(Language.THAI, "การที่ได้ต้องแสดงว่างานดี")).contains("แสดง", "งาน", "ดี");
  }
}
