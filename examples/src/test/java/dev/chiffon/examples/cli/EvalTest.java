package dev.chiffon.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chiffon.core.Rag;
import dev.chiffon.core.chunk.ChunkSize;
import dev.chiffon.core.chunk.StructuralChunker;
import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.OnnxEmbedder;
import dev.chiffon.eval.IndexedCorpus;
import dev.chiffon.eval.report.RunJson;
import dev.chiffon.ingest.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvalTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void questions_on_documents_are_measured_and_judged_by_their_own_run() throws IOException {
    String questions = SmallSets.questions(folder).toString();
    String docs = folder.resolve("docs").toString();
    Path out = folder.resolve("run.json");
    CommandRun first = run("eval", questions, "--docs", docs, "--json", "--out", out.toString());
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.json().at("/corpus/unanswerable").asInt()).isEqualTo(1);
    assertMetric(first.json().get("RR"), 1, 2);
    assertThat(RunJson.read(out).values("RR")).containsExactly(1., 1.);
    Path junit = folder.resolve("junit.xml");
    CommandRun again =
        run(
            "eval",
            questions,
            "--docs",
            docs,
            "--baseline",
            out.toString(),
            "--junit",
            junit.toString(),
            "--markdown",
            folder.resolve("run.md").toString());
    assertThat(again.exitCode()).isZero();
    assertThat(again.out())
        .contains("3 questions, 2 documents; 1 without an answer there", "Verdict: warned");
    assertThat(Files.readString(junit)).contains("failures=\"0\"");
    assertThat(folder.resolve("run.md")).content().startsWith("# default");
  }

  @Test
  void a_second_run_on_a_beir_folder_embeds_nothing() throws IOException {
    String beir = SmallSets.beir(folder.resolve("set")).toString();
    String trec = folder.resolve("run.trec").toString();
    JsonNode first = run("eval", "--beir", beir, "--json", "--run", trec).json();
    assertThat(first.at("/corpus/embeddedTexts").asInt()).isEqualTo(7);
    assertThat(first.at("/corpus/cutTexts").asInt()).isEqualTo(1);
    assertMetric(first.get("nDCG@10"), 1, 3);
    assertThat(Files.readAllLines(Path.of(trec)))
        .hasSize(12)
        .allMatch(line -> line.matches("q\\d Q0 d\\d \\d \\S+ default"));
    CommandRun second = run("eval", "--beir", beir, "--json");
    assertThat(second.json().at("/corpus/embeddedTexts").asInt(-1)).isZero();
    assertThat(second.json().get("nDCG@10")).isEqualTo(first.get("nDCG@10"));
    assertThat(second.err().replaceAll("\\s+", " "))
        .contains("0 texts embedded", "Of 1 text in ", "the embedder has seen the beginning only");
  }

  @Test
  void the_default_is_compared_with_each_leg() throws IOException {
    String beir = SmallSets.beir(folder.resolve("set")).toString();
    JsonNode json = run("eval", "--beir", beir, "--retriever", "all", "--json").json();
    assertThat(json.get("runs").findValuesAsText("system"))
        .containsExactly("bm25", "dense", "hybrid", "default");
    assertThat(json.get("comparisons").findValuesAsText("baseline").subList(0, 1))
        .containsExactly("bm25");
    assertThat(json.get("comparisons")).hasSize(2);
    String text = run("eval", "--beir", beir, "--retriever", "bm25,default", "--folds", "2").out();
    assertThat(text).contains("default against bm25", "fold 1", "fold 2");
    assertThat(text.lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void chunkers_and_retrievers_stand_in_one_table() throws IOException {
    String spans = SmallSets.spans(folder.resolve("set")).toString();
    CommandRun run =
        run(
            "eval",
            "--spans",
            spans,
            "--chunker",
            "structural:20,fixed:8",
            "--retriever",
            "bm25,default",
            "--n",
            "1",
            "--budget",
            "30",
            "--json");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.json().get("runs").findValuesAsText("system"))
        .containsExactly(
            "structural:20 bm25", "structural:20 default", "fixed:8 bm25", "fixed:8 default");
    for (JsonNode each : run.json().get("runs")) {
      assertThat(each.get("SpanRecall@1").get("n").asInt()).isEqualTo(2);
      assertThat(each.get("SpanIoU@30tokens").get("mean").asDouble()).isBetween(0., 1.);
      assertThat(each.get("PrecisionOmega").get("mean").asDouble()).isPositive();
      assertThat(each.get("chunks").get("count").asInt()).isPositive();
    }
  }

  @Test
  void the_default_is_what_a_pipeline_does_that_is_told_nothing() throws IOException {
    SmallSets.questions(folder);
    Folder docs = Folder.of(folder.resolve("docs"));
    List<Document> documents = new ArrayList<>();
    docs.entries().forEach(entry -> documents.add(entry.load(Deadline.never())));
    Question question = Question.of("Who empties the pump at tea?");
    try (Embedder embedder = OnnxEmbedder.miniLm();
        Rag rag = Rag.builder().embedder(embedder).build();
        IndexedCorpus corpus =
            IndexedCorpus.of(documents, new StructuralChunker(ChunkSize.of(embedder)), embedder)) {
      rag.index(docs);
      assertThat(scores(RetrieverChoice.DEFAULT.over(corpus).retrieve(question, 10)))
          .isEqualTo(scores(rag.retrieve(question, 10)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eval",
        "eval | no/such/file",
        "eval | QUESTIONS | --beir | SET",
        "eval | QUESTIONS | --index | somewhere",
        "eval | QUESTIONS | --metrics | nDCG@x",
        "eval | QUESTIONS | --metrics | Recall@50 | --k | 10",
        "eval | QUESTIONS | --junit | x.xml",
        "eval | QUESTIONS | --chunker | fixed",
        "eval | QUESTIONS | --folds | 2",
        "eval | --beir | no/such/folder",
        "eval | --beir | SET | --retriever | bm26",
        "eval | --beir | SET | --retriever | bm25,bm25",
        "eval | --beir | SET | --retriever | all | --run | x.trec",
        "eval | --beir | SET | --retriever | all | --out | x.json",
        "eval | --beir | SET | --folds | 1",
        "eval | --beir | SET | --k | 0",
        "eval | --beir | SET | --docs | corpus",
        "eval | --spans | SET | --chunker | fixed:0",
        "eval | --spans | SET | --budget | 100,x",
        "eval | --spans | SET | --n | 0",
        "compare | QUESTIONS",
        "compare | no/such/file | QUESTIONS"
      })
  void misuse_is_told_on_standard_error_only(String line) throws IOException {
    String questions = SmallSets.questions(folder).toString();
    String told = line.replace("QUESTIONS", questions).replace("SET", folder.toString());
    CommandRun run = run(told.split(" \\| ?", -1));
    assertThat(run.exitCode()).as(run.err()).isEqualTo(Conventions.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("chiffon: ").contains("--help");
  }

  @Test
  void a_broken_file_of_questions_is_told_with_line_and_field() throws IOException {
    Path file = Files.writeString(folder.resolve("q.jsonl"), "{\"id\":\"q1\",\"question\":\"\"}\n");
    CommandRun run = run("eval", file.toString(), "--docs", folder.toString());
    assertThat(run.exitCode()).isEqualTo(Conventions.ERROR);
    assertThat(run.err()).contains("q.jsonl, line 1", "question");
  }

  private static List<String> scores(List<Retrieved> found) {
    return found.stream().map(each -> each.chunk().id() + " " + each.score()).toList();
  }

  @Test
  void a_question_within_one_document_is_refused_and_not_scored_as_0() throws IOException {
    Path file = folder.resolve("within.jsonl");
    Files.writeString(
        file, "{\"id\": \"q1\", \"question\": \"When is tea served?\", \"within\": \"tea.md\"}");
    CommandRun run = run("eval", file.toString(), "--docs", folder.toString());
    assertThat(run.exitCode()).isEqualTo(Conventions.ERROR);
    assertThat(run.err()).contains("got 'within' tea.md in question 'q1'");
  }

  private static void assertMetric(JsonNode metric, double mean, int n) {
    assertThat(metric.fieldNames()).toIterable().containsExactly("mean", "low", "high", "n");
    assertThat(metric.get("mean").asDouble()).isEqualTo(mean);
    assertThat(metric.get("n").asInt()).isEqualTo(n);
  }

  private CommandRun run(String... arguments) {
    return CommandRun.of(folder, arguments);
  }
}
