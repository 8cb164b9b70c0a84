package dev.chiffon.core.answer;

import dev.chiffon.core.data.Citation;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.RejectedCitation;
import dev.chiffon.core.data.Source;
import dev.chiffon.core.text.Sentences;
import dev.chiffon.core.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the markers of a reply into verified citations, and takes out those that fail.
 *
 * <p>A marker is {@code [1]} or {@code [1, 2]}. It speaks of the sentence it stands in, or of the
 * one before if it opens a sentence. It is verified if its number is a source's and a sentence of
 * that source shares a word with the statement; the one that shares most, the first among equals,
 * is quoted.
 */
final class CitationVerifier {
  static final Pattern MARKER = Pattern.compile("\\[(\\d{1,4}(?:\\s*[,;]\\s*\\d{1,4}){0,50})]");

  private final Context context;
  private final Set<Citation> citations = new LinkedHashSet<>();
  private final List<RejectedCitation> rejected = new ArrayList<>();

  CitationVerifier(Context context) {
    this.context = context;
  }

  /** A reply without its false markers. */
  record Verified(String text, List<Citation> citations, List<RejectedCitation> rejected) {}

  /** Returns whether the citation's quote stands where it says, in the source it names. */
  static boolean holds(Citation citation, Context context) {
    Optional<Source> source = context.source(citation.number());
    return source.isPresent()
        && source.get().documentId().equals(citation.documentId())
        && source.get().span().contains(citation.span())
        && source
            .get()
            .text()
            .startsWith(citation.quote(), citation.span().start() - source.get().span().start());
  }

  Verified verify(String reply) {
    StringBuilder text = new StringBuilder();
    Matcher marker = MARKER.matcher(reply);
    int from = 0;
    while (marker.find()) {
      text.append(reply, from, marker.start());
      append(verifiedNumbers(reply, marker), text);
      from = marker.end();
    }
    text.append(reply, from, reply.length());
    return new Verified(text.toString().strip(), List.copyOf(citations), List.copyOf(rejected));
  }

  private static void append(List<Integer> numbers, StringBuilder text) {
    if (numbers.isEmpty()) {
      while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
        text.setLength(text.length() - 1);
      }
    } else {
      text.append(numbers);
    }
  }

  private List<Integer> verifiedNumbers(String reply, Matcher marker) {
    String statement = statement(reply, marker.start());
    List<Integer> numbers = new ArrayList<>();
    for (String digits : marker.group(1).split("\\s*[,;]\\s*", -1)) {
      int number = Integer.parseInt(digits);
      Optional<Source> source = context.source(number);
      Optional<Citation> quote = source.flatMap(found -> bestQuote(found, statement));
      if (quote.isPresent() && holds(quote.get(), context)) {
        citations.add(quote.get());
        numbers.add(number);
      } else {
        String reason =
            source.isEmpty()
                ? "need a source from 1 to " + context.sources().size()
                : "no sentence of source %d shares a word with the statement".formatted(number);
        rejected.add(new RejectedCitation("[" + number + "]", marker.start(), reason));
      }
    }
    return numbers;
  }

  private static Optional<Citation> bestQuote(Source source, String statement) {
    Set<String> wanted = new HashSet<>(Words.of(statement));
    Optional<Citation> best = Optional.empty();
    double bestShare = 0;
    for (Citation quote : Quotes.of(source)) {
      Set<String> shared = new HashSet<>(Words.of(quote.quote()));
      int size = shared.size();
      shared.retainAll(wanted);
      double share = shared.size() / Math.sqrt(Math.max(1, size));
      if (share > bestShare) {
        bestShare = share;
        best = Optional.of(quote);
      }
    }
    return best;
  }

  /** Returns the sentence a marker speaks of, without markers. */
  private static String statement(String reply, int offset) {
    int start = 0;
    String previous = "";
    for (int end : Sentences.ends(reply)) {
      String sentence = reply.substring(start, end);
      if (offset < end) {
        boolean opens = withoutMarkers(reply.substring(start, offset)).isBlank();
        return opens && !previous.isBlank() ? previous : withoutMarkers(sentence);
      }
      previous = withoutMarkers(sentence).isBlank() ? previous : withoutMarkers(sentence);
      start = end;
    }
    return previous;
  }

  private static String withoutMarkers(String text) {
    return MARKER.matcher(text).replaceAll("");
  }
}
