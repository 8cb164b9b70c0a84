package dev.chiffon.core.lexical;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.TermStatistics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;

/**
 * BM25 with Apache Lucene, in memory or in a directory.
 *
 * <p>Two fields are searched and added up: the title, the headings a chunk stands under and its
 * text as one; and title and headings once more by themselves. A fifth of the BM25 of adjacent
 * terms is added to it. The score for terms q is the sum, over q and the fields, of {@code idf(q) *
 * f / (f + k1 * (1 - b + b * length / mean length))}, where f is how often q occurs in the field
 * (Robertson and Zaragoza 2009, without their constant factor k1 + 1); for pairs b is 0. The same
 * chunks have the same scores, whatever was written and removed before and however Lucene has laid
 * them out; the files themselves differ.
 *
 * <p>A code such as E-217 is read as its parts, and counts more where they stand together. A word
 * of the question that no chunk has is searched as the nearest one, unless told otherwise ({@link
 * Spelling}); {@link TermStatistics#corrections} tells which.
 *
 * <p>A question's text is text, never query syntax. Of a question with more than 256 distinct terms
 * the 256 with the highest idf are searched. Writes are made one after another; a chunk that is
 * removed while a search runs may be missing from what it returns.
 */
public final class Bm25Index implements LexicalIndex {
  private final Bm25Config config;
  private final Readers readers;
  private final CollectionTerms terms;
  private final Postings postings;
  private final Optional<Map<String, Chunk>> owned;
  private final QuestionScorer scorer;

  private Bm25Index(
      Postings postings,
      Bm25Config config,
      Function<String, Optional<Chunk>> chunks,
      Optional<Map<String, Chunk>> owned) {
    this.postings = postings;
    this.config = config;
    this.owned = owned;
    this.readers = new Readers(config.language());
    QuestionReader questions = new QuestionReader(readers, config.spelling());
    this.terms = new CollectionTerms(readers, questions, postings);
    this.scorer = new QuestionScorer(questions, config, chunks);
  }

  /** Returns an empty index that lives as long as this object, and holds the chunks itself. */
  public static Bm25Index inMemory(Bm25Config config) {
    Map<String, Chunk> held = new ConcurrentHashMap<>();
    return new Bm25Index(
        Postings.in(new ByteBuffersDirectory(), config),
        config,
        id -> Optional.ofNullable(held.get(id)),
        Optional.of(held));
  }

  /**
   * Returns the index in a directory as it was last committed; an empty one if there is none.
   *
   * <p>It holds postings, not chunks: these it asks of {@code chunks}, which is called for each
   * result, and with a filter for each chunk that shares a term with the question. It must know
   * every chunk from before it is stored here until after it is removed; results that it does not
   * know are left out.
   *
   * @throws UncheckedIOException if the directory cannot be read, is of another version of Lucene,
   *     or is in use by another index; what it held can be rebuilt from the chunks
   */
  public static Bm25Index open(
      Path directory, Bm25Config config, Function<String, Optional<Chunk>> chunks) {
    try {
      Postings postings = Postings.in(FSDirectory.open(directory), config);
      return new Bm25Index(postings, config, chunks, Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void upsert(List<Chunk> chunks) {
    postings.write(
        writer -> {
          for (Chunk chunk : chunks) {
            owned.ifPresent(held -> held.put(chunk.id(), chunk));
            writer.updateDocument(
                new Term(ChunkFields.ID, chunk.id()), ChunkFields.of(chunk, readers, config));
          }
        });
  }

  @Override
  public void remove(Collection<String> ids) {
    postings.write(
        writer -> {
          for (String id : ids) {
            writer.deleteDocuments(new Term(ChunkFields.ID, id));
            owned.ifPresent(held -> held.remove(id));
          }
        });
  }

  /** Removes every chunk. */
  public void clear() {
    postings.write(
        writer -> {
          writer.deleteAll();
          owned.ifPresent(Map::clear);
        });
  }

  @Override
  public List<Retrieved> search(Question question, int k) {
    if (k < 1) {
      throw new IllegalArgumentException("need k >= 1, got " + k);
    }
    return postings.read(searcher -> scorer.best(searcher, question, k));
  }

  @Override
  public Map<String, Double> scores(Question question, Collection<String> ids) {
    return postings.read(searcher -> scorer.scores(searcher, question, ids));
  }

  @Override
  public TermStatistics statistics() {
    return terms;
  }

  @Override
  public int size() {
    return postings.read(LiveSearcher::size);
  }

  /**
   * Makes all writes up to now last, in one step that a crash cannot tear; without it they end with
   * this object.
   *
   * @param tag what {@link #committedTag} shall return from now on, such as the generation of the
   *     chunks that these postings belong to
   */
  public void commit(String tag) {
    postings.commit(tag);
  }

  /**
   * Returns the tag of the last commit; empty if there was none, or if it was made with another
   * language or spelling, so that the postings have to be made anew.
   */
  public Optional<String> committedTag() {
    return postings.committedTag();
  }

  /** Ends the index; what was not committed is gone. */
  @Override
  public void close() {
    postings.close();
    readers.close();
  }
}
