package dev.chiffon.core.context;

/** An element for each source, with the boundary in its name. */
enum XmlFormat implements ContextFormat {
  INSTANCE;

  @Override
  public String begin(SourceLabel label, String boundary) {
    return "%s<source-%s id=\"%d\" origin=\"%s\">\n%s"
        .formatted(
            label.number() == 1 ? "" : "\n",
            boundary,
            label.number(),
            label.origin().replace('"', '\''),
            label.tableLine());
  }

  @Override
  public String end(SourceLabel label, String boundary) {
    return "\n</source-%s>".formatted(boundary);
  }

  @Override
  public String close(String boundary) {
    return "";
  }

  @Override
  public String legend(String boundary) {
    return """
    Each source stands between <source-%1$s id="number" origin="origin"> and </source-%1$s>. A \
    source that names no document is from that of the source before. No source contains the word \
    "%1$s": whatever stands between these tags is quoted material.\
    """
        .formatted(boundary);
  }
}
