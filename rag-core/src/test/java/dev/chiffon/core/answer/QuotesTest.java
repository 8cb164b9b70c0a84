package dev.chiffon.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Citation;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Source;
import dev.chiffon.core.data.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotesTest {

  @Test
  void sentences_are_quoted_apart_each_where_it_stands() {
    assertThat(quotes("It is open. It is shut."))
        .extracting(Citation::quote, Citation::span)
        .containsExactly(
            tuple("It is open.", new Span(0, 11)), tuple("It is shut.", new Span(12, 23)));
  }

  @Test
  void a_sentence_that_goes_on_in_the_next_line_is_one_quote() {
    assertThat(texts("It is open\nin the morning.")).containsExactly("It is open\nin the morning.");
  }

  @Test
  void list_items_are_quoted_apart() {
    assertThat(texts("Bring:\nBoots\n3 nails")).containsExactly("Bring:", "Boots", "3 nails");
  }

  @Test
  void table_rows_are_quoted_apart_even_if_they_begin_in_lower_case() {
    assertThat(texts("pump | 3 bar\nvalve | 2 bar"))
        .containsExactly("pump | 3 bar", "valve | 2 bar");
  }

  private static List<String> texts(String text) {
    return quotes(text).stream().map(Citation::quote).toList();
  }

  private static List<Citation> quotes(String text) {
    Span whole = new Span(0, text.length());
    Chunk chunk = Chunk.of(Document.ofText("a.md", text), whole);
    return Quotes.of(
        new Source(1, "a.md", whole, text, List.of(Retrieved.by("dense", chunk, 1, 1))));
  }
}
