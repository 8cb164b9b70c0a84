package dev.chiffon.core.lexical;

import static dev.chiffon.core.lexical.TextChunks.chunk;
import static dev.chiffon.core.lexical.TextChunks.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.Question;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of languages that are found out; English chunks keep what every index promises. */
class DetectedLanguageTest implements LexicalIndexContract {
  private static final List<Language> ANY = List.of(Language.values());

  @Override
  public LexicalIndex index() {
    return Bm25Index.inMemory(Bm25Config.defaults().withDetectedLanguage());
  }

  /** From the first article of the Universal Declaration of Human Rights. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ENGLISH | All human beings are born free and equal in dignity and rights.",
        "GERMAN | Alle Menschen sind frei und gleich an Würde und Rechten geboren.",
        "FRENCH | Tous les êtres humains naissent libres et égaux en dignité et en droits.",
        "SPANISH | Todos los seres humanos nacen libres e iguales en dignidad y derechos.",
        "ITALIAN | Tutti gli esseri umani nascono liberi ed eguali in dignità e diritti.",
        "PORTUGUESE | Todos os seres humanos nascem livres e iguais em dignidade e em direitos.",
        "DUTCH | Alle mensen worden vrij en gelijk in waardigheid en rechten geboren.",
        "DANISH | Alle mennesker er født frie og lige i værdighed og rettigheder.",
        "SWEDISH | Alla människor är födda fria och lika i värde och rättigheter.",
        "FINNISH | Heille on annettu järki ja omatunto, ja heidän on toimittava veljeyden"
            + " hengessä.",
        "TURKISH | Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar.",
        "RUSSIAN | Все люди рождаются свободными и равными в своем достоинстве и правах.",
        "ARABIC | يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق.",
        "THAI | มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ"
      })
  void the_language_of_a_sentence_is_told_by_script_or_stop_words(Language expected, String text) {
    assertThat(LanguageGuess.of(text, ANY)).isEqualTo(expected);
  }

  @Test
  void where_nothing_tells_it_is_the_first() {
    assertThat(LanguageGuess.of("217", ANY)).isEqualTo(Language.ENGLISH);
    assertThat(LanguageGuess.of("東京都", List.of(Language.GERMAN, Language.ENGLISH)))
        .isEqualTo(Language.GERMAN);
  }

  @Test
  void chunks_and_questions_of_several_languages_meet_by_their_stems() {
    try (LexicalIndex index = index()) {
      index.upsert(
          List.of(
              chunk("german", "Die Häuser sind nicht mehr bewohnt."),
              chunk("french", "Les chevaux sont dans le pré."),
              chunk("english", "The dogs are in the yard."),
              chunk("russian", "Эти книги были на столе.")));
      assertThat(names(index.search(Question.of("Wer wohnt in dem Haus?"), 1)))
          .containsExactly("german");
      assertThat(names(index.search(Question.of("Où est le cheval ?"), 1)))
          .containsExactly("french");
      assertThat(names(index.search(Question.of("Where is the dog?"), 1)))
          .containsExactly("english");
      assertThat(names(index.search(Question.of("Где книга?"), 1))).containsExactly("russian");
    }
  }

  @Test
  void a_question_that_says_nothing_of_its_language_is_read_in_that_of_most_chunks() {
    try (LexicalIndex index = index()) {
      index.upsert(
          List.of(
              chunk("one", "Die Häuser sind nicht mehr bewohnt."),
              chunk("two", "Er hat keine Zeit für das Buch."),
              chunk("three", "The dogs are in the yard.")));
      assertThat(names(index.search(Question.of("Haus"), 1))).containsExactly("one");
    }
  }

  @Test
  void a_question_in_chinese_finds_the_text_in_chinese() {
    try (LexicalIndex index = index()) {
      index.upsert(
          List.of(
              chunk("tokyo", "東京都は日本の首都です。"),
              chunk("kyoto", "京都は古い都です。"),
              chunk("english", "The capital of the country.")));
      assertThat(names(index.search(Question.of("日本の首都はどこですか"), 1))).containsExactly("tokyo");
    }
  }
}
