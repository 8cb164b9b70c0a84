package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Span;
import dev.chiffon.core.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Cuts spans: at given ends, and into pieces that cost no more than allowed. */
final class Pieces {
  /** Within text that has no white space, so many letters in a row may still be a word. */
  private static final int LONGEST_LETTERS = 24;

  private final String text;
  private final ChunkSize size;

  Pieces(String text, ChunkSize size) {
    this.text = text;
    this.size = size;
  }

  int cost(Span span) {
    return costAfter(span.start(), span);
  }

  /** Returns what a span adds to one that ends at {@code end}, white space in between included. */
  int costAfter(int end, Span span) {
    return size.cost(text.substring(end, span.end()), span.length());
  }

  /** Returns what each part adds to the one before. */
  int[] costs(List<Span> parts) {
    int[] costs = new int[parts.size()];
    for (int i = 0; i < costs.length; i++) {
      Span part = parts.get(i);
      costs[i] = costAfter(i == 0 ? part.start() : parts.get(i - 1).end(), part);
    }
    return costs;
  }

  /**
   * Returns the parts of {@code span} between {@code ends} (counted from its start), without white
   * space at the ends of a part; blank parts are left out.
   */
  List<Span> cut(Span span, int[] ends) {
    List<Span> parts = new ArrayList<>();
    int start = span.start();
    for (int end : ends) {
      Span.stripped(text, start, span.start() + end).ifPresent(parts::add);
      start = span.start() + end;
    }
    return parts;
  }

  /** Returns {@code span} if it costs at most {@code limit}, else runs of its words that do. */
  List<Span> within(Span span, int limit) {
    if (cost(span) <= limit) {
      return List.of(span);
    }
    List<Span> pieces = new ArrayList<>();
    int tokens = 0;
    int end = span.start();
    for (Span word : cut(span, Words.ends(span.of(text)))) {
      int added = costAfter(end, word);
      end = word.end();
      if (!pieces.isEmpty() && tokens + added <= limit) {
        pieces.add(pieces.remove(pieces.size() - 1).enclosing(word));
        tokens += added;
      } else {
        List<Span> fresh = cost(word) <= limit ? List.of(word) : charactersWithin(word, limit);
        pieces.addAll(fresh);
        tokens = fresh.size() == 1 ? cost(word) : limit;
      }
    }
    return pieces;
  }

  /** Cuts a single word that is too long between characters, as long as they fit. */
  private List<Span> charactersWithin(Span word, int limit) {
    List<Span> pieces = new ArrayList<>();
    int[] ends = Words.characterEnds(word.of(text));
    int first = 0;
    int start = word.start();
    while (first < ends.length) {
      int last = lastThatFits(word, ends, first, start, limit);
      pieces.add(new Span(start, word.start() + ends[last]));
      start = word.start() + ends[last];
      first = last + 1;
    }
    return pieces;
  }

  private int lastThatFits(Span word, int[] ends, int first, int start, int limit) {
    int last = Math.min(ends.length - 1, first + 16 * limit);
    while (last > first && cost(new Span(start, word.start() + ends[last])) > limit) {
      last = first + (last - first) / 2;
    }
    return beforeLetters(word, ends, first, last);
  }

  /**
   * Returns the last place up to {@code last} that is not between two letters, if one is near; else
   * one inside no word of a script that writes spaces, if one is near.
   */
  private int beforeLetters(Span word, int[] ends, int first, int last) {
    int nearest = Math.max(first, last - LONGEST_LETTERS);
    int besideWord = last;
    boolean inside = true;
    for (int i = last; i >= nearest; i--) {
      int cut = word.start() + ends[i];
      if (cut == word.end() || !betweenLetters(cut)) {
        return i;
      }
      if (inside && !Words.isInsideWord(text, cut)) {
        besideWord = i;
        inside = false;
      }
    }
    return besideWord;
  }

  private boolean betweenLetters(int cut) {
    boolean letters =
        Character.isLetter(text.codePointBefore(cut)) && Character.isLetter(text.codePointAt(cut));
    return letters || Words.isInsideWord(text, cut);
  }
}
