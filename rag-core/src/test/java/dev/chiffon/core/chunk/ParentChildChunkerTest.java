package dev.chiffon.core.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ParentChildChunkerTest implements ChunkerContract {
  private static final ChunkSize PARENTS = new ChunkSize(120, 160, WordTokens.COUNTER);

  @Override
  public ChunkSize size() {
    return new ChunkSize(40, 60, WordTokens.COUNTER);
  }

  @Override
  public Chunker chunker() {
    return new ParentChildChunker(PARENTS, size());
  }

  @Test
  void every_chunk_lies_in_its_parent_and_no_parent_exceeds_its_size() {
    Stream.concat(SampleDocuments.all(), Seeds.orUsual(100).mapToObj(RandomDocuments::of))
        .forEach(this::requireParents);
  }

  private void requireParents(Document document) {
    List<Chunk> chunks = chunker().chunk(document);
    List<Span> parents = chunker().parents(document, chunks);
    assertThat(parents).as(document.id()).hasSameSizeAs(chunks).isSorted();
    for (int i = 0; i < chunks.size(); i++) {
      Span parent = parents.get(i);
      assertThat(parent.contains(chunks.get(i).span()))
          .as("%s holds %s of %s", parent, chunks.get(i), document.id())
          .isTrue();
      assertThat(WordTokens.COUNTER.count(parent.of(document.text())))
          .as("words of %s of %s", parent, document.id())
          .isLessThanOrEqualTo(PARENTS.max());
      boolean apart =
          i == 0 || parent.equals(parents.get(i - 1)) || !parent.overlaps(parents.get(i - 1));
      assertThat(apart).as("parents %s of %s", parents, document.id()).isTrue();
    }
  }

  @Test
  void the_children_of_one_section_share_their_parent() {
    String thirty = "word ".repeat(29) + "end.";
    Document document = Sketch.of("# A", thirty, thirty, thirty, "# B", thirty);
    List<Chunk> chunks = chunker().chunk(document);
    assertThat(chunks).hasSize(4);
    assertThat(chunker().parents(document, chunks))
        .containsOnlyOnceElementsOf(List.of(chunker().parents(document, chunks).get(3)));
    assertThat(chunker().parents(document, chunks).subList(0, 3))
        .containsOnly(chunks.get(0).span().enclosing(chunks.get(2).span()));
  }

  @Test
  void a_chunk_of_another_chunker_is_its_own_parent_if_it_crosses_a_border() {
    Document document = Sketch.of("# A", "word ".repeat(50) + "end.", "# B", "So be it.");
    List<Chunk> whole = List.of(Chunk.of(document, new Span(0, document.text().length())));
    assertThat(chunker().parents(document, whole)).containsExactly(whole.get(0).span());
  }

  @Test
  void parents_below_the_size_of_children_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ParentChildChunker(size(), PARENTS))
        .withMessage("need parents at least as large as their children, got targets 40 and 120");
  }
}
