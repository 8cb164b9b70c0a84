package dev.chiffon.core.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Layout;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Page;
import dev.chiffon.core.data.Span;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StructuralChunkerTest implements ChunkerContract {
  /** Ten words. */
  private static final String TEN = "One two three four five six seven eight nine ten.";

  @Override
  public ChunkSize size() {
    return new ChunkSize(40, 60, WordTokens.COUNTER);
  }

  @Override
  public Chunker chunker() {
    return new StructuralChunker(size());
  }

  @Nested
  class WithOverlap implements ChunkerContract {
    @Override
    public ChunkSize size() {
      return new ChunkSize(40, 60, WordTokens.COUNTER);
    }

    @Override
    public Chunker chunker() {
      return new StructuralChunker(size()).withOverlap(2);
    }

    @Override
    public int overlap() {
      return size().max();
    }
  }

  @Nested
  class InCharacters implements ChunkerContract {
    @Override
    public ChunkSize size() {
      return new ChunkSize(200, 200, CharacterTokens.COUNTER);
    }

    @Override
    public Chunker chunker() {
      return new StructuralChunker(size()).withOverlap(1);
    }

    @Override
    public int overlap() {
      return size().max();
    }
  }

  @Test
  void a_chunk_begins_at_each_heading() {
    assertThat(texts("## A", TEN, "## B", TEN)).containsExactly("A\n\n" + TEN, "B\n\n" + TEN);
  }

  @Test
  void a_tiny_section_shares_its_chunk_with_the_next_one() {
    assertThat(texts("## A", "Yes.", "## B", TEN)).containsExactly("A\n\nYes.\n\nB\n\n" + TEN);
  }

  @Test
  void headings_without_text_stay_with_the_first_text_below_them() {
    assertThat(texts("# A", "## B", "### C", TEN)).containsExactly("A\n\nB\n\nC\n\n" + TEN);
  }

  @Test
  void a_heading_goes_with_its_text_when_the_chunk_before_has_no_room_for_it() {
    String long45 = "word ".repeat(44) + "end.";
    assertThat(texts("Tiny text.", "## B", long45)).containsExactly("Tiny text.", "B\n\n" + long45);
    assertThat(texts("Some five words of text.", "## B", "## C", TEN))
        .containsExactly("Some five words of text.\n\nB\n\nC\n\n" + TEN);
    assertThat(texts("Just under the limit of eight words.", "## B b b", "## C", TEN))
        .containsExactly("Just under the limit of eight words.", "B b b\n\nC\n\n" + TEN);
  }

  @Test
  void a_heading_stands_last_only_if_nothing_that_fits_follows() {
    assertThat(texts("Yes.", "## The end")).containsExactly("Yes.\n\nThe end");
    assertThat(texts("Yes.", "## B", "~ page 1", TEN)).containsExactly("Yes.\n\nB", TEN);
  }

  @Test
  void furniture_stands_in_no_chunk_and_no_chunk_goes_around_it() {
    assertThat(texts("One two.", "~ page 1 of 9", "three four."))
        .containsExactly("One two.", "three four.");
  }

  @Test
  void a_paragraph_that_fits_the_next_chunk_is_not_cut_once_this_one_is_half_full() {
    String twenty = TEN + " " + TEN;
    String thirty = twenty + " " + TEN;
    assertThat(texts(twenty, thirty)).containsExactly(twenty, thirty);
    assertThat(texts(TEN, thirty)).containsExactly(TEN + "\n\n" + thirty);
    assertThat(texts(TEN, thirty + " " + TEN))
        .first()
        .asString()
        .startsWith(TEN)
        .hasSizeGreaterThan(60);
  }

  @Test
  void a_tiny_rest_of_a_paragraph_stays_with_it_up_to_the_maximum() {
    String forty = String.join(" ", TEN, TEN, TEN, TEN);
    assertThat(texts(forty + " And so on.")).containsExactly(forty + " And so on.");
    assertThat(texts(forty + " " + TEN)).hasSize(2);
  }

  @Test
  void rows_and_lines_of_code_are_never_cut_if_they_fit() {
    String row = "a | b | c | d | e | f | g";
    String line = "if (a) { b(); } // and c";
    Document document =
        Sketch.of("| " + (row + "\n").repeat(30).strip(), "= " + (line + "\n").repeat(30).strip());
    List<Chunk> chunks = chunker().chunk(document);
    assertThat(chunks).hasSizeGreaterThan(5);
    assertThat(chunks)
        .flatExtracting(chunk -> chunk.text().lines().filter(l -> !l.isBlank()).toList())
        .allMatch(whole -> whole.equals(row) || whole.equals(line))
        .hasSize(60);
  }

  @Test
  void text_of_a_table_beside_its_rows_is_not_lost() {
    String text = "head\nrow 1\nnote\nrow 2\nfoot";
    Block table =
        new Block.Table(
            new Span(0, text.length()),
            0,
            List.of(
                new Block.Row(new Span(5, 10), List.of()),
                new Block.Row(new Span(16, 21), List.of())));
    Document document = new Document("d", text, List.of(table), Layout.none(), Metadata.empty());
    assertThat(chunker().chunk(document)).extracting(Chunk::text).containsExactly(text);
  }

  @Test
  void a_sentence_that_exceeds_the_maximum_is_cut_between_words() {
    List<String> texts = texts("word ".repeat(150).strip() + ".");
    assertThat(texts).hasSize(3);
    assertThat(texts).allMatch(text -> WordTokens.COUNTER.count(text) <= 60);
    assertThat(String.join(" ", texts)).isEqualTo("word ".repeat(150).strip() + ".");
  }

  @Test
  void an_overlap_is_the_last_whole_sentences_of_the_chunk_before() {
    String paragraph =
        "A a a a a a a a a a a a. B b b b b b b b b b b b. C c c c c c c c c c c c."
            + " D d d d d d d d d d d d. E e e e e e e e e e e e.";
    Document document = Sketch.of(paragraph);
    assertThat(chunker().chunk(document)).extracting(Chunk::text).hasSize(2);
    List<Chunk> chunks = new StructuralChunker(size()).withOverlap(1).chunk(document);
    assertThat(chunks.get(0).text()).endsWith("C c c c c c c c c c c c.");
    assertThat(chunks.get(1).text()).startsWith("C c c c c c c c c c c c. D d");
  }

  @Test
  void an_overlap_never_reaches_into_another_section_or_across_furniture() {
    Document document = Sketch.of("## A", TEN, "## B", TEN, "~ page 1", TEN);
    assertThat(new StructuralChunker(size()).withOverlap(3).chunk(document))
        .extracting(Chunk::text)
        .containsExactly("A\n\n" + TEN, "B\n\n" + TEN, TEN);
  }

  @Test
  void a_chunk_knows_its_headings_and_pages() {
    Document document = Sketch.of("# Leave", "## Annual", TEN, "/", TEN, TEN, "## Sick", TEN);
    List<Chunk> chunks = chunker().chunk(document);
    assertThat(chunks)
        .extracting(Chunk::headingPath)
        .containsExactly(List.of("Leave"), List.of("Leave", "Sick"));
    assertThat(chunks.get(0).pages()).extracting(Page::number).containsExactly(1, 2);
    assertThat(chunks.get(1).pages()).extracting(Page::number).containsExactly(2);
  }

  @Test
  void chunks_of_prose_are_about_as_large_as_the_target() {
    long seed = 41;
    Random random = new Random(seed);
    StringBuilder prose = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      prose.append("So ").append("word ".repeat(3 + random.nextInt(20))).append("end. ");
      prose.append(random.nextInt(5) == 0 ? "\n\n" : "");
    }
    List<Chunk> chunks = chunker().chunk(Document.ofText("prose", prose.toString()));
    double mean =
        chunks.stream().mapToInt(c -> WordTokens.COUNTER.count(c.text())).average().orElse(0);
    assertThat(mean).as("mean of %d chunks, seed %d", chunks.size(), seed).isBetween(30.0, 42.0);
  }

  @Test
  void the_work_is_linear_in_the_length() {
    assertThat(countedUnits(400)).isLessThan((long) (2.2 * countedUnits(200)));
  }

  @Test
  void an_overlap_below_zero_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StructuralChunker(size()).withOverlap(-1))
        .withMessage("need an overlap of at least 0, got -1");
  }

  /** Returns how many units of text the counter sees while that many blocks are cut. */
  private static long countedUnits(int blocks) {
    String[] lines = new String[blocks];
    for (int i = 0; i < blocks; i++) {
      lines[i] = i % 10 == 0 ? "## Section" : TEN + " " + "word ".repeat(i % 90) + "end.";
    }
    long[] units = new long[1];
    ChunkSize size =
        new ChunkSize(
            40,
            60,
            text -> {
              units[0] += text.length();
              return WordTokens.COUNTER.count(text);
            });
    new StructuralChunker(size).withOverlap(2).chunk(Sketch.of(lines));
    return units[0];
  }

  private List<String> texts(String... lines) {
    return chunker().chunk(Sketch.of(lines)).stream().map(Chunk::text).toList();
  }
}
