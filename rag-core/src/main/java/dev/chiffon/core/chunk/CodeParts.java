package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Takes program text apart: at blank lines in front of a line that is not indented, which is where
 * a function, a type or a step of a script begins; what is still too large at all blank lines; and
 * what is too large then into lines.
 */
final class CodeParts {
  private static final String LINE_END = "(?:\\r\\n|\\r|\\n)";
  private static final String BLANK_LINE = LINE_END + "\\h*+" + LINE_END;

  /** Whatever closes a block belongs to what is above it. */
  private static final Pattern OUTERMOST = Pattern.compile(BLANK_LINE + "(?=[^\\s})\\]])");

  private static final Pattern BLANK = Pattern.compile(BLANK_LINE);
  private static final Pattern LINE = Pattern.compile(LINE_END);

  private final String text;
  private final Pieces pieces;
  private final int limit;

  /** Creates a cutter of parts that cost no more than {@code limit}, if lines do. */
  CodeParts(String text, Pieces pieces, int limit) {
    this.text = text;
    this.pieces = pieces;
    this.limit = limit;
  }

  List<Span> of(Span code) {
    return Stream.of(code)
        .flatMap(whole -> cut(whole, OUTERMOST))
        .flatMap(function -> cut(function, BLANK))
        .flatMap(step -> cut(step, LINE))
        .toList();
  }

  private Stream<Span> cut(Span span, Pattern border) {
    if (pieces.cost(span) <= limit) {
      return Stream.of(span);
    }
    Matcher borders = border.matcher(span.of(text));
    IntStream ends = borders.results().mapToInt(result -> result.end());
    return pieces.cut(span, IntStream.concat(ends, IntStream.of(span.length())).toArray()).stream();
  }
}
