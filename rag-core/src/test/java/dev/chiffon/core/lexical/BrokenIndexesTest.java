package dev.chiffon.core.lexical;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.TermStatistics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the contract says of indexes with one mistake each. */
class BrokenIndexesTest {

  @Test
  void an_index_that_breaks_ties_backwards_is_told_rank_id_and_score() {
    assertThatThrownBy(contract(LastTieFirst::new)::ties_stand_by_id_even_where_the_list_is_cut)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "promise broken: ties stand by id, in UTF-16 order: 'words', k = 3: rank 1:")
        .hasMessageContaining("expected a chunk of 'a', found \uFF5E#0-10 (score 0.");
  }

  @Test
  void an_index_that_keeps_what_was_removed_is_told_query_rank_and_ids() {
    LexicalIndexContract contract = contract(NeverRemoves::new);
    assertThatThrownBy(contract::removed_chunks_are_not_found_and_unknown_ids_are_passed_over)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "promise broken: removed chunks are not found: 'apples', k = 10: rank 1:")
        .hasMessageContaining("expected a chunk of 'kept', found gone#0-6 (score ");
    assertThatThrownBy(contract::results_depend_on_the_chunks_and_not_on_earlier_writes)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(
            "promise broken: results depend on the chunks and not on earlier writes: size");
    assertThatThrownBy(contract::idf_counts_live_chunks_once_for_text_and_headings)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(
            "promise broken: idf counts live chunks once for text and headings: cat");
  }

  @Test
  void an_index_that_finds_anything_is_told_the_question_as_java_writes_it() {
    LexicalQuestionsContract contract = contract(FindsAnything::new);
    assertThatThrownBy(() -> contract.a_question_without_known_words_finds_nothing("\u200B."))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "promise broken: a question without known words finds nothing: '\\u200B.',")
        .hasMessageContaining("k = 10: rank 1: expected nothing, found one#0-7 (score ");
  }

  private static LexicalIndexContract contract(Supplier<LexicalIndex> index) {
    return index::get;
  }

  /** An index without mistakes, of which others have one. */
  private static class Right implements LexicalIndex {
    final LexicalIndex right = Bm25Index.inMemory(Bm25Config.defaults());

    @Override
    public void upsert(List<Chunk> chunks) {
      right.upsert(chunks);
    }

    @Override
    public void remove(Collection<String> ids) {
      right.remove(ids);
    }

    @Override
    public List<Retrieved> search(Question question, int k) {
      return right.search(question, k);
    }

    @Override
    public Map<String, Double> scores(Question question, Collection<String> ids) {
      return right.scores(question, ids);
    }

    @Override
    public TermStatistics statistics() {
      return right.statistics();
    }

    @Override
    public int size() {
      return right.size();
    }

    @Override
    public void close() {
      right.close();
    }
  }

  private static final class LastTieFirst extends Right {
    @Override
    public List<Retrieved> search(Question question, int k) {
      List<Retrieved> found = new ArrayList<>(right.search(question, Integer.MAX_VALUE));
      Collections.reverse(found);
      return found.subList(0, k);
    }
  }

  private static final class NeverRemoves extends Right {
    @Override
    public void remove(Collection<String> ids) {}
  }

  private static final class FindsAnything extends Right {
    @Override
    public List<Retrieved> search(Question question, int k) {
      return right.search(Question.of("cat"), k);
    }
  }
}
