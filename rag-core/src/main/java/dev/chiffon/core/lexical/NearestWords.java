package dev.chiffon.core.lexical;

import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** The words of the live chunks that a misspelt one may stand for; see {@link Spelling#NEAREST}. */
final class NearestWords {
  private static final int LONG_WORD = 8;

  private NearestWords() {}

  /** Returns the nearest word. */
  static Optional<String> to(LiveSearcher searcher, String written) throws IOException {
    int second = written.offsetByCodePoints(0, 1);
    LevenshteinAutomata near = new LevenshteinAutomata(written.substring(second), true);
    int most = written.codePointCount(0, written.length()) < LONG_WORD ? 1 : 2;
    for (int errors = 1; errors <= most; errors++) {
      Map<String, Integer> found =
          words(searcher, near.toAutomaton(errors, written.substring(0, second)));
      if (!found.isEmpty()) {
        return found.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .map(Map.Entry::getKey);
      }
    }
    return Optional.empty();
  }

  /** Returns the words that are near enough, and in how many live chunks each is. */
  private static Map<String, Integer> words(LiveSearcher searcher, Automaton near)
      throws IOException {
    CompiledAutomaton words = new CompiledAutomaton(near, true, false);
    Map<String, Integer> found = new TreeMap<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Terms terms = leaf.reader().terms(ChunkFields.WORDS);
      if (terms != null) {
        TermsEnum each = words.getTermsEnum(terms);
        for (BytesRef word = each.next(); word != null; word = each.next()) {
          found.computeIfAbsent(word.utf8ToString(), name -> 0);
        }
      }
    }
    for (Map.Entry<String, Integer> each : found.entrySet()) {
      each.setValue(searcher.chunksWith(ChunkFields.WORDS, new BytesRef(each.getKey())));
    }
    found.values().removeIf(chunks -> chunks == 0);
    return found;
  }
}
