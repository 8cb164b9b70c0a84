package dev.chiffon.core.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceWindowChunkerTest implements ChunkerContract {

  @Override
  public ChunkSize size() {
    return new ChunkSize(40, 60, WordTokens.COUNTER);
  }

  @Override
  public Chunker chunker() {
    return new SentenceWindowChunker(size());
  }

  @Test
  void each_sentence_is_a_chunk_and_a_heading_goes_with_the_first() {
    assertThat(chunker().chunk(Sketch.of("# A", "One. Two three.", "- Item", "| a | b\nc | d")))
        .extracting(Chunk::text)
        .containsExactly("A\n\nOne.", "Two three.", "Item", "a | b", "c | d");
  }

  @Test
  void a_window_is_the_sentences_on_each_side_in_the_section() {
    Document document = Sketch.of("# A", "One. Two. Three. Four.", "# B", "Five. Six.");
    assertThat(windows(new SentenceWindowChunker(size()).withWindow(1), document))
        .containsExactly(
            "A\n\nOne. Two.",
            "A\n\nOne. Two. Three.",
            "Two. Three. Four.",
            "Three. Four.",
            "B\n\nFive. Six.",
            "B\n\nFive. Six.");
    assertThat(windows(new SentenceWindowChunker(size()).withWindow(0), document))
        .containsExactly("A\n\nOne.", "Two.", "Three.", "Four.", "B\n\nFive.", "Six.");
  }

  private static List<String> windows(Chunker chunker, Document document) {
    return chunker.parents(document, chunker.chunk(document)).stream()
        .map(span -> span.of(document.text()))
        .toList();
  }

  @Test
  void a_window_below_zero_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SentenceWindowChunker(size()).withWindow(-1))
        .withMessage("need a window of at least 0, got -1");
  }
}
