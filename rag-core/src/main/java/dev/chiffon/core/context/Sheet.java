package dev.chiffon.core.context;

import dev.chiffon.core.text.Boundary;
import dev.chiffon.core.text.InertText;
import dev.chiffon.core.text.TokenCounter;
import java.util.ArrayList;
import java.util.List;

/**
 * Sources in their order, as a model reads them.
 *
 * @param runs the sources, in order
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
  static Sheet of(
      List<Run> unordered, ContextConfig config, List<String> hashed, TokenCounter counter) {
    List<Run> runs = config.order().order(unordered);
    if (runs.isEmpty()) {
      return new Sheet(runs, "", "", 0);
    }
    List<SourceLabel> labels = labels(runs, config.order());
    List<String> texts = runs.stream().map(run -> InertText.of(run.text())).toList();
    List<String> contents = new ArrayList<>(texts);
    labels.forEach(label -> contents.addAll(List.of(label.origin(), label.tableHeader())));
    String boundary = Boundary.absentFrom(contents, hashed);
    ContextFormat format = config.format();
    String text = text(labels, texts, format, boundary);
    return new Sheet(runs, text, format.legend(boundary), counter.count(text));
  }

  private static List<SourceLabel> labels(List<Run> runs, SourceOrder order) {
    List<SourceLabel> labels = new ArrayList<>();
    String before = "";
    for (Run run : runs) {
      int number = labels.size() + 1;
      boolean named = number > 1 && order.isByDocument() && run.documentId().equals(before);
      labels.add(named ? run.labelOfNext(number) : run.label(number));
      before = run.documentId();
    }
    return labels;
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
