package dev.chiffon.core.lexical;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.TermStatistics;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Chunks searchable by their words. Safe for many readers and writers; a search sees every write
 * that returned before it began.
 */
public interface LexicalIndex extends AutoCloseable {

  /** Stores chunks; one whose id is already there replaces the old one. */
  void upsert(List<Chunk> chunks);

  /** Removes the chunks with these ids; ids that are not there are passed over. */
  void remove(Collection<String> ids);

  /**
   * Returns at most {@code k} chunks that share a term with the question and pass its filter, best
   * first, ties by id ascending; the score is BM25's, above 0, the stage is {@code lexical}.
   */
  List<Retrieved> search(Question question, int k);

  /**
   * Returns the score of the question with each of these chunks that is there; 0 without a term.
   */
  Map<String, Double> scores(Question question, Collection<String> ids);

  /** Returns the collection's term statistics, as of the last write. */
  TermStatistics statistics();

  /** Returns how many chunks are stored. */
  int size();

  /** Frees what the index holds. */
  @Override
  void close();
}
