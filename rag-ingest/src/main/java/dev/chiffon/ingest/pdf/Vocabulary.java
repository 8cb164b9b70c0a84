package dev.chiffon.ingest.pdf;

import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.PdfPage;
import dev.chiffon.ingest.pdf.page.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The words of a file that no line's end parts, by which a parted word is known: a hyphen at a
 * line's end belongs to the word if the file writes it elsewhere, and never without it. Few words
 * have a hyphen, so the others are gathered only once they are asked for.
 */
final class Vocabulary {
  private final List<PdfPage> pages;
  private final Set<String> hyphenated;
  private Set<String> others = Set.of();

  Vocabulary(List<PdfPage> pages) {
    this.pages = pages;
    this.hyphenated = gather(Vocabulary::hasHyphen);
  }

  private Set<String> gather(Predicate<String> wanted) {
    Set<String> words = new HashSet<>();
    for (PdfPage page : pages) {
      for (Line line : page.lines()) {
        List<Word> inside = line.words().subList(0, line.words().size() - 1);
        inside.stream().map(Word::text).filter(wanted).map(Vocabulary::key).forEach(words::add);
      }
    }
    return words;
  }

  private static boolean hasHyphen(String word) {
    return word.indexOf('-', 1) > 0 || word.indexOf('\u2010', 1) > 0;
  }

  /** The word in small letters, without what stands around it. */
  private static String key(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && !isInside(word.codePointAt(start))) {
      start += Character.charCount(word.codePointAt(start));
    }
    while (end > start && !isInside(word.codePointBefore(end))) {
      end -= Character.charCount(word.codePointBefore(end));
    }
    return word.substring(start, end).toLowerCase(Locale.ROOT).replace('\u2010', '-');
  }

  private static boolean isInside(int codePoint) {
    return Character.isLetterOrDigit(codePoint);
  }

  /** Returns whether the hyphen between two parts of a word is part of it. */
  boolean keepsHyphen(String before, String after) {
    if (!hyphenated.contains(key(before + "-" + after))) {
      return false;
    }
    if (others.isEmpty()) {
      others = gather(word -> !hasHyphen(word));
    }
    return !others.contains(key(before + after));
  }
}
