package dev.chiffon.eval.retrieval;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A metric's name taken apart: {@code Precision(rel=2)@5} has the form {@code precision@k}, the
 * parameter {@code rel} of 2, and the cutoff 5. A cutoff may follow an underscore, as in
 * trec_eval's {@code P_5}.
 */
record MetricName(String form, String parameter, String value, OptionalInt cutoff) {
  private static final Pattern SYNTAX =
      Pattern.compile("(\\w+?)(?:\\((\\w+)=([^()]*)\\))?(?:[@_]([0-9]{1,9}))?");

  static MetricName parse(String name) {
    Matcher parts = SYNTAX.matcher(name);
    if (!parts.matches()) {
      return new MetricName(name.toLowerCase(Locale.ROOT), "", "", OptionalInt.empty());
    }
    boolean cut = parts.group(4) != null;
    return new MetricName(
        parts.group(1).toLowerCase(Locale.ROOT) + (cut ? "@k" : ""),
        parts.group(2) == null ? "" : parts.group(2),
        parts.group(3) == null ? "" : parts.group(3),
        cut ? OptionalInt.of(Integer.parseInt(parts.group(4))) : OptionalInt.empty());
  }

  int k() {
    return cutoff.orElseThrow();
  }

  int relevance() {
    if (parameter.isEmpty()) {
      return 1;
    }
    if (!value.matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException("need a whole number rel >= 1, got '" + value + "'");
    }
    return Integer.parseInt(value);
  }

  double persistence() {
    if (parameter.isEmpty()) {
      return RankBiasedPrecision.TREC_PERSISTENCE;
    }
    if (!value.matches("[0-9]*\\.?[0-9]+(E-[0-9]{1,3})?")) {
      throw new IllegalArgumentException("need a number 0 < p < 1, got '" + value + "'");
    }
    return Double.parseDouble(value);
  }

  /** Returns a form with this name's cutoff in it: {@code nDCG@k} as {@code nDCG@10}. */
  String filled(String printedForm) {
    return cutoff.isPresent() ? printedForm.replace("@k", "@" + cutoff.getAsInt()) : printedForm;
  }
}
