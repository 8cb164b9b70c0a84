package dev.chiffon.ingest.pdf.page;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets a line with Arabic or Hebrew words in the order in which it is read. Files draw such lines
 * either as they are read, each letter left of the one before, or as they look, from left to right.
 */
final class RightToLeft {
  /** Hebrew begins here, and no script that is read to the left comes before. */
  private static final char FIRST = '\u0590';

  private RightToLeft() {}

  static boolean isNeeded(List<Word> words) {
    return words.stream().anyMatch(word -> isRightToLeft(word.text()));
  }

  /** Returns the words in the order they are read, given in the order they are drawn. */
  static List<Word> ordered(List<Word> words) {
    boolean drawnAsSeen = words.get(0).left() <= words.get(words.size() - 1).left();
    if (words.size() == 1 || !drawnAsSeen) {
      return words;
    }
    StringBuilder seen = new StringBuilder();
    int[] starts = new int[words.size()];
    for (int i = 0; i < words.size(); i++) {
      starts[i] = seen.length();
      seen.append(words.get(i).text()).append(' ');
    }
    Bidi bidi = new Bidi(seen.toString(), direction(words));
    byte[] levels = new byte[words.size()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) bidi.getLevelAt(starts[i]);
    }
    Object[] order = words.toArray();
    Bidi.reorderVisually(levels, 0, order, 0, order.length);
    List<Word> ordered = new ArrayList<>();
    for (Object word : order) {
      ordered.add((Word) word);
    }
    return ordered;
  }

  private static int direction(List<Word> words) {
    int rightToLeft = 0;
    for (Word word : words) {
      rightToLeft += isRightToLeft(word.text()) ? word.text().length() : 0;
    }
    int all = words.stream().mapToInt(word -> word.text().length()).sum();
    return rightToLeft * 3 > all ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
  }

  /** Returns a word whose letters were drawn from left to right as it is read. */
  static String asRead(String seen) {
    if (!isRightToLeft(seen)) {
      return seen;
    }
    StringBuilder read = new StringBuilder();
    Bidi bidi = new Bidi(seen, Bidi.DIRECTION_RIGHT_TO_LEFT);
    for (int i = bidi.getRunCount() - 1; i >= 0; i--) {
      String run = seen.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
      read.append(bidi.getRunLevel(i) % 2 == 0 ? run : mirrored(run));
    }
    return read.toString();
  }

  private static String mirrored(String run) {
    StringBuilder reversed = new StringBuilder(run).reverse();
    String brackets = "()[]{}<>\u00AB\u00BB";
    for (int i = 0; i < reversed.length(); i++) {
      int at = brackets.indexOf(reversed.charAt(i));
      if (at >= 0) {
        reversed.setCharAt(i, brackets.charAt(at ^ 1));
      }
    }
    return reversed.toString();
  }

  static boolean isRightToLeft(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST && isRightToLeft(Character.codePointAt(text, i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRightToLeft(int character) {
    byte direction = Character.getDirectionality(character);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
