package dev.chiffon.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiffon.core.Rag;
import dev.chiffon.core.chunk.ChunkSize;
import dev.chiffon.core.chunk.StructuralChunker;
import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Layout;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Passages;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.HashEmbedder;
import dev.chiffon.core.embed.TextTooLongException;
import dev.chiffon.core.index.CountingEmbedder;
import dev.chiffon.core.index.MemorySource;
import dev.chiffon.core.rerank.EvidenceReranker;
import dev.chiffon.core.rerank.Reranker;
import dev.chiffon.core.retrieve.Retriever;
import dev.chiffon.eval.data.BeirFolder;
import dev.chiffon.eval.data.Fingerprint;
import dev.chiffon.eval.data.QuestionSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndexedCorpusTest {
  private final Embedder embedder = new HashEmbedder(64, 8);
  private final IndexedCorpus corpus =
      IndexedCorpus.of(Library.DOCUMENTS, Library.SENTENCES, embedder);

  @AfterEach
  void close() {
    corpus.close();
  }

  private static List<String> texts(Retriever retriever, String question, int k) {
    return retriever.retrieve(Question.of(question), k).stream()
        .map(each -> each.chunk().text())
        .toList();
  }

  @Test
  void every_way_finds_the_sentence_that_is_asked_for() {
    for (Retriever way : List.of(corpus.bm25(), corpus.dense(), corpus.standard())) {
      assertThat(texts(way, "the birch is white", 1)).containsExactly("The birch is white.");
    }
    assertThat(corpus.chunkCount()).isEqualTo(6);
    assertThat(corpus.cutTexts()).isZero();
  }

  @Test
  void to_search_by_words_nothing_is_embedded() {
    CountingEmbedder counting = new CountingEmbedder(embedder, texts -> {});
    try (IndexedCorpus fresh = IndexedCorpus.of(Library.DOCUMENTS, Library.SENTENCES, counting)) {
      assertThat(texts(fresh.bm25(), "the birch is white", 1)).hasSize(1);
      assertThat(counting.documents()).isZero();
      fresh.dense();
      fresh.hybrid();
      assertThat(counting.documents()).isEqualTo(6);
    }
  }

  @Test
  void standard_is_what_a_pipeline_does() {
    MemorySource source = new MemorySource("library");
    Library.DOCUMENTS.forEach(source::put);
    StructuralChunker chunker = new StructuralChunker(ChunkSize.of(embedder));
    try (Rag rag = Rag.builder().embedder(embedder).build();
        IndexedCorpus cut = IndexedCorpus.of(Library.DOCUMENTS, chunker, embedder)) {
      rag.index(source);
      for (String question : List.of("who hunts by night", "water", "an oak, a lark")) {
        assertThat(cut.standard().retrieve(Question.of(question), 7))
            .isEqualTo(rag.retrieve(Question.of(question), 7));
      }
    }
  }

  @Test
  void retrieval_can_keep_to_one_document() {
    Question inTrees = Question.of("the heron").within(List.of("trees"));
    for (Retriever way : List.of(corpus.bm25(), corpus.dense(), corpus.standard())) {
      assertThat(way.retrieve(inTrees, 10))
          .extracting(each -> each.chunk().documentId())
          .allMatch("trees"::equals);
    }
    assertThat(corpus.dense().retrieve(inTrees, 10)).hasSize(3);
  }

  @Test
  void a_reranker_orders_the_best_fifty_and_as_many_are_returned_as_were_wanted() {
    List<Integer> sizes = new ArrayList<>();
    Reranker reversing =
        (question, candidates) -> {
          sizes.add(candidates.size());
          List<Retrieved> reversed = new ArrayList<>(candidates);
          Collections.reverse(reversed);
          return reversed;
        };
    List<String> all = texts(corpus.dense(), "owl", 6);
    assertThat(texts(corpus.reranked(corpus.dense(), reversing), "owl", 2))
        .containsExactly(all.get(5), all.get(4));
    assertThat(sizes).containsExactly(6);
  }

  @Test
  void rerankers_have_statistics_and_neighbours() {
    Reranker evidence = EvidenceReranker.of(corpus.statistics(), corpus.passages());
    assertThat(texts(corpus.reranked(corpus.hybrid(), evidence), "who hunts by night", 1))
        .containsExactly("The owl hunts by night.");
    Passages passages = corpus.passages();
    Chunk lark = Library.sentence(Library.BIRDS, 1);
    assertThat(passages.previous(lark)).map(Chunk::text).contains("The heron fishes alone.");
    assertThat(passages.next(lark)).map(Chunk::text).contains("The owl hunts by night.");
    assertThat(passages.next(passages.next(lark).orElseThrow())).isEmpty();
    assertThat(passages.previous(Library.sentence(Library.TREES, 0))).isEmpty();
    assertThat(passages.text("birds", new Span(4, 9))).contains("heron");
    assertThat(passages.text("birds", new Span(4, 90))).isEmpty();
  }

  @Test
  void a_chunk_that_is_too_long_for_the_embedder_is_refused() {
    Document document = Document.ofText("d", "one two three four five six seven eight nine.");
    try (IndexedCorpus tooLong = IndexedCorpus.of(List.of(document), Library.SENTENCES, embedder)) {
      assertThatThrownBy(tooLong::dense).isInstanceOf(TextTooLongException.class);
    }
  }

  @Test
  void of_texts_that_are_too_long_the_first_words_that_fit_are_embedded_and_counted() {
    Document fits = titled("a", "Title", "one two three four five six seven.");
    Document cut = titled("b", "Title", "one two three four five six seven eight nine.");
    BeirFolder folder =
        new BeirFolder(
            "f",
            List.of(fits, cut),
            new QuestionSet(List.of()),
            new TreeMap<>(),
            new BeirFolder.LeftOut(List.of(), List.of(), List.of()),
            new Fingerprint("", ""));
    try (IndexedCorpus texts = IndexedCorpus.of(folder, embedder)) {
      List<Retrieved> found =
          texts.dense().retrieve(Question.of("Title one two three four five six seven"), 2);
      assertThat(texts.cutTexts()).isEqualTo(1);
      assertThat(found).allSatisfy(each -> assertThat(each.score()).isGreaterThan(.9999));
      assertThat(texts(texts.bm25(), "nine", 2)).containsExactly(cut.text());
    }
  }

  private static Document titled(String id, String title, String text) {
    return new Document(
        id,
        text,
        List.of(new Block.Paragraph(new Span(0, text.length()))),
        Layout.none(),
        Metadata.empty().with(Metadata.TITLE, title));
  }

  @Test
  void the_embedder_stays_open() {
    try (IndexedCorpus fresh = IndexedCorpus.of(Library.DOCUMENTS, Library.SENTENCES, embedder)) {
      fresh.dense();
    }
    assertThat(embedder.embed(List.of("a"), Embedder.Role.QUERY)).hasSize(1);
  }

  @Test
  void the_listener_hears_how_many_are_embedded() {
    List<String> heard = new ArrayList<>();
    try (IndexedCorpus fresh =
        IndexedCorpus.of(
            Library.DOCUMENTS,
            Library.SENTENCES,
            embedder,
            (work, done, total) -> heard.add(work + " " + done + "/" + total))) {
      fresh.dense();
    }
    assertThat(heard).containsExactly("embed 6/6");
  }
}
