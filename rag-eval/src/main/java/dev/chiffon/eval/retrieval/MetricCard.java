package dev.chiffon.eval.retrieval;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * How a metric is made from its name.
 *
 * @param parameter the one parameter it may have in parentheses; empty for none
 * @param metric makes it
 * @param printed the forms in which it is printed, {@code @k} standing for any cutoff
 * @param others the forms that are understood as well, of trec_eval and of other libraries
 */
record MetricCard(
    String parameter,
    Function<MetricName, RetrievalMetric> metric,
    List<String> printed,
    List<String> others) {

  MetricCard called(String... forms) {
    return new MetricCard(parameter, metric, printed, List.of(forms));
  }

  boolean answersTo(MetricName name) {
    return has(printed, name.form()) || has(others, name.form());
  }

  private static boolean has(List<String> forms, String wanted) {
    return forms.stream().anyMatch(form -> form.toLowerCase(Locale.ROOT).equals(wanted));
  }

  RetrievalMetric make(MetricName name) {
    if (!name.parameter().isEmpty() && !name.parameter().equals(parameter)) {
      throw new IllegalArgumentException(
          "need %s, got '%s'"
              .formatted(
                  parameter.isEmpty() ? "no parameter" : "the parameter '" + parameter + "'",
                  name.parameter()));
    }
    return metric.apply(name);
  }
}
