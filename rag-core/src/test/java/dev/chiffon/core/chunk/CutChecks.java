package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Span;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The promises about where chunks begin and end. */
final class CutChecks {
  private static final Pattern CHARACTER = Pattern.compile("\\X");
  private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");
  private static final int LONGEST_WORD = 20;
  private static final Set<UnicodeScript> SPACED =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.ARMENIAN,
          UnicodeScript.GEORGIAN,
          UnicodeScript.HEBREW,
          UnicodeScript.ARABIC,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.HANGUL);

  private CutChecks() {}

  static Optional<BrokenPromise> noCharacterIsCut(Document document, List<Chunk> chunks) {
    String text = document.text();
    NavigableSet<Integer> cuts = cuts(document, chunks);
    Matcher character = CHARACTER.matcher(text);
    while (!cuts.isEmpty() && character.find()) {
      Integer cut = cuts.higher(character.start());
      if (cut == null) {
        break;
      }
      if (cut < character.end() && !Character.isWhitespace(text.charAt(character.start()))) {
        String detail = "cut inside %s".formatted(kind(text, cut, character));
        return BrokenPromise.at(ChunkPromise.NO_CHARACTER_IS_CUT, detail, document, cut);
      }
    }
    return Optional.empty();
  }

  private static String kind(String text, int cut, Matcher character) {
    boolean pair =
        Character.isHighSurrogate(text.charAt(cut - 1))
            && Character.isLowSurrogate(text.charAt(cut));
    int units = character.end() - character.start();
    return pair ? "a surrogate pair" : "a character of %d units".formatted(units);
  }

  static Optional<BrokenPromise> noWordIsCut(
      Document document, List<Chunk> chunks, ChunkLimits limits) {
    for (int cut : cuts(document, chunks)) {
      Optional<Span> word = wordAround(document.text(), cut);
      if (word.isPresent() && limits.fit(word.get().of(document.text()))) {
        String detail = "cut inside '%s'".formatted(word.get().of(document.text()));
        return BrokenPromise.at(ChunkPromise.NO_WORD_IS_CUT, detail, document, cut);
      }
    }
    return Optional.empty();
  }

  /** Returns the word of at most 20 units that has letters on both sides of {@code cut}. */
  private static Optional<Span> wordAround(String text, int cut) {
    int start = cut;
    int firstLetter = cut;
    while (start > 0 && cut - start <= LONGEST_WORD && inWord(text.codePointBefore(start))) {
      int letter = text.codePointBefore(start);
      start -= Character.charCount(letter);
      firstLetter = Character.isLetter(letter) ? start : firstLetter;
    }
    int end = cut;
    while (end < text.length() && end - cut <= LONGEST_WORD && inWord(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return firstLetter < cut && cut < end && end - firstLetter <= LONGEST_WORD
        ? Optional.of(new Span(firstLetter, end))
        : Optional.empty();
  }

  private static boolean inWord(int codePoint) {
    int type = Character.getType(codePoint);
    return (Character.isLetter(codePoint) && SPACED.contains(UnicodeScript.of(codePoint)))
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  static Optional<BrokenPromise> noTableRowIsCut(
      Document document, List<Chunk> chunks, ChunkLimits limits) {
    List<Span> rows = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof Block.Table table) {
        table.rows().forEach(row -> rows.add(row.span()));
      }
    }
    return whole(ChunkPromise.NO_TABLE_ROW_IS_CUT, rows, document, chunks, limits);
  }

  static Optional<BrokenPromise> noCodeLineIsCut(
      Document document, List<Chunk> chunks, ChunkLimits limits) {
    List<Span> lines = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof Block.Code) {
        Matcher line =
            LINE.matcher(document.text()).region(block.span().start(), block.span().end());
        while (line.find()) {
          lines.add(new Span(line.start(), line.end()));
        }
      }
    }
    return whole(ChunkPromise.NO_CODE_LINE_IS_CUT, lines, document, chunks, limits);
  }

  private static Optional<BrokenPromise> whole(
      ChunkPromise promise,
      List<Span> parts,
      Document document,
      List<Chunk> chunks,
      ChunkLimits limits) {
    String text = document.text();
    NavigableSet<Integer> cuts = cuts(document, chunks);
    for (Span part : parts) {
      Span inner = Span.stripped(text, part.start(), part.end()).orElse(part);
      Integer cut = cuts.higher(inner.start());
      if (cut != null && cut < inner.end() && limits.fit(inner.of(text))) {
        String detail = "cut inside %s, which fits".formatted(inner);
        return BrokenPromise.at(promise, detail, document, cut);
      }
    }
    return Optional.empty();
  }

  /** Returns where chunks begin and end inside the text. */
  private static NavigableSet<Integer> cuts(Document document, List<Chunk> chunks) {
    NavigableSet<Integer> cuts = new TreeSet<>();
    for (Chunk chunk : chunks) {
      cuts.add(chunk.span().start());
      cuts.add(chunk.span().end());
    }
    cuts.removeIf(cut -> cut <= 0 || cut >= document.text().length());
    return cuts;
  }
}
