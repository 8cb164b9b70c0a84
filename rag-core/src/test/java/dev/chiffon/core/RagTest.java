package dev.chiffon.core;

import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.chiffon.core.answer.Answerer;
import dev.chiffon.core.answer.ChatAnswerer;
import dev.chiffon.core.context.ContextConfig;
import dev.chiffon.core.data.Answer;
import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Citation;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Layout;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Omission;
import dev.chiffon.core.data.Page;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Refusal;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Source;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.data.StageListener;
import dev.chiffon.core.data.StageScore;
import dev.chiffon.core.data.Trace;
import dev.chiffon.core.embed.HashEmbedder;
import dev.chiffon.core.index.CountingEmbedder;
import dev.chiffon.core.index.MemorySource;
import dev.chiffon.core.query.QuestionRewriter;
import dev.chiffon.core.rerank.Reranker;
import dev.chiffon.core.retrieve.Fusion;
import dev.chiffon.core.retrieve.HybridConfig;
import dev.chiffon.core.retrieve.LexicalRetriever;
import dev.chiffon.core.store.ExactStore;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RagTest {
  private static final Question NOTICE = Question.of("How long is the notice period?");

  private final Path directory;
  private final List<Rag> open = new ArrayList<>();

  /** Three documents of two tenants; the handbook's second sentence stands on page 2. */
  private final MemorySource source =
      new MemorySource("docs")
          .put(handbook())
          .put(tenant("globex", "globex.txt", "At Globex the notice period is 90 days."))
          .put(tenant("acme", "pump.txt", "The pump E-217 starts by itself."));

  RagTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @AfterEach
  void closeAll() {
    open.forEach(Rag::close);
  }

  @Test
  void a_question_is_answered_with_the_sentence_that_answers_and_its_page() {
    Rag rag = indexed(rag());
    Answer answer = rag.ask("How long is the notice period in the probation?");
    Citation citation = answer.citations().get(0);
    assertThat(citation.documentId()).isEqualTo("handbook.pdf");
    assertThat(citation.quote()).isEqualTo("In the probation the notice period is 14 days.");
    assertThat(citation.page()).hasValue(2);
    assertThat(citation.span().of(handbook().text())).isEqualTo(citation.quote());
    assertThat(answer.text()).contains(citation.quote() + " [" + citation.number() + "]");
  }

  @Test
  void a_filter_hides_every_other_document() {
    Rag rag = indexed(rag());
    Question ofGlobex = NOTICE.withFilter(metadataKey("tenant").isEqualTo("globex"));
    assertThat(rag.retrieve(ofGlobex, 9))
        .extracting(found -> found.chunk().documentId())
        .containsOnly("globex.txt");
    assertThat(rag.ask(ofGlobex).citations())
        .extracting(Citation::documentId)
        .containsOnly("globex.txt");
    Question ofNobody = NOTICE.withFilter(metadataKey("tenant").isEqualTo("nobody"));
    assertThat(rag.ask(ofNobody).refusal().orElseThrow().reason())
        .isEqualTo(Refusal.Reason.NOTHING_RELEVANT);
  }

  @Test
  void what_is_retrieved_tells_what_every_stage_said() {
    Rag rag =
        indexed(
            rag(
                builder()
                    .reranker(
                        (question, found) ->
                            found.stream().map(each -> each.then("mine", 1, 1)).toList())));
    Retrieved best = rag.retrieve(NOTICE, 1).get(0);
    assertThat(best.history())
        .extracting(StageScore::stage)
        .containsExactly("lexical", "dense", "hybrid", "mine");
    assertThat(rag.retrieve(NOTICE, 2)).hasSize(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rag.retrieve(NOTICE, 0))
        .withMessage("need k >= 1, got 0");
  }

  @Test
  void the_usual_reranker_goes_by_evidence_and_others_can_follow_it() {
    Reranker late =
        (question, found) -> found.stream().map(each -> each.then("late", 1, 1)).toList();
    Rag rag = indexed(rag(builder().reranker(usual -> usual.then(late))));
    assertThat(rag.retrieve(NOTICE, 1).get(0).history())
        .extracting(StageScore::stage)
        .containsExactly("lexical", "dense", "hybrid", "evidence", "late");
  }

  @Test
  void a_rewritten_question_is_what_is_searched_and_answered() {
    QuestionRewriter rewriter = question -> question.withText("How long is the notice period?");
    Rag rag = indexed(rag(builder().rewriter(rewriter)));
    Trace trace = rag.trace(Question.of("And for that?"));
    assertThat(trace.asked().text()).isEqualTo("And for that?");
    assertThat(trace.searched().text()).isEqualTo("How long is the notice period?");
    assertThat(trace.times()).containsKey("rewrite");
    assertThat(trace.answer().text()).isEqualTo(rag.ask("How long is the notice period?").text());
    assertThat(rag.retrieve(Question.of("And for that?"), 3)).isEqualTo(trace.reranked());
  }

  @Test
  void a_retriever_can_be_made_of_the_parts_of_the_pipeline() {
    Rag rag = indexed(rag(builder().retriever(parts -> new LexicalRetriever(parts.words()))));
    assertThat(rag.retrieve(NOTICE, 1).get(0).history())
        .extracting(StageScore::stage)
        .containsExactly("lexical", "evidence");
  }

  @Test
  void a_trace_tells_what_became_of_every_candidate() {
    Rag rag =
        indexed(
            rag(
                builder()
                    .contextTokens(40)
                    .reranker((question, found) -> found.subList(0, found.size() - 1))));
    Trace trace = rag.trace(NOTICE);
    assertThat(trace.answer()).isEqualTo(rag.ask(NOTICE));
    assertThat(trace.asked()).isEqualTo(NOTICE);
    assertThat(trace.times()).containsOnlyKeys("retrieve", "rerank", "assemble", "answer");
    assertThat(trace.stages()).containsExactly("lexical", "dense", "hybrid");
    assertThat(trace.candidates())
        .extracting(candidate -> candidate.chunk().chunk())
        .containsExactlyElementsOf(trace.retrieved().stream().map(Retrieved::chunk).toList());
    assertThat(trace.candidates().get(0).fate()).isEqualTo(new Trace.Fate.InSource(1));
    assertThat(trace.candidates().get(2).fate()).isEqualTo(new Trace.Fate.NotReranked());
  }

  @Test
  void below_the_floor_no_model_is_asked() {
    Model model = new Model("It is 30 days [1].");
    Rag rag = indexed(rag(builder().answerer(ChatAnswerer.of(model))));
    Answer answer = rag.ask("quantum chromodynamics");
    assertThat(answer.refusal().orElseThrow().reason()).isEqualTo(Refusal.Reason.NOTHING_RELEVANT);
    assertThat(model.calls).hasValue(0);
    assertThat(rag.ask(NOTICE).isRefused()).isFalse();
    assertThat(model.calls).hasValue(1);
  }

  @Test
  void an_empty_index_asks_no_model_either() {
    Model model = new Model("It is 30 days [1].");
    Rag rag = rag(builder().answerer(ChatAnswerer.of(model)));
    assertThat(rag.ask(NOTICE).text()).isEqualTo("Nothing was found for this question.");
    assertThat(rag.retrieve(NOTICE, 5)).isEmpty();
    assertThat(model.calls).hasValue(0);
  }

  @Test
  void a_chat_models_citations_need_more_than_stop_words_in_common() {
    Model model = new Model("The moon is the cheese of the sky [1].");
    Rag rag = indexed(rag(builder().answerer(ChatAnswerer.of(model))));
    assertThat(rag.ask(NOTICE).refusal().orElseThrow().reason())
        .isEqualTo(Refusal.Reason.NOT_GROUNDED);
  }

  @Test
  void a_fusion_without_a_scale_has_no_floor_of_its_own() {
    for (Fusion fusion : Fusion.values()) {
      HybridConfig config = HybridConfig.defaults().withFusion(fusion);
      try (Rag rag = indexed(builder().retrieval(config).build())) {
        assertThat(rag.ask(NOTICE).isRefused()).as("%s", fusion).isFalse();
      }
    }
  }

  @Test
  void a_streamed_answer_is_the_same_in_pieces() {
    Rag rag = indexed(rag());
    StringBuilder pieces = new StringBuilder();
    Answer answer = rag.ask(NOTICE, pieces::append);
    assertThat(pieces).hasToString(answer.text());
    pieces.setLength(0);
    Answer refused = rag.ask(Question.of("quantum chromodynamics"), pieces::append);
    assertThat(pieces).hasToString(refused.text());
  }

  @Test
  void a_deadline_that_has_passed_asks_nothing() {
    Rag rag = indexed(rag(builder().answerer(mustNotBeAsked())));
    Question late = NOTICE.withDeadline(Deadline.after(Duration.ZERO));
    assertThatExceptionOfType(DeadlineExceededException.class).isThrownBy(() -> rag.ask(late));
    assertThatExceptionOfType(DeadlineExceededException.class)
        .isThrownBy(() -> rag.retrieve(late, 3));
    assertThatExceptionOfType(DeadlineExceededException.class)
        .isThrownBy(() -> rag.index(source, Deadline.after(Duration.ZERO)));
  }

  @Test
  void a_deadline_that_passes_in_one_stage_stops_before_the_next() {
    Deadline deadline = Deadline.never();
    Rag rag =
        indexed(
            rag(
                builder()
                    .answerer(mustNotBeAsked())
                    .reranker(
                        (question, found) -> {
                          deadline.cancel();
                          return found;
                        })));
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> rag.ask(NOTICE.withDeadline(deadline)));
  }

  @Test
  void a_listener_hears_the_stages_in_order_and_the_documents_that_are_done() {
    List<String> heard = new ArrayList<>();
    StageListener listener =
        new StageListener() {
          @Override
          public void stageEnded(String stage, int items, Duration time) {
            assertThat(time).isPositive();
            heard.add(stage + " " + items);
          }

          @Override
          public void questionAnswered(Trace trace) {
            heard.add("answered " + trace.answer().citations().size());
          }

          @Override
          public void documentDone(String documentId, int done, int total) {
            heard.add("%s %d/%d".formatted(documentId, done, total));
          }
        };
    Rag rag = indexed(rag(builder().listener(listener)));
    rag.ask(NOTICE);
    assertThat(heard)
        .containsExactly(
            "globex.txt 1/3",
            "handbook.pdf 2/3",
            "pump.txt 3/3",
            "retrieve 3",
            "rerank 3",
            "assemble 3",
            "answer 3",
            "answered 3");
  }

  @Test
  void closing_frees_the_index_but_no_part_that_was_given() {
    CountingEmbedder embedder = new CountingEmbedder(new HashEmbedder(256, 256), texts -> {});
    ExactStore store = new ExactStore();
    Rag rag = indexed(rag(Rag.builder().directory(directory).embedder(embedder).store(store)));
    rag.close();
    rag.close();
    assertThat(embedder.isClosed()).isFalse();
    assertThat(store.size()).isEqualTo(rag.chunkCount());
    assertThatIllegalStateException().isThrownBy(() -> rag.index(source));
    assertThat(rag(builder().directory(directory)).documentCount()).isEqualTo(3);
  }

  @Test
  void a_closed_pipeline_answers_no_question() {
    Rag rag = indexed(rag());
    rag.close();
    assertThatIllegalStateException().isThrownBy(() -> rag.ask(NOTICE));
  }

  @Test
  void a_pipeline_opened_again_gives_the_same_answer() {
    Rag first = indexed(rag(builder().directory(directory)));
    Answer answer = first.ask(NOTICE);
    first.close();
    assertThat(rag(builder().directory(directory)).ask(NOTICE)).isEqualTo(answer);
  }

  @Test
  void a_context_is_never_above_its_budget() {
    Rag rag = indexed(rag(builder().contextTokens(14)));
    Answer answer = rag.ask(NOTICE);
    assertThat(answer.context().tokens()).isLessThanOrEqualTo(14);
    assertThat(answer.context().omitted())
        .extracting(Omission::reason)
        .contains(Omission.Reason.OVER_BUDGET);
  }

  @Test
  void a_context_is_counted_and_filled_as_it_is_told() {
    Rag rag =
        indexed(
            rag(
                builder()
                    .context(ContextConfig.defaults().withBudget(600).withMostPerDocument(1))
                    .contextCounter(String::length)));
    Context context = rag.ask(NOTICE).context();
    assertThat(context.budget()).isEqualTo(600);
    assertThat(context.tokens()).isEqualTo(context.text().length());
    assertThat(context.sources()).extracting(Source::documentId).doesNotHaveDuplicates();
  }

  @Test
  void parts_out_of_range_are_refused_when_they_are_given() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().contextTokens(0))
        .withMessage("need a budget of at least 1 token, got 0");
    assertThatIllegalArgumentException().isThrownBy(() -> builder().relevanceFloor(Double.NaN));
  }

  @Test
  void questions_are_answered_while_documents_change() throws InterruptedException {
    Rag rag = indexed(rag(builder().directory(directory)));
    AtomicBoolean done = new AtomicBoolean();
    ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
    AtomicInteger answered = new AtomicInteger();
    List<Thread> asking =
        IntStream.range(0, 3)
            .mapToObj(i -> new Thread(() -> askUntil(done, rag, answered, failures)))
            .toList();
    asking.forEach(Thread::start);
    for (int version = 0; version < 40; version++) {
      source.put(versioned(version));
      rag.index(source);
    }
    done.set(true);
    for (Thread thread : asking) {
      thread.join();
    }
    assertThat(failures).isEmpty();
    assertThat(answered).hasPositiveValue();
    assertThat(rag.retrieve(Question.of("version"), 9))
        .filteredOn(found -> found.chunk().documentId().equals("versioned"))
        .allMatch(found -> found.chunk().text().contains("v39"));
  }

  private static void askUntil(
      AtomicBoolean done,
      Rag rag,
      AtomicInteger answered,
      ConcurrentLinkedQueue<Throwable> failures) {
    try {
      while (!done.get() || answered.get() == 0) {
        Answer answer = rag.ask("Which version of the notice period is this?");
        answer.context().sources().stream()
            .filter(source -> source.documentId().equals("versioned"))
            .forEach(
                source ->
                    assertThat(versionsIn(source.text())).as(source.text()).hasSizeLessThan(2));
        answered.incrementAndGet();
      }
    } catch (RuntimeException | AssertionError e) {
      failures.add(e);
    }
  }

  private static List<String> versionsIn(String text) {
    return Pattern.compile("v\\d+")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .distinct()
        .toList();
  }

  /** Returns a document of several chunks, each of which names its version. */
  private static Document versioned(int version) {
    StringBuilder text = new StringBuilder("word ".repeat(version % 7));
    for (int i = 0; i < 30; i++) {
      text.append("This is sentence %d of version v%d of the notice. ".formatted(i, version));
    }
    return Document.ofText("versioned", text.toString());
  }

  private static RagBuilder builder() {
    return Rag.builder().embedder(new HashEmbedder(256, 256));
  }

  private Rag rag() {
    return rag(builder());
  }

  private Rag rag(RagBuilder builder) {
    Rag rag = builder.build();
    open.add(rag);
    return rag;
  }

  private Rag indexed(Rag rag) {
    assertThat(rag.index(source).failures()).isEmpty();
    return rag;
  }

  private static Document handbook() {
    String first = "The notice period is 30 days. ";
    String text = first + "In the probation the notice period is 14 days.";
    List<Page> pages =
        List.of(
            new Page(1, new Span(0, first.length())),
            new Page(2, new Span(first.length(), text.length())));
    List<Block> blocks = List.of(new Block.Paragraph(new Span(0, text.length())));
    return new Document(
        "handbook.pdf",
        text,
        blocks,
        Layout.ofPages(pages),
        Metadata.empty().with("tenant", "acme"));
  }

  private static Document tenant(String tenant, String id, String text) {
    List<Block> blocks = List.of(new Block.Paragraph(new Span(0, text.length())));
    return new Document(id, text, blocks, Layout.none(), Metadata.empty().with("tenant", tenant));
  }

  private static Answerer mustNotBeAsked() {
    return (question, context) -> {
      throw new AssertionError("asked");
    };
  }

  /** A chat model that always says the same, and counts how often. */
  private static final class Model implements ChatModel {
    private final AtomicInteger calls = new AtomicInteger();
    private final String reply;

    Model(String reply) {
      this.reply = reply;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
      calls.incrementAndGet();
      return ChatResponse.builder().aiMessage(AiMessage.from(reply)).build();
    }
  }
}
