package dev.chiffon.eval.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which documents hang together because a question is about both of them. */
final class DocumentGroups {
  /** For a document one of a lesser id that it hangs together with, or itself. */
  private final Map<String, String> lesser = new HashMap<>();

  private DocumentGroups() {}

  static DocumentGroups of(List<LabelledQuestion> questions) {
    DocumentGroups groups = new DocumentGroups();
    for (LabelledQuestion question : questions) {
      List<String> documents = documents(question).toList();
      documents.forEach(document -> groups.join(documents.get(0), document));
    }
    return groups;
  }

  /** Returns the least document that the question's hang together with; its id if it has none. */
  String key(LabelledQuestion question) {
    return documents(question).findFirst().map(this::least).orElse(question.id());
  }

  private void join(String one, String other) {
    String a = least(one);
    String b = least(other);
    lesser.put(a.compareTo(b) > 0 ? a : b, a.compareTo(b) > 0 ? b : a);
  }

  private String least(String document) {
    String at = document;
    String next = lesser.getOrDefault(at, at);
    while (!next.equals(at)) {
      at = next;
      next = lesser.getOrDefault(at, at);
    }
    lesser.put(document, at);
    return at;
  }

  private static Stream<String> documents(LabelledQuestion question) {
    return Stream.concat(
        question.within().stream(), question.relevant().stream().map(Reference::documentId));
  }
}
