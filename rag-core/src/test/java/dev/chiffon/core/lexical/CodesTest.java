package dev.chiffon.core.lexical;

import static dev.chiffon.core.lexical.TextChunks.chunk;
import static dev.chiffon.core.lexical.TextChunks.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.Question;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes and identifiers are found before what only looks like them, and by their parts. */
class CodesTest {
  private static final List<String> TEXTS =
      List.of(
          "The pump stopped with E-217 on Monday.",
          "The pump stopped with E-218 on Monday, at 217 degrees.",
          "curl says ERR_CONN_RESET when the peer closes.",
          "The connection is closed and the counters reset.",
          "Call foo.bar.Baz to start.",
          "The bar of foo has no baz here, only bar stools.",
          "Since v2.3.1 the cache is off.",
          "Since v2.3.7 the cache is on, see 1 and 2.",
          "Order part 6ES7-315-2AG10 from the shop.",
          "Order part 6ES7-412-2AG10 from the shop.",
          "The method getUserName returns who is logged in.",
          "The gene TP53 is mutated.",
          "The gene BRCA1 is mutated.");

  @ParameterizedTest
  @CsvSource({
    "What does E-217 mean?, 0",
    "e217, 0",
    "what is error E 218, 1",
    "ERR_CONN_RESET, 2",
    "err conn reset, 2",
    "How do I call foo.bar.Baz?, 4",
    "v2.3.1, 6",
    "V2.3.7, 7",
    "6ES7-412-2AG10, 9",
    "6es7 315, 8",
    "user name, 10",
    "getUserName(), 10",
    "p53, 11",
    "TP53, 11"
  })
  void a_code_is_found_however_it_is_written(String question, int expected) {
    try (LexicalIndex index = Bm25Index.inMemory(Bm25Config.defaults())) {
      for (int i = 0; i < TEXTS.size(); i++) {
        index.upsert(List.of(chunk(Integer.toString(i), TEXTS.get(i))));
      }
      assertThat(names(index.search(Question.of(question), 1)))
          .containsExactly(Integer.toString(expected));
    }
  }
}
