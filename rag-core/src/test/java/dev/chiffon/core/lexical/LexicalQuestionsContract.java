package dev.chiffon.core.lexical;

import static dev.chiffon.core.lexical.TextChunks.chunk;

import dev.chiffon.core.chunk.Excerpt;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.RankingPromise;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a {@link LexicalIndex} promises of unusual questions; part of {@link LexicalIndexContract}.
 * A test that wants this part alone implements {@link #index}; there is nothing else to override.
 */
public interface LexicalQuestionsContract {
  /** Returns a fresh, empty index for English. */
  LexicalIndex index();

  /** No sign in a question is an operator, and none is an error. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "cat AND (",
        "cat^",
        "\"cat",
        "text:cat~ OR *",
        "cat && || ! { } [ ] \\ / ? :",
        "+cat -cat"
      })
  default void query_syntax_is_plain_text(String text) {
    try (LexicalIndex index = index()) {
      index.upsert(List.of(chunk("one", "the cat"), chunk("two", "a dog")));
      new RankingPromise("query syntax is plain text", "'%s', k = 10".formatted(text))
          .requireDocuments(index.search(Question.of(text), 10), "one");
    }
  }

  /** Stop words, signs, unknown words and half a character are no error. */
  @ParameterizedTest
  @ValueSource(strings = {"to be or not to be", "?!", "\uD83E\uDD84", "\u200B.", "\uD83D"})
  default void a_question_without_known_words_finds_nothing(String text) {
    try (LexicalIndex index = index()) {
      index.upsert(List.of(chunk("one", "the cat")));
      String place = "'%s', k = 10".formatted(Excerpt.escaped(text));
      new RankingPromise("a question without known words finds nothing", place)
          .requireSize(index.search(Question.of(text), 10), 0);
    }
  }

  /** However long a question is, its rarest words count. */
  @Test
  default void a_question_of_ten_thousand_words_is_searched_by_its_telling_ones() {
    try (LexicalIndex index = index()) {
      List<Chunk> chunks = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        chunks.add(chunk("d" + i, "needle%d and common words".formatted(i)));
      }
      index.upsert(chunks);
      String question =
          IntStream.range(0, 10_000)
              .mapToObj(i -> i == 5_000 ? "needle17" : "common")
              .collect(Collectors.joining(" "));

      String promise = "a question of ten thousand words is searched by its telling ones";
      new RankingPromise(promise, "'needle17' as word 5000, k = 1")
          .requireDocuments(index.search(Question.of(question), 1), "d17");
      String distinct =
          IntStream.range(0, 10_000)
              .mapToObj(i -> "x" + letters(i))
              .collect(Collectors.joining(" "));
      new RankingPromise(promise, "'xa' to 'xjjjj', k = 1")
          .requireSize(index.search(Question.of(distinct), 1), 0);
    }
  }

  /** Returns a number with letters for digits. */
  private static String letters(int number) {
    return Integer.toString(number)
        .chars()
        .mapToObj(digit -> String.valueOf((char) ('a' + digit - '0')))
        .collect(Collectors.joining());
  }

  /** The words around it are found. */
  @Test
  default void a_word_of_a_million_letters_does_no_harm() {
    try (LexicalIndex index = index()) {
      index.upsert(List.of(chunk("long", "before " + "x".repeat(1 << 20) + " after")));
      new RankingPromise("a word of a million letters does no harm", "'after', k = 1")
          .requireDocuments(index.search(Question.of("after"), 1), "long");
    }
  }

  /** A chunk is found by words that stand above it only. */
  @Test
  default void headings_and_title_are_searched_with_the_text() {
    try (LexicalIndex index = index()) {
      Metadata titled = Metadata.empty().with(Metadata.TITLE, "Parental leave");
      index.upsert(
          List.of(
              TextChunks.under(List.of("Handbook", "Travel"), "heading", "Book early."),
              chunk("title", "Ask early.", titled)));
      String promise = "headings and title are searched with the text";
      new RankingPromise(promise, "'travel', k = 9")
          .requireDocuments(index.search(Question.of("travel"), 9), "heading");
      new RankingPromise(promise, "'parental', k = 9")
          .requireDocuments(index.search(Question.of("parental"), 9), "title");
    }
  }

  /** A chunk of rows is found by the header of its table, which stands in another chunk. */
  @Test
  default void the_header_of_a_table_is_searched_with_its_rows() {
    try (LexicalIndex index = index()) {
      index.upsert(
          List.of(
              TextChunks.below("Month | Rent", "rows", "May | 700"), chunk("other", "June | 800")));
      new RankingPromise("the header of a table is searched with its rows", "'rent', k = 9")
          .requireDocuments(index.search(Question.of("rent"), 9), "rows");
    }
  }
}
