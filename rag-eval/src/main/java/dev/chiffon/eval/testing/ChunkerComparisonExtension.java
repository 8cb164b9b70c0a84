package dev.chiffon.eval.testing;

import dev.chiffon.core.chunk.Chunker;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.QuestionFile;
import dev.chiffon.eval.report.RunTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Runs the methods that {@link ChunkerComparison} stands on. */
final class ChunkerComparisonExtension implements TestTemplateInvocationContextProvider {
  private static final String ENTRY = "chunkers";
  private static final int COLUMNS = 100;

  ChunkerComparisonExtension() {}

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return context.getRequiredTestMethod().isAnnotationPresent(ChunkerComparison.class);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    ChunkerComparison asked =
        context.getRequiredTestMethod().getAnnotation(ChunkerComparison.class);
    Class<?> test = context.getRequiredTestClass();
    ChunkerTrial trial = trial(asked, test);
    Table table = new Table(context, asked.metric());
    context.getStore(Namespace.create(ChunkerComparison.class)).put(ENTRY, table);
    Map<?, ?> chunkers = TestClassMember.value(test, asked.chunkers(), Map.class);
    return chunkers.entrySet().stream()
        .map(
            entry -> {
              String name = String.valueOf(entry.getKey());
              Chunker chunker = Chunker.class.cast(entry.getValue());
              return new Invocation(name, chunker, trial, table);
            });
  }

  private static ChunkerTrial trial(ChunkerComparison asked, Class<?> test) {
    List<Document> documents = new ArrayList<>();
    for (Object document : TestClassMember.value(test, asked.documents(), Collection.class)) {
      documents.add(Document.class.cast(document));
    }
    Optional<Embedder> embedder =
        asked.embedder().isEmpty()
            ? Optional.empty()
            : Optional.of(TestClassMember.value(test, asked.embedder(), Embedder.class));
    return new ChunkerTrial(
        documents,
        QuestionFile.read(Path.of(asked.questions())).judgedIn(documents),
        asked.metric(),
        embedder);
  }

  /** The runs so far; published when all chunkers are through. */
  private record Table(ExtensionContext context, String metric, List<EvalRun> runs)
      implements AutoCloseable {

    Table(ExtensionContext context, String metric) {
      this(context, metric, Collections.synchronizedList(new ArrayList<>()));
    }

    @Override
    public void close() {
      if (!runs.isEmpty()) {
        String table = RunTable.print(List.copyOf(runs), List.of(metric), COLUMNS);
        context.publishReportEntry(ENTRY, "\n" + table);
      }
    }
  }

  /** One chunker's turn. */
  private record Invocation(String name, Chunker chunker, ChunkerTrial trial, Table table)
      implements TestTemplateInvocationContext, ParameterResolver {

    @Override
    public String getDisplayName(int index) {
      return name;
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(this);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == ChunkerResult.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      ChunkerResult result = trial.of(name, chunker);
      table.runs().add(result.run());
      return result;
    }
  }
}
