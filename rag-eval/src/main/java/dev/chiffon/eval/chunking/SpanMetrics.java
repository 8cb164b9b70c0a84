package dev.chiffon.eval.chunking;

import dev.chiffon.eval.data.NearestName;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The metrics of characters by name. */
public final class SpanMetrics {
  private static final Pattern SYNTAX =
      Pattern.compile("(\\w+)@([0-9]{1,9})(tokens)?", Pattern.CASE_INSENSITIVE);

  /** One line for each metric. */
  private static final List<Card> CARDS =
      List.of(
          new Card("SpanRecall", SpanRecall::new),
          new Card("SpanPrecision", SpanPrecision::new),
          new Card("SpanIoU", SpanIoU::new));

  private record Card(String name, Function<Cutoff, SpanMetric> metric) {}

  private SpanMetrics() {}

  /**
   * Returns the metric of that name, as it is printed: {@code SpanRecall@5} over the first 5
   * chunks, {@code SpanRecall@1000tokens} over as many as fit 1000 tokens. Upper and lower case are
   * the same. {@link PrecisionOmega} is not among them, for it looks at no ranking.
   *
   * @throws IllegalArgumentException if there is none; the message names those there are, and the
   *     nearest
   */
  public static SpanMetric parse(String name) {
    Matcher parts = SYNTAX.matcher(name);
    if (parts.matches()) {
      String wanted = parts.group(1).toLowerCase(Locale.ROOT);
      for (Card card : CARDS) {
        if (card.name().toLowerCase(Locale.ROOT).equals(wanted)) {
          return card.metric().apply(cutoff(parts, name));
        }
      }
    }
    throw new IllegalArgumentException(
        "need one of %s, got '%s'; nearest is %s"
            .formatted(String.join(", ", names()), name, nearest(parts, name)));
  }

  /**
   * Returns the names as they are printed, {@code n} standing for any number of chunks and of
   * tokens: {@code SpanRecall@n}, {@code SpanRecall@ntokens}, ….
   */
  public static List<String> names() {
    return CARDS.stream()
        .flatMap(card -> List.of(card.name() + "@n", card.name() + "@ntokens").stream())
        .toList();
  }

  private static Cutoff cutoff(Matcher parts, String name) {
    int size = Integer.parseInt(parts.group(2));
    try {
      return parts.group(3) == null ? new Cutoff.Chunks(size) : new Cutoff.Tokens(size);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(
          "%s (metric '%s')".formatted(wrong.getMessage(), name), wrong);
    }
  }

  private static String nearest(Matcher parts, String name) {
    if (!parts.matches()) {
      return NearestName.to(name, names());
    }
    String tokens = parts.group(3) == null ? "" : "tokens";
    return NearestName.to(parts.group(1), CARDS.stream().map(Card::name).toList())
        + "@"
        + parts.group(2)
        + tokens;
  }
}
