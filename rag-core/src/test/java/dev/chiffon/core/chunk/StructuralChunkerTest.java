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
  void a_section_without_text_whose_heading_is_not_tiny_is_a_chunk_of_its_own() {
    assertThat(texts("## " + TEN, "## B", "Yes.")).containsExactly(TEN, "B\n\nYes.");
    assertThat(texts("# " + TEN, "## B", "Yes.")).containsExactly(TEN + "\n\nB\n\nYes.");
  }

  @Test
  void what_stands_before_a_section_in_its_chunk_is_tiny() {
    Seeds.orUsual(300).mapToObj(RandomDocuments::of).forEach(this::requireSectionsApart);
    SampleDocuments.all().forEach(this::requireSectionsApart);
  }

  /**
   * A heading may stand in front of a section inside of its own, and below its document's title.
   */
  private void requireSectionsApart(Document document) {
    for (Chunk chunk : chunker().chunk(document)) {
      boolean onlyHeadings = true;
      for (Block block : document.blocks()) {
        boolean begins = chunk.span().start() < block.span().start();
        if (chunk.span().contains(block.span()) && begins && isSection(block) && !onlyHeadings) {
          int end = block.span().start();
          String before = document.text().substring(chunk.span().start(), end);
          assertThat(size().counter().count(before))
              .as("what chunk %s of %s says before %s", chunk.span(), document.id(), block)
              .isLessThan(size().target() / 5);
        }
        onlyHeadings &= !chunk.span().overlaps(block.span()) || block instanceof Block.Heading;
      }
    }
  }

  private static boolean isSection(Block block) {
    return block instanceof Block.Heading heading && heading.level() <= 2;
  }

  @Test
  void a_chunk_lies_in_one_part() {
    assertThat(texts("@", "## A", "Yes.", "@", "## B", "No.", "Never."))
        .containsExactly("A\n\nYes.", "B\n\nNo.\n\nNever.");
    for (Document document : Seeds.orUsual(100).mapToObj(RandomDocuments::of).toList()) {
      assertThat(chunker().chunk(document))
          .as(document.id())
          .allMatch(chunk -> chunk.part().stream().allMatch(p -> p.span().contains(chunk.span())));
    }
  }

  @Test
  void a_table_that_is_cut_repeats_its_header_beside_each_chunk() {
    String row = "a | b | c | d | e | f | g";
    String rows = "Name | Size\n" + (row + "\n").repeat(20).strip();
    List<Chunk> chunks = chunker().chunk(Sketch.of("|| " + rows));
    assertThat(chunks).hasSizeGreaterThan(2);
    assertThat(chunks.get(0).tableHeader()).isEmpty();
    assertThat(chunks.get(0).text()).startsWith("Name | Size\n");
    assertThat(chunks.subList(1, chunks.size()))
        .allMatch(chunk -> chunk.tableHeader().equals("Name | Size"))
        .allMatch(chunk -> chunk.text().startsWith("a | b"));
  }

  @Test
  void a_repeated_header_counts_towards_the_size_unless_it_is_most_of_it() {
    String header = "h ".repeat(12).strip();
    String rows = (TEN + "\n").repeat(20).strip();
    List<Chunk> chunks = chunker().chunk(Sketch.of("|| " + header + "\n" + rows));
    assertThat(chunks.subList(1, chunks.size() - 1))
        .allMatch(chunk -> WordTokens.COUNTER.count(chunk.text()) == 20);
    String huge = "h ".repeat(25).strip();
    List<Chunk> under = chunker().chunk(Sketch.of("|| " + huge + "\n" + rows));
    assertThat(under.subList(1, under.size() - 1))
        .allMatch(chunk -> WordTokens.COUNTER.count(chunk.text()) == 40);
  }

  @Test
  void a_header_stands_in_one_chunk_with_the_first_row() {
    String thirty = TEN + " " + TEN + " " + TEN;
    assertThat(texts(thirty, "|| Name | Size and more\n" + TEN + "\n" + thirty))
        .containsExactly(thirty, "Name | Size and more\n" + TEN, thirty);
  }

  @Test
  void a_caption_stands_in_one_chunk_with_its_table() {
    String thirty = TEN + " " + TEN + " " + TEN;
    String caption = "Table 1: Sizes of all that there is.";
    assertThat(texts(thirty, "^ " + caption, "| " + thirty))
        .containsExactly(thirty, caption + "\n\n" + thirty);
    assertThat(texts("| " + TEN + "\n" + thirty, "^ " + caption, TEN))
        .containsExactly(TEN + "\n" + thirty + "\n\n" + caption, TEN);
  }

  @Test
  void a_lead_in_stands_in_one_chunk_with_the_first_item() {
    String thirty = TEN + " " + TEN + " " + TEN;
    assertThat(texts(thirty + " The steps are:", "- " + TEN, "- " + TEN))
        .containsExactly(thirty, "The steps are:\n\n" + TEN + "\n\n" + TEN);
    assertThat(texts(thirty + " The steps are:", TEN, thirty))
        .containsExactly(thirty + " The steps are:", TEN + "\n\n" + thirty);
  }

  @Test
  void code_is_cut_between_functions_if_they_fit_and_else_at_blank_lines() {
    String one = "int one() {\n  a b c d e f g h i j;\n\n  k l m n o p q r s t;\n}";
    String two = one.replace("one", "two");
    assertThat(texts("= " + one + "\n\n" + two)).containsExactly(one, two);
    String half = "  a b c d e f g h i j k l m n o p q r s t u v w x y z;";
    String large = "int one() {\n" + half + "\n\n" + half + "\n}";
    assertThat(texts("= " + large)).containsExactly("int one() {\n" + half, half.strip() + "\n}");
  }

  @Test
  void furniture_stands_in_no_chunk_and_no_chunk_goes_around_it() {
    assertThat(texts("One two.", "~ page 1 of 9", "three four."))
        .containsExactly("One two.", "three four.");
  }

  @Test
  void a_paragraph_begins_in_a_chunk_that_cannot_hold_it_whole_only_if_that_is_tiny() {
    String twenty = TEN + " " + TEN;
    String thirty = twenty + " " + TEN;
    assertThat(texts(twenty, thirty)).containsExactly(twenty, thirty);
    assertThat(texts(TEN, thirty)).containsExactly(TEN + "\n\n" + thirty);
    assertThat(texts(TEN, thirty + " " + TEN)).containsExactly(TEN, thirty + " " + TEN);
    assertThat(texts("So far.", thirty + " " + TEN)).containsExactly("So far.\n\n" + thirty, TEN);
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
