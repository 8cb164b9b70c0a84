package dev.chiffon.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  @Test
  void a_word_ends_after_its_white_space() {
    assertThat(Words.ends("to be,  or")).containsExactly(3, 8, 10);
  }

  @Test
  void leading_white_space_is_a_word_of_its_own() {
    assertThat(Words.ends("  a")).containsExactly(2, 3);
  }

  @Test
  void each_han_or_kana_character_is_a_word() {
    assertThat(Words.ends("東京へgo")).containsExactly(1, 2, 3, 5);
  }

  @Test
  void what_a_reader_sees_as_one_character_is_never_taken_apart() {
    String family = "👩‍👩‍👧";
    String flag = "🇫🇷";
    String accented = "e\u0301";
    assertThat(Words.characterEnds(family + flag + accented + "x")).containsExactly(8, 12, 14, 15);
  }

  @Test
  void syllables_conjuncts_tags_and_signs_that_stand_on_others_are_not_taken_apart() {
    String syllable = "\u1112\u1161\u11AB";
    String conjunct = "\u0915\u094D\u0937\u093F";
    String england = "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F";
    String thai = "\u0E01\u0E33";
    String kana = "\uFF76\uFF9E";
    assertThat(Words.characterEnds(syllable + conjunct + england + thai + kana))
        .containsExactly(3, 7, 15, 17, 19);
  }

  /** Unicode 13 on JDK 17, Unicode 16 on JDK 25; see {@link java.util.regex.Pattern}. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void no_character_ends_inside_a_grapheme_cluster_of_the_running_java(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 5_000; round++) {
      String text = randomCharacters(random);
      Set<Integer> boundaries = new HashSet<>();
      Matcher cluster = Pattern.compile("\\X").matcher(text);
      while (cluster.find()) {
        boundaries.add(cluster.end());
      }
      int[] ends = Words.characterEnds(text);
      assertThat(IntStream.of(ends).boxed())
          .as(() -> "seed %d: %s".formatted(seed, escaped(text)))
          .allMatch(end -> boundaries.contains(end) || followsSpace(text, end));
    }
  }

  @Test
  void a_place_between_letters_of_one_word_is_inside_it() {
    assertThat(placesInside("to be")).containsExactly(1, 4);
    assertThat(placesInside("e\u0301a 数学x ไทย")).containsExactly(2);
    assertThat(placesInside("a1-b")).isEmpty();
  }

  @Test
  void words_are_lower_case_in_any_locale() {
    assertThat(Words.of("TITLE E-217, übung")).containsExactly("title", "e", "217", "übung");
  }

  @Test
  void accents_belong_to_their_letters_however_they_are_written() {
    assertThat(Words.of("nai\u0308ve e\u0301te\u0301 हिन्दी"))
        .containsExactly("nai\u0308ve", "e\u0301te\u0301", "हिन्दी");
  }

  @Test
  void in_scripts_without_spaces_each_letter_is_a_word() {
    assertThat(Words.of("年假30天 E-217ポンプ"))
        .containsExactly("年", "假", "30", "天", "e", "217", "ポ", "ン", "プ");
    assertThat(Words.of("สวัสดี")).containsExactly("ส", "วั", "ส", "ดี");
  }

  @Test
  void neither_half_a_surrogate_pair_nor_a_sign_is_a_word() {
    assertThat(Words.of("\ud800 - + \udc00 … a")).containsExactly("a");
  }

  @Test
  void the_words_with_their_spaces_are_the_whole_text() {
    String text = " to be,\t東京へ go\n👩‍👩‍👧 e\u0301\ud800";
    int start = 0;
    StringBuilder joined = new StringBuilder();
    for (int end : Words.ends(text)) {
      joined.append(text, start, end);
      start = end;
    }
    assertThat(joined).hasToString(text);
  }

  private static List<Integer> placesInside(String text) {
    return IntStream.rangeClosed(0, text.length())
        .filter(offset -> Words.isInsideWord(text, offset))
        .boxed()
        .toList();
  }

  /** Returns up to eight code points of the blocks whose characters combine, and a few others. */
  private static String randomCharacters(Random random) {
    int[] blocks = {
      0x20, 0x61, 0x300, 0x600, 0x900, 0x980, 0xD00, 0xE00, 0xE80, 0x1100, 0x1160, 0x11A8, 0x1780,
      0x200B, 0x20D0, 0x3040, 0xAC00, 0xFE00, 0xFF70, 0x1F1E6, 0x1F3F0, 0x1F460, 0xE0060, 0x10D0
    };
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1 + random.nextInt(8); i++) {
      text.appendCodePoint(blocks[random.nextInt(blocks.length)] + random.nextInt(30));
    }
    return text.toString();
  }

  /** A sign on white space stands apart, since white space at the ends of a chunk is dropped. */
  private static boolean followsSpace(String text, int end) {
    return Character.isWhitespace(text.charAt(end - 1));
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.append(Integer.toHexString(c)).append(' '));
    return out.toString();
  }
}
