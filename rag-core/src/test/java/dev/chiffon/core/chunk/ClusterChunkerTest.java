package dev.chiffon.core.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.HashEmbedder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClusterChunkerTest implements ChunkerContract {

  @Override
  public ChunkSize size() {
    return new ChunkSize(40, 60, WordTokens.COUNTER);
  }

  @Override
  public Chunker chunker() {
    return new ClusterChunker(size(), new HashEmbedder());
  }

  @Override
  public int longestDocument() {
    return 100_000;
  }

  @Nested
  class InCharacters implements ChunkerContract {
    @Override
    public ChunkSize size() {
      return new ChunkSize(200, 200, CharacterTokens.COUNTER);
    }

    @Override
    public Chunker chunker() {
      return new ClusterChunker(size(), new HashEmbedder(64, 20));
    }

    @Override
    public int longestDocument() {
      return 100_000;
    }
  }

  @Test
  void sentences_of_one_subject_stand_together() {
    String cats = "Cats purr. Cats purr softly.";
    String taxes = "Taxes rise. Taxes rise quickly. Taxes rise each year.";
    assertThat(chunker().chunk(Document.ofText("d", cats + " " + taxes)))
        .extracting(Chunk::text)
        .containsExactly(cats, taxes);
  }

  @Test
  void what_leads_in_something_stands_with_it_however_unlike_they_are() {
    String ten = "One two three four five six seven eight nine ten.";
    String thirty = String.join(" ", ten, ten, ten);
    assertThat(texts("# A", "## B", "### C", ten)).containsExactly("A\n\nB\n\nC\n\n" + ten);
    assertThat(texts(thirty, "^ Table 1: Sizes.", "| " + ten))
        .containsExactly(thirty, "Table 1: Sizes.\n\n" + ten);
    assertThat(texts(ten, "The steps are:", "- Go.", "- Stop."))
        .last()
        .asString()
        .contains("The steps are:\n\nGo.");
  }

  @Test
  void a_chunk_begins_at_each_heading_and_goes_around_no_furniture() {
    String ten = "One two three four five six seven eight nine ten.";
    assertThat(texts("## A", ten, "## B", ten)).containsExactly("A\n\n" + ten, "B\n\n" + ten);
    assertThat(texts(ten, "~ page 1", ten)).containsExactly(ten, ten);
  }

  private List<String> texts(String... lines) {
    return chunker().chunk(Sketch.of(lines)).stream().map(Chunk::text).toList();
  }

  /** Against the worth of each of the up to 512 ways to cut up to ten sentences, pair by pair. */
  @Test
  void no_other_way_to_cut_is_worth_more() {
    ChunkSize size = new ChunkSize(16, 60, WordTokens.COUNTER);
    Embedder embedder = new HashEmbedder();
    for (long seed = 1; seed <= 60; seed++) {
      List<String> sentences = sentences(new Random(seed));
      List<Embedding> embeddings = embedder.embed(sentences, Embedder.Role.DOCUMENT);
      List<Chunk> chunks =
          new ClusterChunker(size, embedder)
              .chunk(Document.ofText("seed-" + seed, String.join(" ", sentences)));
      double best = Double.NEGATIVE_INFINITY;
      for (int cuts = 0; cuts < 1 << (sentences.size() - 1); cuts++) {
        best = Math.max(best, worth(cuts, sentences, embeddings, size.target()));
      }
      assertThat(worth(cuts(chunks, sentences), sentences, embeddings, size.target()))
          .as("worth of %s, seed %d", chunks, seed)
          .isCloseTo(best, org.assertj.core.data.Offset.offset(1e-4));
    }
  }

  private static List<String> sentences(Random random) {
    return IntStream.rangeClosed(0, 1 + random.nextInt(9))
        .mapToObj(i -> "So " + words(random) + "end.")
        .toList();
  }

  private static String words(Random random) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 1 + random.nextInt(5); i++) {
      words.append("word").append(random.nextInt(6)).append(' ');
    }
    return words.toString();
  }

  /** Returns the cuts between the sentences, a bit for each. */
  private static int cuts(List<Chunk> chunks, List<String> sentences) {
    int cuts = 0;
    int end = -1;
    List<Integer> ends = chunks.stream().map(chunk -> chunk.span().end()).toList();
    for (int i = 0; i < sentences.size() - 1; i++) {
      end += 1 + sentences.get(i).length();
      cuts |= ends.contains(end) ? 1 << i : 0;
    }
    return cuts;
  }

  private static double worth(int cuts, List<String> sentences, List<Embedding> all, int target) {
    double mean = mean(all);
    double worth = 0;
    int first = 0;
    for (int end = 1; end <= sentences.size(); end++) {
      if (end == sentences.size() || (cuts >> (end - 1) & 1) == 1) {
        String text = String.join(" ", sentences.subList(first, end));
        if (end > first + 1 && WordTokens.COUNTER.count(text) > target) {
          return Double.NEGATIVE_INFINITY;
        }
        for (double similarity : pairs(all.subList(first, end))) {
          worth += similarity - mean;
        }
        first = end;
      }
    }
    return worth;
  }

  private static double mean(List<Embedding> all) {
    return pairs(all).stream().mapToDouble(each -> each).average().orElse(0);
  }

  private static List<Double> pairs(List<Embedding> all) {
    List<Double> pairs = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        pairs.add(all.get(i).cosine(all.get(j)));
      }
    }
    return pairs;
  }
}
