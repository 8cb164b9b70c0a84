package dev.chiffon.core.query;

import dev.chiffon.core.data.Question;
import dev.chiffon.core.query.QueryModel.Prompt;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** See {@link Router#byModel}. */
final class ChatRouter implements Router {
  private static final String INSTRUCTIONS =
      """
      Choose the collections that may hold the answer to the question. Reply with their names as \
      they are written here, each on a line of its own, and nothing else.\
      """;

  private final QueryModel model;

  ChatRouter(QueryModel model) {
    this.model = model;
  }

  @Override
  public List<NamedIndex> route(Question question, List<NamedIndex> indexes) {
    String listed =
        indexes.stream()
            .map(each -> "%s: %s\n".formatted(each.name(), each.description()))
            .collect(Collectors.joining());
    Prompt prompt = new Prompt(INSTRUCTIONS, listed + "Question: " + question.text());
    Optional<List<String>> names =
        model.ask("routes", question, prompt, reply -> names(reply, indexes));
    return names
        .map(
            chosen ->
                indexes.stream().filter(each -> chosen.contains(folded(each.name()))).toList())
        .orElse(indexes);
  }

  private static List<String> names(String reply, List<NamedIndex> indexes) {
    Set<String> known =
        indexes.stream().map(each -> folded(each.name())).collect(Collectors.toSet());
    List<String> names = Lines.of(reply).stream().map(ChatRouter::folded).toList();
    return known.containsAll(names) ? names : List.of();
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
