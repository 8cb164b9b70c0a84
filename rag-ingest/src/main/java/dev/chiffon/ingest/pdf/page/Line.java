package dev.chiffon.ingest.pdf.page;

import java.util.List;
import java.util.stream.Collectors;

/** Words that stand side by side without a wide gap, in reading order; never empty. */
public final class Line {
  private final List<Word> words;
  private final String text;
  private final float left;
  private final float right;
  private final float size;
  private final boolean bold;
  private final boolean monospaced;

  public Line(List<Word> words) {
    this.words = List.copyOf(words);
    this.text = words.stream().map(Word::text).collect(Collectors.joining(" "));
    this.left = words.stream().map(Word::left).reduce(Float.MAX_VALUE, Math::min);
    this.right = words.stream().map(Word::right).reduce(-Float.MAX_VALUE, Math::max);
    this.size = Tally.of(words, Word::size).mostFrequent();
    this.bold = Tally.of(words, word -> word.look().bold() ? 1f : 0f).mostFrequent() > 0;
    this.monospaced = words.stream().allMatch(word -> word.look().monospaced());
  }

  public List<Word> words() {
    return words;
  }

  public String text() {
    return text;
  }

  public float left() {
    return left;
  }

  public float right() {
    return right;
  }

  /** Distance of the base line from the top of the page, in points. */
  public float baseline() {
    return words.get(0).baseline();
  }

  /** The size that most of its characters have, in points. */
  public float size() {
    return size;
  }

  /** Whether most of its characters are bold. */
  public boolean bold() {
    return bold;
  }

  /** Whether all its characters are as wide as each other, as in program text. */
  public boolean monospaced() {
    return monospaced;
  }

  public boolean besides(Line other) {
    return Math.abs(baseline() - other.baseline()) < 0.35f * Math.min(size, other.size);
  }
}
