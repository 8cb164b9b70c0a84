package dev.chiffon.core.lexical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's writer and its newest snapshot. Writes go one after another; a read sees every write
 * that was done before it began. An interrupt does no harm to either.
 */
final class Postings implements AutoCloseable {
  private static final String TAG = "tag";
  private static final String ANALYSIS = "analysis";

  /** Raised when the terms of a text change, so that older postings are made anew. */
  private static final int ANALYSIS_VERSION = 2;

  private final Undisturbed files = new Undisturbed();
  private final Object oneAfterAnother = new Object();
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final String analysis;

  private Postings(Directory directory, Bm25Config config) throws IOException {
    this.directory = directory;
    Similarity similarity = new FieldScores(config);
    analysis = analysis(config);
    writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig()
                .setSimilarity(similarity)
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(false));
    searchers = new SearcherManager(writer, new LiveSearchers(similarity));
  }

  private static String analysis(Bm25Config config) {
    return "%d/%s/%s%s"
        .formatted(
            ANALYSIS_VERSION,
            config.language().map(Language::name).orElse("detected"),
            config.spelling(),
            config.pairWeight() > 0 ? "/pairs" : "");
  }

  static Postings in(Directory directory, Bm25Config config) {
    try {
      return new Postings(directory, config);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(Write write) {
    try {
      files.call(
          () -> {
            synchronized (oneAfterAnother) {
              write.to(writer);
            }
            return true;
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  <T> T read(Read<T> read) {
    try {
      if (!searchers.isSearcherCurrent()) {
        files.call(this::refresh);
      }
      IndexSearcher searcher = searchers.acquire();
      try {
        return read.from((LiveSearcher) searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean refresh() throws IOException {
    searchers.maybeRefreshBlocking();
    return true;
  }

  void commit(String tag) {
    write(
        to -> {
          to.setLiveCommitData(Map.of(TAG, tag, ANALYSIS, analysis).entrySet());
          to.commit();
        });
  }

  Optional<String> committedTag() {
    Map<String, String> data = new HashMap<>();
    Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
    if (committed != null) {
      committed.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return Optional.ofNullable(data.get(TAG)).filter(tag -> analysis.equals(data.get(ANALYSIS)));
  }

  @Override
  public void close() {
    if (files.isClosed()) {
      return;
    }
    try (files;
        directory) {
      files.call(
          () -> {
            searchers.close();
            writer.rollback();
            return true;
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Something to be written. */
  interface Write {
    /** Writes to Lucene. */
    void to(IndexWriter writer) throws IOException;
  }

  /** Something to be read from one snapshot. */
  interface Read<T> {
    /** Returns what was read from Lucene. */
    T from(LiveSearcher searcher) throws IOException;
  }

  private static final class LiveSearchers extends SearcherFactory {
    private final Similarity similarity;

    LiveSearchers(Similarity similarity) {
      this.similarity = similarity;
    }

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
        throws IOException {
      LiveSearcher searcher = new LiveSearcher(reader);
      searcher.setSimilarity(similarity);
      return searcher;
    }
  }
}
