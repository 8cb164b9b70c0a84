package dev.chiffon.examples.programs;

import dev.chiffon.core.Rag;
import dev.chiffon.core.data.Answer;
import dev.chiffon.core.data.Citation;
import dev.chiffon.ingest.Folder;
import java.nio.file.Path;

/** The shortest way from a folder of documents to an answer that says where it comes from. */
public final class QuickStart {
  private QuickStart() {}

  /** Takes the folder of the documents and the directory of the index. */
  public static void main(String[] args) {
    Path documents = Path.of(args[0]);
    Path directory = Path.of(args[1]);
    // tag::quickstart[]
    try (Rag rag = Rag.open(directory)) {
      rag.index(Folder.of(documents));
      Answer answer = rag.ask("How long is the probation period for a new employee?");
      System.out.println(answer.text());
      for (Citation citation : answer.citations()) {
        System.out.println(
            "[" + citation.number() + "] " + citation.documentId() + " " + citation.span());
      }
    }
    // end::quickstart[]
  }
}
