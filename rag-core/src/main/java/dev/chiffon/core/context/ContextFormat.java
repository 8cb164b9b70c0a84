package dev.chiffon.core.context;

/**
 * How sources are written for a model. Texts and labels come here made inert, and the boundary is a
 * word that stands in none of them: a mark that has it cannot be forged by a document. A format
 * that leaves it out of a mark gives that protection up. Safe for any number of threads; the same
 * input must give the same text.
 */
public interface ContextFormat {

  /** Returns what stands before the text of a source; its number tells whether it is the first. */
  String begin(SourceLabel label, String boundary);

  /** Returns what stands after the text of a source. */
  String end(SourceLabel label, String boundary);

  /** Returns what stands after the last source. */
  String close(String boundary);

  /** Returns a sentence or two that tell the model how to know the sources by their marks. */
  String legend(String boundary);

  /**
   * Returns the format with the shortest marks: a line such as {@code kavodi [2] hr.pdf, page 3}
   * begins a source, and the line {@code kavodi end} ends the last.
   */
  static ContextFormat numbered() {
    return NumberedFormat.INSTANCE;
  }

  /**
   * Returns the format for models that were trained on tags: each source is an element such as
   * {@code <source-kavodi id="2" origin="hr.pdf, page 3">}. Its texts are not escaped as XML asks.
   */
  static ContextFormat xml() {
    return XmlFormat.INSTANCE;
  }
}
