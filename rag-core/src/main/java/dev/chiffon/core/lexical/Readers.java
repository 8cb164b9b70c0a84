package dev.chiffon.core.lexical;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads chunks and questions in one language, or each in its own. Safe for any number of threads.
 */
final class Readers implements AutoCloseable {
  private static final List<Language> ANY = List.of(Language.values());

  private final Optional<Language> only;
  private final Map<Language, TermReader> made = new EnumMap<>(Language.class);

  Readers(Optional<Language> only) {
    this.only = only;
  }

  /** Returns the language of a chunk. */
  Language ofChunk(String text) {
    return only.orElseGet(() -> LanguageGuess.of(text, ANY));
  }

  /**
   * Returns the language of a question, or of a part of a chunk: one that some chunk has, since no
   * other can find anything.
   */
  Language ofQuestion(String text, LiveSearcher searcher) throws IOException {
    if (only.isPresent()) {
      return only.get();
    }
    List<Language> there = searcher.languages();
    return LanguageGuess.of(text, there.isEmpty() ? ANY : there);
  }

  /** Returns the reader of a language. */
  synchronized TermReader in(Language language) {
    return made.computeIfAbsent(language, TermReader::new);
  }

  @Override
  public synchronized void close() {
    made.values().forEach(TermReader::close);
  }
}
