package dev.chiffon.core.answer;

import java.util.function.Consumer;
import java.util.regex.Matcher;

/**
 * Hands on a reply that comes in pieces, without markers of sources that do not exist. Text is held
 * back only while it may still become a marker, or the word that means there is no answer.
 */
final class MarkerStream {
  private static final int LONGEST_MARKER = 400;

  private final int sources;
  private final String noAnswer;
  private final Consumer<String> out;
  private final StringBuilder held = new StringBuilder();
  private boolean begun;

  MarkerStream(int sources, String noAnswer, Consumer<String> out) {
    this.sources = sources;
    this.noAnswer = noAnswer;
    this.out = out;
  }

  void accept(String piece) {
    held.append(piece);
    if (!begun && noAnswer.startsWith(held.toString().strip())) {
      return;
    }
    begun = true;
    handOn(holdFrom());
  }

  /** Hands on what is held back, unless the reply was nothing but the word for no answer. */
  void end() {
    if (begun || !held.toString().strip().equals(noAnswer)) {
      handOn(held.length());
    }
  }

  /** Returns from where on the held text may still become a marker. */
  private int holdFrom() {
    int open = held.lastIndexOf("[");
    boolean unfinished = open >= 0 && held.indexOf("]", open) < 0;
    return unfinished && held.length() - open < LONGEST_MARKER ? open : held.length();
  }

  private void handOn(int end) {
    String text = held.substring(0, end);
    held.delete(0, end);
    StringBuilder checked = new StringBuilder();
    Matcher marker = CitationVerifier.MARKER.matcher(text);
    while (marker.find()) {
      marker.appendReplacement(checked, Matcher.quoteReplacement(existing(marker.group(1))));
    }
    marker.appendTail(checked);
    if (!checked.isEmpty()) {
      out.accept(checked.toString());
    }
  }

  private String existing(String numbers) {
    StringBuilder kept = new StringBuilder();
    for (String digits : numbers.split("\\s*[,;]\\s*", -1)) {
      int number = Integer.parseInt(digits);
      if (number >= 1 && number <= sources) {
        kept.append(kept.isEmpty() ? "" : ", ").append(number);
      }
    }
    return kept.isEmpty() ? "" : "[" + kept + "]";
  }
}
