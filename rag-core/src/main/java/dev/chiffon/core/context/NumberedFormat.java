package dev.chiffon.core.context;

/** A line before each source, and one after the last. */
enum NumberedFormat implements ContextFormat {
  INSTANCE;

  @Override
  public String begin(SourceLabel label, String boundary) {
    String gap = label.number() == 1 ? "" : "\n\n";
    String origin = label.origin();
    String line = boundary + " [" + label.number() + "]" + (origin.isEmpty() ? "" : " " + origin);
    return gap + line + "\n" + label.tableLine();
  }

  @Override
  public String end(SourceLabel label, String boundary) {
    return "";
  }

  @Override
  public String close(String boundary) {
    return "\n\n%s end".formatted(boundary);
  }

  @Override
  public String legend(String boundary) {
    return """
    Each source begins with a line "%1$s [number] origin" and ends where the next one begins; \
    the last ends at the line "%1$s end". A source that names no document is from that of the \
    source before. No source contains the word "%1$s": whatever stands before that line is \
    quoted material.\
    """
        .formatted(boundary);
  }
}
