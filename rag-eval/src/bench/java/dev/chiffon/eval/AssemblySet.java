package dev.chiffon.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chiffon.core.chunk.ChunkSize;
import dev.chiffon.core.chunk.StructuralChunker;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Passages;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.data.TermStatistics;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.rerank.EvidenceReranker;
import dev.chiffon.core.retrieve.Retriever;
import dev.chiffon.core.text.TokenCounter;
import dev.chiffon.eval.chunking.Cutoff;
import dev.chiffon.eval.chunking.SpanRecall;
import dev.chiffon.eval.data.BeirFolder;
import dev.chiffon.eval.data.Fingerprint;
import dev.chiffon.eval.data.LabelledQuestion;
import dev.chiffon.eval.data.QuestionResult;
import dev.chiffon.eval.data.Score;
import dev.chiffon.eval.data.SpanFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** Questions with what was ranked for each, and a way to see whether a context answers them. */
final class AssemblySet implements Passages, AutoCloseable {
  private static final int CANDIDATES = 50;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A question with its ranked chunks. */
  record Asked(
      LabelledQuestion labelled,
      Question question,
      List<Retrieved> ranked,
      Function<Context, Score> measure) {

    String id() {
      return labelled.id();
    }

    Score score(Context context) {
      return measure.apply(context);
    }

    QuestionResult result(Map<String, Score> scores) {
      return new QuestionResult(
          id(), labelled.text(), labelled.expected(), labelled.tags(), scores);
    }
  }

  private final IndexedCorpus corpus;
  private final Passages neighbours;
  private final Embedder embedder;
  private final Map<String, String> texts = new HashMap<>();
  private final List<Asked> asked = new ArrayList<>();
  private final Fingerprint fingerprint;
  private final List<Integer> budgets;

  private AssemblySet(
      IndexedCorpus corpus, Embedder embedder, Fingerprint fingerprint, List<Integer> budgets) {
    this.corpus = corpus;
    this.neighbours = corpus.passages();
    this.embedder = embedder;
    this.fingerprint = fingerprint;
    this.budgets = budgets;
  }

  static AssemblySet read(Path folder, Embedder embedder) throws IOException {
    return Files.isDirectory(folder.resolve("corpora"))
        ? ofSpans(SpanFolder.read(folder), embedder)
        : ofAnswers(BeirFolder.read(folder), answers(folder), embedder);
  }

  private static AssemblySet ofSpans(SpanFolder folder, Embedder embedder) {
    StructuralChunker chunker = new StructuralChunker(ChunkSize.of(embedder));
    IndexedCorpus corpus = IndexedCorpus.of(folder.documents(), chunker, embedder);
    AssemblySet set =
        new AssemblySet(
            corpus, embedder, folder.questions().fingerprint(), List.of(500, 1_000, 2_000));
    folder.documents().forEach(each -> set.texts.put(each.id(), each.text()));
    SpanRecall recall = new SpanRecall(new Cutoff.Chunks(Integer.MAX_VALUE));
    folder
        .questions()
        .questions()
        .forEach(
            judged ->
                set.ask(
                    Task.of(judged),
                    context -> recall.score(judged.relevant(), sources(context), chunk -> 0)));
    return set;
  }

  private static AssemblySet ofAnswers(
      BeirFolder folder, Map<String, List<String>> answers, Embedder embedder) {
    IndexedCorpus corpus = IndexedCorpus.of(folder, embedder);
    AssemblySet set =
        new AssemblySet(corpus, embedder, folder.fingerprint(), List.of(250, 500, 1_000));
    folder.documents().forEach((Document each) -> set.texts.put(each.id(), each.text()));
    for (Task task : Task.of(folder)) {
      List<String> labels = answers.getOrDefault(task.question().id(), List.of());
      if (!labels.isEmpty()) {
        set.ask(task, context -> Score.of(holds(context, labels) ? 1 : 0));
      }
    }
    return set;
  }

  private void ask(Task task, Function<Context, Score> measure) {
    Retriever retriever =
        corpus.reranked(corpus.hybrid(), EvidenceReranker.of(corpus.statistics(), neighbours));
    List<Retrieved> ranked = retriever.retrieve(task.asked(), CANDIDATES);
    asked.add(new Asked(task.question(), task.asked(), ranked, measure));
  }

  private static boolean holds(Context context, List<String> labels) {
    return context.sources().stream()
        .map(source -> source.text().toLowerCase(Locale.ROOT))
        .anyMatch(text -> labels.stream().anyMatch(text::contains));
  }

  /** Returns what the context quotes, as the metric of spans takes it. */
  private static List<Chunk> sources(Context context) {
    return context.sources().stream()
        .map(
            each ->
                new Chunk(
                    each.documentId(),
                    each.span(),
                    each.text(),
                    List.of(),
                    List.of(),
                    Metadata.empty()))
        .toList();
  }

  private static Map<String, List<String>> answers(Path folder) throws IOException {
    Map<String, List<String>> answers = new HashMap<>();
    Path file = folder.resolve("answers.jsonl.gz");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode answer = JSON.readTree(line);
        List<String> labels = new ArrayList<>();
        answer
            .path("answers")
            .forEach(each -> labels.add(each.path("text").asText().toLowerCase(Locale.ROOT)));
        answers.put(answer.path("_id").asText(), labels);
      }
    }
    return answers;
  }

  List<Asked> asked() {
    return asked;
  }

  List<Integer> budgets() {
    return budgets;
  }

  Fingerprint fingerprint() {
    return fingerprint;
  }

  TokenCounter counter() {
    return embedder.tokens();
  }

  TermStatistics statistics() {
    return corpus.statistics();
  }

  @Override
  public Optional<String> text(String documentId, Span span) {
    return Optional.ofNullable(texts.get(documentId))
        .filter(text -> span.end() <= text.length())
        .map(span::of);
  }

  @Override
  public Optional<Chunk> previous(Chunk chunk) {
    return neighbours.previous(chunk);
  }

  @Override
  public Optional<Chunk> next(Chunk chunk) {
    return neighbours.next(chunk);
  }

  @Override
  public void close() {
    corpus.close();
  }
}
