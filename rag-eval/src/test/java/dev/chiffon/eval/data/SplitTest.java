package dev.chiffon.eval.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiffon.eval.data.Split.Together;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SplitTest {
  private static LabelledQuestion about(int number, String... documents) {
    List<Reference> references =
        Stream.of(documents).<Reference>map(id -> new Reference.Whole(id, 1)).toList();
    return LabelledQuestion.of("q" + number, "?", references);
  }

  /** Questions of which each three share a document. */
  private static List<LabelledQuestion> questions(int count) {
    return IntStream.range(0, count).mapToObj(i -> about(i, "d" + i / 3)).toList();
  }

  private static Set<String> ids(QuestionSet questions) {
    Set<String> ids = new HashSet<>();
    questions.questions().forEach(each -> ids.add(each.id()));
    return ids;
  }

  private static Set<String> documents(QuestionSet questions) {
    Set<String> ids = new HashSet<>();
    questions.questions().forEach(q -> q.relevant().forEach(each -> ids.add(each.documentId())));
    return ids;
  }

  @Test
  void the_parts_are_all_questions_and_about_the_share() {
    QuestionSet all = new QuestionSet(questions(3000));
    Split split = all.split(.3, Together.QUESTION);
    assertThat(split.development().size() + split.test().size()).isEqualTo(3000);
    assertThat(split.test().size()).isBetween(825, 975); // three standard errors
    assertThat(ids(split.development())).doesNotContainAnyElementsOf(ids(split.test()));
  }

  @Test
  void the_folds_are_all_questions_in_parts_of_about_one_size() {
    List<QuestionSet> folds = new QuestionSet(questions(3000)).folds(5, Together.QUESTION);
    assertThat(folds).hasSize(5).allSatisfy(each -> assertThat(each.size()).isBetween(534, 666));
    assertThat(folds.stream().mapToInt(QuestionSet::size).sum()).isEqualTo(3000);
  }

  @Test
  void the_first_of_n_folds_is_the_test_part_of_one_nth() {
    QuestionSet all = new QuestionSet(questions(200));
    assertThat(all.folds(4, Together.QUESTION).get(0))
        .isEqualTo(all.split(.25, Together.QUESTION).test());
  }

  @Test
  void a_question_stays_when_others_are_added_in_any_order() {
    List<LabelledQuestion> more = new ArrayList<>(questions(300));
    Collections.shuffle(more, new Random(7));
    for (Together together : Together.values()) {
      QuestionSet few = new QuestionSet(questions(100)).split(.4, together).test();
      QuestionSet many = new QuestionSet(more).split(.4, together).test();
      Set<String> expected = ids(new QuestionSet(questions(100)));
      expected.retainAll(ids(many));
      assertThat(ids(few)).isEqualTo(expected);
    }
  }

  @Test
  void the_hash_is_that_of_sha_256_everywhere() {
    // sha256("a") begins ca978112, which is .7914 of 2^32; sha256("b") 3e23e816, which is .2427.
    QuestionSet two =
        new QuestionSet(
            List.of(
                LabelledQuestion.of("a", "?", List.of()),
                LabelledQuestion.of("b", "?", List.of())));
    assertThat(ids(two.split(.5, Together.QUESTION).test())).containsExactly("b");
    assertThat(two.folds(5, Together.QUESTION))
        .map(QuestionSet::size)
        .containsExactly(0, 1, 0, 1, 0);
  }

  @Test
  void questions_on_one_document_stay_together() {
    for (QuestionSet fold : new QuestionSet(questions(300)).folds(5, Together.DOCUMENT)) {
      assertThat(fold.size()).isPositive().isEqualTo(3 * documents(fold).size());
    }
  }

  @Test
  void questions_that_hang_together_by_way_of_others_stay_together() {
    List<LabelledQuestion> chain = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      chain.add(about(i, "d" + (i + 1) % 40, "d" + i));
    }
    assertThat(new QuestionSet(chain).folds(8, Together.DOCUMENT))
        .filteredOn(fold -> fold.size() > 0)
        .hasSize(1);
    assertThat(new QuestionSet(chain).folds(8, Together.QUESTION))
        .filteredOn(fold -> fold.size() > 0)
        .hasSizeGreaterThan(1);
  }

  @Test
  void shares_and_folds_that_divide_nothing_are_refused() {
    QuestionSet all = new QuestionSet(questions(3));
    assertThatThrownBy(() -> all.split(1, Together.QUESTION))
        .hasMessage("need 0 < test share < 1, got 1.0");
    assertThatThrownBy(() -> all.folds(1, Together.QUESTION))
        .hasMessage("need at least 2 folds, got 1");
  }
}
