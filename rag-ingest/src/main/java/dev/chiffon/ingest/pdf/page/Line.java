package dev.chiffon.ingest.pdf.page;

import dev.chiffon.core.data.Box;
import java.util.List;
import java.util.stream.Collectors;

/** Words that stand side by side without a wide gap, in reading order; never empty. */
public final class Line {
  private static final float ASCENT = 0.8f;
  private static final float DESCENT = 0.22f;

  private final List<Word> words;
  private final String text;
  private final float left;
  private final float right;
  private final float size;
  private final boolean bold;
  private final boolean monospaced;

  /** Creates the line of these words, from left to right, at least one. */
  public Line(List<Word> words) {
    this.words = List.copyOf(words);
    this.text = words.stream().map(Word::text).collect(Collectors.joining(" "));
    this.left = words.stream().map(Word::left).reduce(Float.MAX_VALUE, Math::min);
    this.right = words.stream().map(Word::right).reduce(-Float.MAX_VALUE, Math::max);
    this.size = Tally.of(words, Word::size).mostFrequent();
    this.bold = Tally.of(words, word -> word.look().bold() ? 1f : 0f).mostFrequent() > 0;
    this.monospaced = words.stream().allMatch(word -> word.look().monospaced());
  }

  /** Returns its words from left to right. */
  public List<Word> words() {
    return words;
  }

  /** Returns its words with a space between them. */
  public String text() {
    return text;
  }

  /** Returns the left end, in points from the left edge of the page. */
  public float left() {
    return left;
  }

  /** Returns the right end, in points from the left edge of the page. */
  public float right() {
    return right;
  }

  /** Returns the distance of the base line from the top of the page, in points. */
  public float baseline() {
    return words.get(0).baseline();
  }

  /** Returns where it stands, by the usual height of letters in its size. */
  public Box box() {
    float rightmost = Math.max(left, right);
    return new Box(left, baseline() - ASCENT * size, rightmost, baseline() + DESCENT * size);
  }

  /** Returns the size that most of its characters have, in points. */
  public float size() {
    return size;
  }

  /** Returns whether most of its characters are bold. */
  public boolean bold() {
    return bold;
  }

  /** Returns whether all its characters are as wide as each other, as in program text. */
  public boolean monospaced() {
    return monospaced;
  }

  /** Returns whether both stand on nearly the same base line. */
  public boolean besides(Line other) {
    return Math.abs(baseline() - other.baseline()) < 0.35f * Math.min(size, other.size);
  }
}
