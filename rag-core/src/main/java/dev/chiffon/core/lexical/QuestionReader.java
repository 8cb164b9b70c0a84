package dev.chiffon.core.lexical;

import dev.chiffon.core.data.Correction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/** Reads a question for one snapshot, in its language and with its misspelt words corrected. */
final class QuestionReader {
  private static final int MOST_MISSPELT = 16;

  private final Readers readers;
  private final Spelling spelling;

  QuestionReader(Readers readers, Spelling spelling) {
    this.readers = readers;
    this.spelling = spelling;
  }

  /** Returns the terms to search with, in the question's order, repetitions kept. */
  List<Asked> read(LiveSearcher searcher, String question) throws IOException {
    TermReader reader = readers.in(readers.ofQuestion(question, searcher));
    List<Word> words = reader.questionWords(question);
    Map<String, Correction> corrections = corrections(searcher, words);
    List<Asked> asked = new ArrayList<>();
    for (Word word : words) {
      Optional<Correction> correction = Optional.ofNullable(corrections.get(word.written()));
      List<Word> telling =
          correction.map(each -> reader.tellingWords(each.nearest())).orElse(List.of(word));
      telling.forEach(each -> asked.add(new Asked(each.term(), correction)));
    }
    return asked.isEmpty() ? asWritten(words) : asked;
  }

  private static List<Asked> asWritten(List<Word> words) {
    return words.stream().map(word -> new Asked(word.term(), Optional.empty())).toList();
  }

  private Map<String, Correction> corrections(LiveSearcher searcher, List<Word> words)
      throws IOException {
    if (spelling == Spelling.EXACT) {
      return Map.of();
    }
    Set<String> unknown = new LinkedHashSet<>();
    for (Word word : words) {
      if (word.isOfLetters()
          && searcher.chunksWith(ChunkFields.TEXT, new BytesRef(word.term())) == 0) {
        unknown.add(word.written());
      }
    }
    Map<String, Correction> corrections = new HashMap<>();
    for (String each : unknown.size() <= MOST_MISSPELT ? unknown : Set.<String>of()) {
      NearestWords.to(searcher, each)
          .ifPresent(nearest -> corrections.put(each, new Correction(each, nearest)));
    }
    return corrections;
  }
}
