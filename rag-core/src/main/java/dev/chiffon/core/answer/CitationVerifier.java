package dev.chiffon.core.answer;

import dev.chiffon.core.data.Citation;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.RejectedCitation;
import dev.chiffon.core.data.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;

/**
 * Turns the markers of a reply into verified citations, and takes out those that fail; statement by
 * statement, so that what is verified can be handed on while the rest is still being written.
 *
 * <p>A marker speaks of the statement it stands in, or of the one before if it opens one. It is
 * verified if its number is a source's and a sentence of that source shares a word with the
 * statement; the one that shares most, the first among equals, is quoted.
 */
final class CitationVerifier {

  /** A quotable slice and its words. */
  private record Quotable(Citation citation, Set<String> words) {}

  private final Context context;
  private final Function<String, ? extends Collection<String>> words;
  private final Map<Integer, List<Quotable>> quotes = new HashMap<>();

  private final StringBuilder text = new StringBuilder();
  private final Set<Citation> citations = new LinkedHashSet<>();
  private final List<RejectedCitation> rejected = new ArrayList<>();
  private String previous = "";
  private boolean previousTakenBack;
  private int citedBefore;
  private int offset;
  private int lengthBefore;

  /**
   * Creates a verifier of one reply.
   *
   * @param words takes a text apart into the words that count
   */
  CitationVerifier(Context context, Function<String, ? extends Collection<String>> words) {
    this.context = context;
    this.words = words;
  }

  /** Returns whether the citation's quote stands where it says, in the source it names. */
  static boolean holds(Citation citation, Context context) {
    return context
        .source(citation.number())
        .filter(source -> source.documentId().equals(citation.documentId()))
        .filter(source -> source.span().contains(citation.span()))
        .filter(
            source -> {
              int at = citation.span().start() - source.span().start();
              return source.text().startsWith(citation.quote(), at);
            })
        .isPresent();
  }

  /** Verifies the next statement of the reply; all of them put together are the reply. */
  void next(String statement) {
    lengthBefore = text.length();
    citedBefore = citations.size();
    String said = Markers.without(statement);
    Matcher marker = Markers.PATTERN.matcher(statement);
    int from = 0;
    while (marker.find()) {
      text.append(statement, from, marker.start());
      boolean opens = Markers.without(statement.substring(0, marker.start())).isBlank();
      boolean ofPrevious = opens && !previous.isBlank();
      List<Integer> numbers =
          ofPrevious && previousTakenBack
              ? takenBack(marker)
              : verified(marker, ofPrevious ? previous : said);
      from = marker.end();
      if (!numbers.isEmpty()) {
        text.append(numbers);
      } else if (opens) {
        from = afterSpaces(statement, from);
      } else {
        removeSpacesAtEnd();
      }
    }
    text.append(statement, from, statement.length());
    if (!said.isBlank()) {
      previous = said;
      previousTakenBack = false;
    }
    offset += statement.length();
  }

  /** Takes back what the last statement added; markers that follow and speak of it will fail. */
  void takeBack() {
    text.setLength(lengthBefore);
    List<Citation> earlier = List.copyOf(citations).subList(0, citedBefore);
    citations.clear();
    citations.addAll(earlier);
    previousTakenBack = true;
  }

  private List<Integer> takenBack(Matcher marker) {
    String reason = "the statement that it speaks of was removed";
    rejected.add(new RejectedCitation(marker.group(), offset + marker.start(), reason));
    return List.of();
  }

  private static int afterSpaces(String statement, int start) {
    int i = start;
    while (i < statement.length() && statement.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private void removeSpacesAtEnd() {
    while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
  }

  /** Returns the text of what was verified so far, without false markers. */
  String text() {
    return text.toString();
  }

  /** Returns whether there is a verified citation. */
  boolean isGrounded() {
    return !citations.isEmpty();
  }

  List<Citation> citations() {
    return List.copyOf(citations);
  }

  List<RejectedCitation> rejected() {
    return List.copyOf(rejected);
  }

  private List<Integer> verified(Matcher marker, String statement) {
    Set<String> wanted = new HashSet<>(words.apply(statement));
    Set<Integer> numbers = new LinkedHashSet<>();
    for (int number : Markers.numbers(marker)) {
      Optional<Source> source = context.source(number);
      Optional<Citation> quote = source.flatMap(found -> bestQuote(found, wanted));
      if (quote.isPresent() && holds(quote.get(), context)) {
        citations.add(quote.get());
        numbers.add(number);
      } else {
        rejected.add(rejection(number, marker, source.isPresent()));
      }
    }
    return List.copyOf(numbers);
  }

  private RejectedCitation rejection(int number, Matcher marker, boolean isSource) {
    String reason =
        isSource
            ? "no sentence of source %d shares a word with the statement".formatted(number)
            : "need a source from 1 to " + context.sources().size();
    return new RejectedCitation(marker.group(), offset + marker.start(), reason);
  }

  private Optional<Citation> bestQuote(Source source, Set<String> wanted) {
    Optional<Citation> best = Optional.empty();
    double bestShare = 0;
    for (Quotable quote : quotes.computeIfAbsent(source.number(), unused -> quotable(source))) {
      long shared = quote.words().stream().filter(wanted::contains).count();
      double share = shared / Math.sqrt(Math.max(1, quote.words().size()));
      if (share > bestShare) {
        bestShare = share;
        best = Optional.of(quote.citation());
      }
    }
    return best;
  }

  private List<Quotable> quotable(Source source) {
    return Quotes.of(source).stream()
        .map(quote -> new Quotable(quote, new HashSet<>(words.apply(quote.quote()))))
        .toList();
  }
}
