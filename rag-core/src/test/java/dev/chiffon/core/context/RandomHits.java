package dev.chiffon.core.context;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Source;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Chunks of whole words of three random documents, some of which overlap, hold one another or say
 * the same, in a random ranking.
 *
 * @param documents the documents
 * @param chunks all their chunks, by document and span
 * @param ranked some of these, best first, with scores that fall
 */
record RandomHits(List<Document> documents, List<Chunk> chunks, List<Retrieved> ranked) {

  static RandomHits of(Random random) {
    List<Document> documents = new ArrayList<>();
    for (String id : List.of("a", "b", "c")) {
      documents.add(Document.ofText(id, text(random)));
    }
    Set<Chunk> chunks = new LinkedHashSet<>();
    for (Document document : documents) {
      Set<Span> spans = new TreeSet<>();
      for (int i = 0; i < 6; i++) {
        spans.add(span(document.text(), random));
      }
      spans.forEach(span -> chunks.add(Chunk.of(document, span)));
    }
    List<Chunk> drawn = new ArrayList<>(chunks);
    Collections.shuffle(drawn, random);
    List<Retrieved> ranked = new ArrayList<>();
    double score = random.nextInt(5);
    for (Chunk chunk : drawn.subList(0, 1 + random.nextInt(drawn.size()))) {
      ranked.add(Retrieved.by("dense", chunk, score, ranked.size() + 1));
      score -= random.nextInt(4) * .25;
    }
    return new RandomHits(documents, List.copyOf(chunks), ranked);
  }

  /** Few different words, so that passages repeat each other. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int words = 10 + random.nextInt(60);
    for (int i = 0; i < words; i++) {
      text.append((char) ('a' + random.nextInt(3))).append(random.nextInt(2));
      text.append(" ".repeat(1 + random.nextInt(40) / 38 * 25));
    }
    return text.toString();
  }

  private static Span span(String text, Random random) {
    int[] ends = Words.ends(text);
    int first = random.nextInt(ends.length);
    int last = Math.min(ends.length - 1, first + random.nextInt(12));
    int start = first == 0 ? 0 : ends[first - 1];
    return new Span(start, start + text.substring(start, ends[last]).stripTrailing().length());
  }

  String text(String id) {
    return documents.stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow().text();
  }

  int rank(Retrieved retrieved) {
    return ranked.indexOf(retrieved);
  }

  int bestRank(Source source) {
    return source.chunks().stream().mapToInt(this::rank).min().orElseThrow();
  }

  /** Returns the best ranks of sources by the best of their document, then as one reads them. */
  List<Integer> asRead(List<Source> sources) {
    Map<String, Integer> best = new HashMap<>();
    sources.forEach(each -> best.merge(each.documentId(), bestRank(each), Math::min));
    return sources.stream()
        .sorted(
            Comparator.comparing((Source each) -> best.get(each.documentId()))
                .thenComparing(Source::span))
        .map(this::bestRank)
        .toList();
  }

  /** Returns whether a source begins where one of its chunks does, and ends where one does. */
  boolean isWhole(Source source) {
    List<Span> spans = new ArrayList<>();
    source.chunks().forEach(each -> spans.add(each.chunk().span()));
    source.around().forEach(each -> spans.add(each.span()));
    return spans.stream().reduce(Span::enclosing).orElseThrow().equals(source.span());
  }

  double worth(Retrieved retrieved) {
    double high = ranked.get(0).score();
    double low = ranked.get(ranked.size() - 1).score();
    return high == low ? 1 : (retrieved.score() - low) / (high - low);
  }

  static Set<String> words(String text) {
    return new TreeSet<>(Words.of(text));
  }
}
