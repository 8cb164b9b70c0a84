package dev.chiffon.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chiffon.core.chunk.Chunker;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.HashEmbedder;
import dev.chiffon.core.lexical.TextChunks;
import dev.chiffon.core.rerank.Evidence;
import dev.chiffon.core.rerank.EvidenceReranker;
import dev.chiffon.core.rerank.EvidenceWeights;
import dev.chiffon.core.retrieve.HybridConfig;
import dev.chiffon.core.retrieve.Retriever;
import dev.chiffon.eval.compare.Summary;
import dev.chiffon.eval.data.JudgedQuestion;
import dev.chiffon.eval.data.JudgedQuestions;
import dev.chiffon.eval.data.LabelledQuestion;
import dev.chiffon.eval.data.QuestionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WeightFitTest {
  private static final long SEED = 11;
  private static final String METRIC = "RR@10";

  private final Embedder embedder = new HashEmbedder();

  @AfterEach
  void close() {
    embedder.close();
  }

  @Test
  void where_nothing_is_to_be_gained_the_defaults_stay() {
    JudgedQuestions judged = Library.questions();
    try (IndexedCorpus corpus = IndexedCorpus.of(Library.DOCUMENTS, Library.SENTENCES, embedder)) {
      FittedWeights fitted = WeightFit.fit(corpus, Evaluator.of(judged), questions(judged), METRIC);
      assertThat(fitted.retrieval()).isEqualTo(HybridConfig.defaults());
      for (Evidence kind : Evidence.values()) {
        assertThat(fitted.evidence().of(kind)).isEqualTo(EvidenceWeights.defaults().of(kind));
      }
      assertThat(fitted.heldOut().difference().mean().value()).hasValue(0);
      assertThat(fitted.heldOut().n()).isEqualTo(3);
    }
  }

  @Test
  void what_is_fitted_ranks_its_questions_better_and_each_question_is_held_out_once() {
    List<Document> documents = documents();
    JudgedQuestions judged = asked(documents);
    try (IndexedCorpus corpus = IndexedCorpus.of(documents, Library.SENTENCES, embedder)) {
      Evaluator evaluator = Evaluator.of(judged).metrics(METRIC);
      FittedWeights fitted = WeightFit.fit(corpus, evaluator, questions(judged), METRIC);

      Retriever after =
          corpus.reranked(
              corpus.hybrid(fitted.retrieval()),
              EvidenceReranker.of(corpus.statistics(), corpus.passages())
                  .withWeights(fitted.evidence()));
      assertThat(mean(evaluator, after)).isGreaterThan(mean(evaluator, corpus.standard()));
      assertThat(fitted.heldOut().n()).isEqualTo(judged.questions().size());
      assertThat(WeightFit.fit(corpus, evaluator, questions(judged), METRIC)).isEqualTo(fitted);
    }
  }

  @Test
  void questions_that_all_hang_together_cannot_be_held_out() {
    JudgedQuestions birds =
        new QuestionSet(
                List.of(
                    Library.asks("q1", "What fishes alone?", "birds", "The heron fishes alone."),
                    Library.asks("q3", "Who hunts by night?", "birds", "The owl hunts by night.")))
            .judgedIn(Library.DOCUMENTS);
    try (IndexedCorpus corpus = IndexedCorpus.of(Library.DOCUMENTS, Library.SENTENCES, embedder)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> WeightFit.fit(corpus, Evaluator.of(birds), questions(birds), METRIC))
          .withMessageContaining("at least 2 groups of documents");
    }
  }

  private static double mean(Evaluator evaluator, Retriever retriever) {
    return Summary.meanOf(evaluator.evaluate("x", retriever), METRIC).value().orElseThrow();
  }

  private static QuestionSet questions(JudgedQuestions judged) {
    return new QuestionSet(judged.questions().stream().map(JudgedQuestion::question).toList());
  }

  /** Documents of random words in sentences. */
  private static List<Document> documents() {
    Random random = new Random(SEED);
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      StringBuilder text = new StringBuilder();
      for (int sentence = 0; sentence < 6; sentence++) {
        text.append(text.isEmpty() ? "" : " ").append(TextChunks.random(12, random)).append('.');
      }
      documents.add(Document.ofText("d" + i, text.toString()));
    }
    return documents;
  }

  /** A question of the first words of one sentence of each document, and some of another's. */
  private static JudgedQuestions asked(List<Document> documents) {
    Random random = new Random(SEED + 1);
    Chunker sentences = Library.SENTENCES;
    List<LabelledQuestion> questions = new ArrayList<>();
    for (Document document : documents) {
      String wanted = sentences.chunk(document).get(2).text();
      String words = wanted.replaceFirst("[ .].*", "") + " " + TextChunks.random(4, random);
      questions.add(Library.asks("q-" + document.id(), words, document.id(), wanted));
    }
    return new QuestionSet(questions).judgedIn(documents);
  }
}
