package dev.chiffon.core.context;

import dev.chiffon.core.text.TokenCounter;
import java.util.ArrayList;
import java.util.List;

/**
 * Sources in their order, as a model reads them.
 *
 * @param runs the sources
 * @param text how they are written; empty if there are none
 * @param legend how to know them by their marks; empty if there are none
 * @param tokens what the text costs
 */
record Sheet(List<Run> runs, String text, String legend, int tokens) {

  /**
   * Returns the sources between marks that none of them has.
   *
   * @param hashed texts whose hash spells the boundary
   */
  static Sheet of(List<Run> runs, ContextFormat format, List<String> hashed, TokenCounter counter) {
    if (runs.isEmpty()) {
      return new Sheet(runs, "", "", 0);
    }
    List<String> texts = new ArrayList<>();
    List<SourceLabel> labels = new ArrayList<>();
    List<String> contents = new ArrayList<>();
    for (Run run : runs) {
      SourceLabel label = run.label(labels.size() + 1);
      String inert = InertText.of(run.text());
      labels.add(label);
      texts.add(inert);
      contents.addAll(List.of(inert, label.origin(), label.tableHeader()));
    }
    String boundary = Boundary.absentFrom(contents, hashed);
    String text = text(labels, texts, format, boundary);
    return new Sheet(runs, text, format.legend(boundary), counter.count(text));
  }

  private static String text(
      List<SourceLabel> labels, List<String> texts, ContextFormat format, String boundary) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < labels.size(); i++) {
      text.append(format.begin(labels.get(i), boundary));
      text.append(texts.get(i));
      text.append(format.end(labels.get(i), boundary));
    }
    return text.append(format.close(boundary)).toString();
  }
}
