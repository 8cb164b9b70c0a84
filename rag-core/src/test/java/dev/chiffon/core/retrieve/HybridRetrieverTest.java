package dev.chiffon.core.retrieve;

import static dev.chiffon.core.lexical.TextChunks.chunk;
import static dev.chiffon.core.lexical.TextChunks.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.StageScore;
import dev.chiffon.core.data.TermStatistics;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.lexical.TextChunks;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HybridRetrieverTest implements RetrieverContract {
  private static final HybridConfig CONFIG = HybridConfig.defaults();

  @Override
  public Retriever over(List<Chunk> chunks) {
    return new SmallCollection(chunks).hybrid(CONFIG);
  }

  @Nested
  class WithReciprocalRanks implements RetrieverContract {
    @Override
    public Retriever over(List<Chunk> chunks) {
      return new SmallCollection(chunks).hybrid(CONFIG.withFusion(Fusion.RECIPROCAL_RANK));
    }
  }

  @Nested
  class WithMinMax implements RetrieverContract {
    @Override
    public Retriever over(List<Chunk> chunks) {
      return new SmallCollection(chunks).hybrid(CONFIG.withFusion(Fusion.MIN_MAX));
    }
  }

  private static SmallCollection random(int size) {
    Random random = new Random(3);
    List<Chunk> chunks = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      chunks.add(chunk("d" + i, TextChunks.random(15, random)));
    }
    return new SmallCollection(chunks);
  }

  @Test
  void the_score_is_half_the_share_of_idf_and_half_the_cosine_for_every_candidate() {
    SmallCollection collection = random(400);
    Question question = Question.of("w3 w20 w41");
    Embedding embedding =
        collection.embedder.embed(List.of(question.text()), Embedder.Role.QUERY).get(0);
    TermStatistics statistics = collection.index.statistics();
    double idf = statistics.idf("w3") + statistics.idf("w20") + statistics.idf("w41");

    List<Retrieved> found = collection.hybrid(CONFIG.withCandidates(10)).retrieve(question, 20);

    assertThat(found).hasSize(20).anyMatch(each -> each.history().size() == 2);
    for (Retrieved each : found) {
      List<String> id = List.of(each.chunk().id());
      double lexical = collection.index.scores(question, id).getOrDefault(id.get(0), -1.0);
      double dense = collection.store.scores(embedding, id).getOrDefault(id.get(0), -1.0);
      assertThat(each.score()).isCloseTo(.5 * lexical / idf + .5 * dense, within(1e-9));
    }
  }

  @Test
  void history_names_the_legs_that_listed_a_chunk_then_the_hybrid() {
    SmallCollection collection = random(400);
    Question question = Question.of("w3 w20 w41");
    List<Retrieved> lexical = new LexicalRetriever(collection.index).retrieve(question, 30);
    List<Retrieved> dense =
        new DenseRetriever(collection.store, collection.embedder).retrieve(question, 30);

    List<Retrieved> found = collection.hybrid(CONFIG.withCandidates(30)).retrieve(question, 30);

    for (Retrieved each : found) {
      List<StageScore> expected = new ArrayList<>(verdicts(lexical, each));
      expected.addAll(verdicts(dense, each));
      List<StageScore> history = each.history();
      assertThat(history.subList(0, history.size() - 1)).isNotEmpty().isEqualTo(expected);
      assertThat(history.get(history.size() - 1).stage()).isEqualTo("hybrid");
    }
  }

  private static List<StageScore> verdicts(List<Retrieved> list, Retrieved wanted) {
    return list.stream()
        .filter(each -> each.chunk().equals(wanted.chunk()))
        .flatMap(each -> each.history().stream())
        .toList();
  }

  @Test
  void reciprocal_ranks_are_added_up_from_sixty_on() {
    SmallCollection collection =
        new SmallCollection(List.of(chunk("a", "cats sleep"), chunk("b", "cats and other beasts")));
    List<Retrieved> found =
        collection
            .hybrid(CONFIG.withFusion(Fusion.RECIPROCAL_RANK).withWeights(1, 1))
            .retrieve(Question.of("cats sleep"), 2);

    assertThat(found.get(0).score()).isCloseTo(2.0 / 61, within(1e-12));
    assertThat(found.get(1).score()).isCloseTo(2.0 / 62, within(1e-12));
  }

  @Test
  void min_max_runs_from_zero_to_the_sum_of_the_weights() {
    SmallCollection collection =
        new SmallCollection(
            List.of(chunk("a", "cats sleep"), chunk("b", "cats meet beasts"), chunk("c", "x y z")));
    List<Retrieved> found =
        collection
            .hybrid(CONFIG.withFusion(Fusion.MIN_MAX).withWeights(.3, .7))
            .retrieve(Question.of("cats sleep"), 3);

    assertThat(names(found)).containsExactly("a", "b", "c");
    assertThat(found.get(0).score()).isCloseTo(1, within(1e-12));
    assertThat(found.get(2).score()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Fusion.class)
  void a_question_of_stop_words_is_left_to_the_dense_leg(Fusion fusion) {
    SmallCollection collection =
        new SmallCollection(List.of(chunk("a", "be or not"), chunk("b", "something else")));
    List<Retrieved> found =
        collection.hybrid(CONFIG.withFusion(fusion)).retrieve(Question.of("to be or not to be"), 2);
    assertThat(names(found)).containsExactly("a", "b");
  }

  @Test
  void a_chunk_that_only_the_index_holds_is_found_all_the_same() {
    SmallCollection collection = new SmallCollection(List.of(chunk("both", "cats sleep")));
    collection.index.upsert(List.of(chunk("index", "dogs bark")));
    List<Retrieved> found = collection.hybrid(CONFIG).retrieve(Question.of("dogs bark"), 1);
    assertThat(names(found)).containsExactly("index");
  }
}
