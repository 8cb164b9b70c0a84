package dev.chiffon.core.query;

import dev.chiffon.core.data.QueryChange;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.StageListener;
import dev.langchain4j.store.embedding.filter.Filter;
import dev.langchain4j.store.embedding.filter.comparison.IsEqualTo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps a question to the chunks that have the metadata it names: "What does handbook.pdf say of
 * leave?" to those of that file, if {@code handbook.pdf} was declared as a value. No model, no
 * guess: a value is named if its text stands in the question as it is, but for small and capital
 * letters, between signs that are neither letters nor digits. Where two values overlap the longer
 * one is named. Several values of one key are alternatives; different keys must all be met. The
 * text stays as it is.
 */
public final class NamedValueRewriter implements QuestionRewriter {
  private static final Comparator<NamedValue> LONGEST_FIRST =
      Comparator.<NamedValue>comparingInt(each -> each.value().toString().length()).reversed();

  private final List<NamedValue> values;
  private final StageListener listener;

  /** Creates a rewriter that knows these values; {@code listener} hears which were named. */
  public NamedValueRewriter(List<NamedValue> values, StageListener listener) {
    this.values = values.stream().sorted(LONGEST_FIRST).toList();
    this.listener = listener;
  }

  @Override
  public Question rewrite(Question question) {
    Map<String, Filter> named = new LinkedHashMap<>();
    List<String> found = new ArrayList<>();
    StringBuilder rest = new StringBuilder(question.text());
    for (NamedValue each : values) {
      if (isIn(rest, each)) {
        Filter equal = new IsEqualTo(each.key(), each.value());
        named.merge(each.key(), equal, (a, b) -> Filter.or(a, b));
        found.add(each.key() + " = " + each.value());
      }
    }
    if (named.isEmpty()) {
      return question;
    }
    listener.queryChanged(new QueryChange("values", question.text(), found, Optional.empty()));
    Question narrowed = question;
    for (Filter each : named.values()) {
      narrowed = narrowed.and(each);
    }
    return narrowed;
  }

  /** Returns whether the value is named, and blanks out where, so that no shorter one is. */
  private static boolean isIn(StringBuilder rest, NamedValue value) {
    Pattern whole =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])%s(?![\\p{L}\\p{N}])"
                .formatted(Pattern.quote(value.value().toString())),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    Matcher matcher = whole.matcher(rest);
    boolean isIn = false;
    while (matcher.find()) {
      isIn = true;
      rest.replace(matcher.start(), matcher.end(), " ".repeat(matcher.end() - matcher.start()));
    }
    return isIn;
  }
}
