package dev.chiffon.core.retrieve;

import static dev.chiffon.core.lexical.TextChunks.chunk;
import static dev.chiffon.core.lexical.TextChunks.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Passages;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.data.StageScore;
import dev.chiffon.core.data.TermStatistics;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.lexical.TextChunks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
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
    double idf =
        Stream.of("w3", "w", "3", "w20", "20", "w41", "41").mapToDouble(statistics::idf).sum();

    List<Retrieved> found = collection.hybrid(CONFIG.withCandidates(10)).retrieve(question, 20);

    assertThat(found).hasSize(20);
    for (Retrieved each : found) {
      List<String> id = List.of(each.chunk().id());
      double lexical = collection.index.scores(question, id).getOrDefault(id.get(0), -1.0);
      double dense = collection.store.scores(embedding, id).getOrDefault(id.get(0), -1.0);
      assertThat(each.score()).isCloseTo(.5 * lexical / idf + .5 * dense, within(1e-9));
    }
  }

  @Test
  void history_holds_the_verdicts_of_both_legs_then_the_hybrid() {
    SmallCollection collection = random(400);
    Question question = Question.of("w3 w20 w41");
    List<Retrieved> lexical = new LexicalRetriever(collection.index).retrieve(question, 30);
    List<Retrieved> dense =
        new DenseRetriever(collection.store, collection.embedder).retrieve(question, 30);

    List<Retrieved> found = collection.hybrid(CONFIG.withCandidates(30)).retrieve(question, 30);

    assertThat(found).anyMatch(each -> verdicts(dense, each).isEmpty());
    for (Retrieved each : found) {
      assertThat(each.history())
          .extracting(StageScore::stage)
          .containsExactly("lexical", "dense", "hybrid");
      assertThat(each.history()).containsAll(verdicts(lexical, each));
      assertThat(each.history()).containsAll(verdicts(dense, each));
    }
  }

  @Test
  void a_candidate_that_a_leg_did_not_list_ranks_behind_its_list_by_its_score() {
    SmallCollection collection = random(400);
    Question question = Question.of("w3 w20 w41");
    List<Retrieved> all = new LexicalRetriever(collection.index).retrieve(question, 400);

    List<Retrieved> found = collection.hybrid(CONFIG.withCandidates(10)).retrieve(question, 20);

    List<StageScore> lexical =
        found.stream()
            .flatMap(each -> each.at("lexical").stream())
            .sorted(Comparator.comparingInt(StageScore::rank))
            .toList();
    assertThat(lexical).hasSizeGreaterThan(10).extracting(StageScore::rank).doesNotHaveDuplicates();
    assertThat(lexical)
        .isSortedAccordingTo(Comparator.comparingDouble(StageScore::score).reversed());
    assertThat(lexical.subList(0, 10))
        .isEqualTo(all.subList(0, 10).stream().map(Retrieved::last).toList());
  }

  @ParameterizedTest
  @EnumSource(names = {"RECIPROCAL_RANK", "MIN_MAX"})
  void with_other_fusions_history_names_the_legs_that_listed_a_chunk(Fusion fusion) {
    SmallCollection collection = random(400);
    Question question = Question.of("w3 w20 w41");
    List<Retrieved> lexical = new LexicalRetriever(collection.index).retrieve(question, 30);
    List<Retrieved> dense =
        new DenseRetriever(collection.store, collection.embedder).retrieve(question, 30);

    List<Retrieved> found =
        collection.hybrid(CONFIG.withFusion(fusion).withCandidates(30)).retrieve(question, 30);

    for (Retrieved each : found) {
      List<StageScore> expected = new ArrayList<>(verdicts(lexical, each));
      expected.addAll(verdicts(dense, each));
      List<StageScore> history = each.history();
      assertThat(history.subList(0, history.size() - 1)).isNotEmpty().isEqualTo(expected);
      assertThat(each.last().stage()).isEqualTo("hybrid");
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

  /** Chunks of one document, one behind the other. */
  private static List<Chunk> chunksOf(String name, String... texts) {
    List<Chunk> chunks = new ArrayList<>();
    int start = 0;
    for (String text : texts) {
      Span span = new Span(start, start + text.length());
      chunks.add(new Chunk(name, span, text, List.of(), List.of(), Metadata.empty()));
      start = span.end() + 1;
    }
    return chunks;
  }

  @Test
  void a_chunk_between_two_that_match_goes_before_an_equal_one_that_stands_alone() {
    List<Chunk> chunks = new ArrayList<>(chunksOf("z", "cats purr", "they sleep", "cats purr"));
    chunks.addAll(chunksOf("a", "dogs bark", "they sleep", "dogs bark"));
    SmallCollection collection = new SmallCollection(chunks);
    Question question = Question.of("cats sleep");
    Function<Retriever, List<Integer>> ranks =
        retriever ->
            retriever.retrieve(question, 6).stream()
                .filter(each -> each.chunk().text().equals("they sleep"))
                .map(each -> names(List.of(each)).get(0).equals("z") ? 1 : 0)
                .toList();

    assertThat(ranks.apply(collection.hybrid(CONFIG))).containsExactly(0, 1);
    assertThat(ranks.apply(collection.hybrid(CONFIG).withNeighbours(beside(chunks))))
        .containsExactly(1, 0);
  }

  @Test
  void the_smoothed_score_is_the_own_and_the_mean_beside_by_their_weights() {
    List<Chunk> chunks = chunksOf("a", "cats purr", "cats sleep", "dogs bark", "dogs sleep");
    SmallCollection collection = new SmallCollection(chunks);
    Question question = Question.of("cats sleep");
    List<Retrieved> own = collection.hybrid(CONFIG).retrieve(question, 4);

    List<Retrieved> smoothed =
        collection
            .hybrid(CONFIG.withNeighbourWeight(.5))
            .withNeighbours(beside(chunks))
            .retrieve(question, 4);

    double mean = (score("cats purr", own) + score("dogs bark", own)) / 2;
    assertThat(score("cats sleep", smoothed))
        .isCloseTo((score("cats sleep", own) + .5 * mean) / 1.5, within(1e-12));
  }

  @Test
  void a_document_of_one_chunk_is_neither_favoured_nor_held_back_among_its_like() {
    SmallCollection collection = random(50);
    Question question = Question.of("w3 w20 w41");
    assertThat(
            names(
                collection.hybrid(CONFIG).withNeighbours(beside(List.of())).retrieve(question, 9)))
        .isEqualTo(names(collection.hybrid(CONFIG).retrieve(question, 9)));
  }

  private static double score(String text, List<Retrieved> found) {
    return found.stream()
        .filter(each -> each.chunk().text().equals(text))
        .mapToDouble(Retrieved::score)
        .findFirst()
        .orElseThrow();
  }

  /** The chunks beside a chunk in a list. */
  private static Passages beside(List<Chunk> chunks) {
    return new Passages() {
      @Override
      public Optional<String> text(String documentId, Span span) {
        return Optional.empty();
      }

      @Override
      public Optional<Chunk> previous(Chunk chunk) {
        return at(chunks.indexOf(chunk) - 1, chunk);
      }

      @Override
      public Optional<Chunk> next(Chunk chunk) {
        return at(chunks.indexOf(chunk) + 1, chunk);
      }

      private Optional<Chunk> at(int place, Chunk beside) {
        return place >= 0 && place < chunks.size()
            ? Optional.of(chunks.get(place))
                .filter(chunk -> chunk.documentId().equals(beside.documentId()))
            : Optional.empty();
      }
    };
  }
}
