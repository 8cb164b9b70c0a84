package dev.chiffon.ingest.plain;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by typography alone which lines are headings; rather too few than too many. */
final class TextHeading {
  private static final int LONGEST = 80;
  private static final Pattern DIVISION =
      Pattern.compile(
          "(?i)(part|book|volume|chapter|section|appendix|act|canto|kapitel|teil|chapitre|partie"
              + "|cap[ií]tulo|capitolo|hoofdstuk)\\h+(?:\\d{1,3}|[ivxlc]{1,8}|[a-z]|"
              + "one|two|three|four|five|six|seven|eight|nine|ten)\\b(?:\\h*[.:\\u2014\\u2013-].*|\\h*)");
  private static final Pattern NUMBERED =
      Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){0,4})\\.?\\h{1,4}\\p{Lu}.*");
  private static final String SENTENCE_ENDS = ".,;:!?";
  private static final int MIN_CAPITALS = 4;

  private TextHeading() {}

  /** Returns the level of a line that stands alone between what is before and after it. */
  static OptionalInt levelOf(String line, TextGroup before, TextGroup after) {
    if (line.length() > LONGEST || after.lines().isEmpty()) {
      return OptionalInt.empty();
    }
    Matcher division = DIVISION.matcher(line);
    if (division.matches()) {
      if (isSameDivision(division.group(1), after)) {
        return OptionalInt.empty();
      }
      boolean outer =
          "partbookvolumeteilpartie".contains(division.group(1).toLowerCase(Locale.ROOT));
      return OptionalInt.of(outer ? 1 : 2);
    }
    if (SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0) {
      return OptionalInt.empty();
    }
    Matcher numbered = NUMBERED.matcher(line);
    if (numbered.matches() && !isListed(before) && !isListed(after)) {
      return OptionalInt.of(1 + (int) numbered.group(1).chars().filter(c -> c == '.').count() + 1);
    }
    boolean shouted =
        isCapitals(line) && !after.onlyLine().filter(TextHeading::isCapitals).isPresent();
    return shouted ? OptionalInt.of(2) : OptionalInt.empty();
  }

  /** A chapter right after a chapter stands in a table of contents. */
  private static boolean isSameDivision(String word, TextGroup after) {
    return after
        .onlyLine()
        .map(DIVISION::matcher)
        .filter(Matcher::matches)
        .filter(next -> next.group(1).equalsIgnoreCase(word))
        .isPresent();
  }

  /** A short numbered line beside another one is an item of a list whose lines stand apart. */
  private static boolean isListed(TextGroup neighbour) {
    return neighbour.mark().filter(mark -> mark.number().isPresent()).isPresent();
  }

  private static boolean isCapitals(String line) {
    long letters = line.codePoints().filter(Character::isLetter).count();
    long capitals = line.codePoints().filter(Character::isUpperCase).count();
    return letters >= MIN_CAPITALS && capitals == letters && letters * 2 > line.length();
  }
}
