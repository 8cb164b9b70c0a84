package dev.chiffon.eval;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Span;
import dev.chiffon.eval.data.BeirFolder;
import dev.chiffon.eval.data.Expectation;
import dev.chiffon.eval.data.JudgedQuestion;
import dev.chiffon.eval.data.Judgments;
import dev.chiffon.eval.data.LabelledQuestion;
import dev.chiffon.eval.data.Ranking;
import dev.chiffon.eval.data.Reference;
import dev.chiffon.eval.data.RelevantPassage;
import dev.chiffon.eval.retrieval.JudgedRanking;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One question as it is measured.
 *
 * @param question the question
 * @param relevant the passages that answer it
 * @param judgments the grades of documents, where it is these that are ranked and not chunks
 */
record Task(
    LabelledQuestion question, List<RelevantPassage> relevant, Optional<Judgments> judgments) {

  static Task of(JudgedQuestion judged) {
    return new Task(judged.question(), judged.relevant(), Optional.empty());
  }

  /** Returns the questions of a folder, each relevant text a passage. */
  static List<Task> of(BeirFolder folder) {
    Map<String, Integer> lengths = new HashMap<>();
    folder.documents().forEach(each -> lengths.put(each.id(), each.text().length()));
    List<Task> tasks = new ArrayList<>();
    for (LabelledQuestion question : folder.questions().questions()) {
      List<RelevantPassage> relevant = new ArrayList<>();
      for (Reference each : question.relevant()) {
        int length = lengths.getOrDefault(each.documentId(), 0);
        if (length > 0) {
          List<Span> whole = List.of(new Span(0, length));
          relevant.add(new RelevantPassage(each.documentId(), whole, each.grade()));
        }
      }
      Judgments judgments = folder.judgments().get(question.id());
      tasks.add(
          new Task(
              question,
              relevant,
              Optional.of(judgments == null ? new Judgments(Map.of()) : judgments)));
    }
    return tasks;
  }

  boolean isToBeRefused() {
    return question.expected() == Expectation.REFUSAL;
  }

  /** Returns what is asked, within the one document if it makes sense there only. */
  Question asked() {
    Question anywhere = Question.of(question.text());
    return question.within().map(id -> anywhere.within(List.of(id))).orElse(anywhere);
  }

  JudgedRanking judge(List<Retrieved> found) {
    return judgments
        .map(ofDocuments -> JudgedRanking.of(ofDocuments, ranking(found)))
        .orElseGet(() -> JudgedRanking.of(relevant, chunks(found)));
  }

  /** Returns what was found: documents by the first chunk of each, or chunks. */
  Ranking ranking(List<Retrieved> found) {
    Set<String> seen = new HashSet<>();
    List<Ranking.Entry> entries = new ArrayList<>();
    for (Retrieved each : found) {
      String id = judgments.isPresent() ? each.chunk().documentId() : each.chunk().id();
      if (seen.add(id)) {
        entries.add(new Ranking.Entry(id, each.score()));
      }
    }
    return new Ranking(entries);
  }

  static List<Chunk> chunks(List<Retrieved> found) {
    return found.stream().map(Retrieved::chunk).toList();
  }
}
