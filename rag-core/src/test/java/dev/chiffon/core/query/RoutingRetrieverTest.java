package dev.chiffon.core.query;

import static dev.chiffon.core.lexical.TextChunks.chunk;
import static dev.chiffon.core.lexical.TextChunks.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chiffon.core.data.QueryChange.Reason;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.embed.HashEmbedder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingRetrieverTest {
  private static final NamedIndex BIRDS =
      new NamedIndex(
          "birds",
          "birds that fly",
          new Shelf(List.of(chunk("heron", "The heron eats fish"), chunk("owl", "Owls hunt mice")))
              .hybrid());
  private static final NamedIndex TREES =
      new NamedIndex(
          "trees",
          "trees that grow",
          new Shelf(List.of(chunk("oak", "The oak feeds mice"), chunk("fir", "Firs stay green")))
              .hybrid());
  private static final List<NamedIndex> BOTH = List.of(BIRDS, TREES);

  private final Changes changes = new Changes();

  private List<NamedIndex> routed(String reply) {
    QueryModel model = QueryModel.of(ScriptedModel.saying(reply)).withListener(changes);
    return Router.byModel(model).route(Question.of("Who eats mice?"), BOTH);
  }

  @Test
  void results_of_all_indexes_stand_by_score_and_tell_their_index() {
    List<Retrieved> found =
        new RoutingRetriever(BOTH, Router.all()).retrieve(Question.of("heron fish"), 4);
    assertThat(found).hasSize(4);
    assertThat(found.get(0).at("index birds")).isPresent();
    assertThat(found.get(0).chunk().documentId()).isEqualTo("heron");
    assertThat(found.get(0).at("hybrid").orElseThrow().score()).isEqualTo(found.get(0).score());
    assertThat(found)
        .extracting(
            each -> each.at("index birds").isPresent() != each.at("index trees").isPresent())
        .containsOnly(true);
  }

  @Test
  void of_equal_ids_the_better_scored_is_kept() {
    Retrieved weak = Retrieved.by("x", chunk("same", "cats"), .2, 1);
    Retrieved strong = Retrieved.by("x", chunk("same", "dogs"), .7, 1);
    RoutingRetriever routing =
        new RoutingRetriever(
            List.of(
                new NamedIndex("a", "a", (question, k) -> List.of(weak)),
                new NamedIndex("b", "b", (question, k) -> List.of(strong))),
            Router.all());
    List<Retrieved> found = routing.retrieve(Question.of("which?"), 9);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).chunk().text()).isEqualTo("dogs");
    assertThat(found.get(0).at("index b")).isPresent();
  }

  @Test
  void only_the_indexes_that_the_router_names_are_asked() {
    Router trees = (question, indexes) -> List.of(TREES);
    assertThat(names(new RoutingRetriever(BOTH, trees).retrieve(Question.of("mice"), 1)))
        .containsExactly("oak");
  }

  @Test
  void the_nearest_descriptions_are_routed_to() {
    Router router = Router.byDescription(new HashEmbedder(512, 16), 1);
    assertThat(router.route(Question.of("Which trees grow?"), BOTH)).containsExactly(TREES);
    assertThat(router.route(Question.of("Which birds fly?"), BOTH)).containsExactly(BIRDS);
    assertThat(router.route(Question.of("long ".repeat(600)), BOTH)).isEqualTo(BOTH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"trees", "- Trees\n", "1. `trees`"})
  void a_model_names_the_indexes(String reply) {
    assertThat(routed(reply)).containsExactly(TREES);
    assertThat(changes.only().step()).isEqualTo("routes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "the trees, I think", "trees\nstones"})
  void a_reply_that_names_no_index_routes_to_all_and_is_told(String reply) {
    assertThat(routed(reply)).isEqualTo(BOTH);
    assertThat(changes.only().failure().orElseThrow().reason()).isEqualTo(Reason.UNUSABLE_REPLY);
  }

  @Test
  void indexes_need_names_of_their_own() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RoutingRetriever(List.of(BIRDS, BIRDS), Router.all()))
        .withMessage("need names of their own, got two of birds");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RoutingRetriever(List.of(), Router.all()));
  }
}
