package dev.chiffon.ingest.pdf;

import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.PdfPage;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a file that no line's end parts, by which a parted word is known: a hyphen at a
 * line's end belongs to the word if the file writes it elsewhere, too.
 */
final class Vocabulary {
  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
  private final Set<String> words = new HashSet<>();

  Vocabulary(List<PdfPage> pages) {
    for (PdfPage page : pages) {
      for (Line line : page.lines()) {
        for (int i = 0; i < line.words().size() - 1; i++) {
          words.add(key(line.words().get(i).text()));
        }
      }
    }
  }

  private static String key(String word) {
    return EDGES.matcher(word.toLowerCase(Locale.ROOT).replace('\u2010', '-')).replaceAll("");
  }

  /** Returns whether the hyphen between two parts of a word is part of it. */
  boolean keepsHyphen(String before, String after) {
    return !words.contains(key(before + after)) && words.contains(key(before + "-" + after));
  }
}
