package dev.chiffon.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordPieceTest {
  private static final List<String> PIECES =
      List.of(
          "[PAD]", "[UNK]", "[CLS]", "[SEP]", "un", "##aff", "##able", "##aff##", "a", "##a", ",",
          "é", "A");

  private static Map<String, Integer> vocabulary() {
    Map<String, Integer> ids = new HashMap<>();
    PIECES.forEach(piece -> ids.put(piece, ids.size()));
    return ids;
  }

  private static List<String> pieces(WordPiece tokenizer, String text) {
    int[] ids = tokenizer.encode(text);
    return java.util.Arrays.stream(ids).mapToObj(PIECES::get).toList();
  }

  private static List<String> uncased(String text) {
    return pieces(WordPiece.uncased(vocabulary()), text);
  }

  @Test
  void splits_a_word_into_the_longest_pieces_as_in_the_example_of_the_bert_source() {
    assertThat(uncased("UNaffable")).containsExactly("[CLS]", "un", "##aff", "##able", "[SEP]");
  }

  @Test
  void a_word_with_no_split_is_unknown_as_a_whole() {
    assertThat(uncased("unaffx")).containsExactly("[CLS]", "[UNK]", "[SEP]");
  }

  @Test
  void a_word_of_100_letters_is_split_and_one_of_101_is_unknown() {
    WordPiece tokenizer = WordPiece.uncased(vocabulary());
    assertThat(tokenizer.count("a".repeat(100))).isEqualTo(100);
    assertThat(uncased("a".repeat(101))).containsExactly("[CLS]", "[UNK]", "[SEP]");
  }

  @Test
  void the_count_leaves_out_the_pieces_at_the_ends() {
    WordPiece tokenizer = WordPiece.uncased(vocabulary());
    assertThat(tokenizer.count("unaffable, a")).isEqualTo(5);
    assertThat(tokenizer.count("")).isZero();
    assertThat(tokenizer.count(" \t\n\u00a0\u200b")).isZero();
  }

  @Test
  void a_piece_lies_where_its_characters_do() {
    WordPiece tokenizer = WordPiece.uncased(vocabulary());
    assertThat(tokenizer.places(" UNaffable, a"))
        .containsExactly(1, 3, 3, 6, 6, 10, 10, 11, 12, 13);
    assertThat(tokenizer.places("a xyz[SEP]a")).containsExactly(0, 1, 2, 5, 5, 10, 10, 11);
    assertThat(tokenizer.places("")).isEmpty();
  }

  @Test
  void a_piece_lies_where_its_characters_stood_before_they_were_folded() {
    WordPiece tokenizer = WordPiece.uncased(vocabulary());
    assertThat(tokenizer.places("\u00a0\u00c4 \u00c4a")).containsExactly(1, 2, 3, 4, 4, 5);
    assertThat(tokenizer.places("\u200b\u200ba\u0301\u200ba")).containsExactly(2, 3, 5, 6);
    assertThat(tokenizer.places("\ud83d\ude00 a")).containsExactly(0, 2, 3, 4);
    assertThat(tokenizer.places("\ud55c")).containsExactly(0, 1);
  }

  @Test
  void a_long_text_is_never_cut() {
    assertThat(WordPiece.uncased(vocabulary()).encode("a ".repeat(5_000))).hasSize(5_002);
  }

  @Test
  void a_cased_tokenizer_keeps_case_and_accents() {
    WordPiece cased = new WordPiece(vocabulary(), EnumSet.noneOf(WordPiece.Fold.class), Set.of());
    assertThat(pieces(cased, "A é a")).containsExactly("[CLS]", "A", "é", "a", "[SEP]");
  }

  @Test
  void a_special_piece_in_the_text_is_one_only_if_declared() {
    WordPiece plain = new WordPiece(vocabulary(), EnumSet.allOf(WordPiece.Fold.class), Set.of());
    assertThat(uncased("a[SEP]a")).containsExactly("[CLS]", "a", "[SEP]", "a", "[SEP]");
    assertThat(plain.count("a[SEP]a")).isEqualTo(5);
  }

  @Test
  void a_surrogate_without_its_partner_is_dropped() {
    assertThat(uncased("a\ud83da")).containsExactly("[CLS]", "a", "##a", "[SEP]");
  }

  @Test
  void refuses_a_vocabulary_without_the_pieces_it_needs() {
    assertThatThrownBy(() -> WordPiece.uncased(Map.of("a", 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[UNK]");
  }
}
