package dev.chiffon.core.embed;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.text.TokenCounter;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Supplier;

/**
 * A BERT model run in this process by ONNX Runtime, an optional dependency; a model jar of
 * langchain4j brings both.
 *
 * <pre>{@code
 * try (Embedder embedder = OnnxEmbedder.miniLm()) {
 *   List<Embedding> embeddings = embedder.embed(List.of("a text"), Role.DOCUMENT);
 * }
 * }</pre>
 *
 * <p>Each text is a run of its own, unpadded, so that its embedding does not depend on the texts
 * beside it. One text runs on the calling thread, several on as many threads as there are
 * processors. An interrupt does not stop them, and stays set. A text without a token, such as the
 * empty one, has an embedding too: that of the two tokens the model puts at the ends of every text.
 *
 * <p>The name ends with a fingerprint of the model's files. It says nothing of the processor,
 * though kinds of processors round differently, most of all with {@link Precision#INT8}.
 */
public final class OnnxEmbedder implements TokenEmbedder {

  /** How the weights of a model are stored. */
  public enum Precision {
    /** As trained, in 32-bit floats. */
    FULL,
    /** Rounded to 8 bits: a quarter of the memory, faster, and a little less exact. */
    INT8
  }

  private final BertModel model;
  private final String name;
  private final int dimension;
  private final RunningModel running;

  /** Creates an embedder with a session of its own, which it closes if the model does not run. */
  OnnxEmbedder(BertModel model, MessageDigest files, Supplier<OnnxSession> opening) {
    this.model = model;
    name = model.fingerprinted(files);
    running = new RunningModel("embedder " + name, opening);
    try {
      dimension = run(model.tokenizer().encode("")).dimension();
    } catch (RuntimeException e) {
      running.close();
      throw new ModelUnavailableException("need a model that embeds a text, got " + name, e);
    }
  }

  /**
   * Returns all-MiniLM-L6-v2: English, 384 components, texts of up to 254 word pieces (it was
   * trained on 256, two of them at the ends). Of the two precisions, the full one if it is on the
   * class path.
   *
   * @throws ModelUnavailableException if there is none; it names the dependency to add
   */
  public static OnnxEmbedder miniLm() {
    return BundledModel.MINI_LM.load();
  }

  /**
   * Returns all-MiniLM-L6-v2 in the given precision.
   *
   * @throws ModelUnavailableException if it is not on the class path
   */
  public static OnnxEmbedder miniLm(Precision precision) {
    return BundledModel.MINI_LM.load(precision);
  }

  /**
   * Returns bge-small-en-v1.5: English, 384 components, texts of up to 502 word pieces: its window
   * of 512 less two special tokens and the 8 of the prefix it wants before a query. Of the two
   * precisions, the full one if it is on the class path.
   *
   * @throws ModelUnavailableException if there is none; it names the dependency to add
   */
  public static OnnxEmbedder bgeSmall() {
    return BundledModel.BGE_SMALL.load();
  }

  /**
   * Returns bge-small-en-v1.5 in the given precision.
   *
   * @throws ModelUnavailableException if it is not on the class path
   */
  public static OnnxEmbedder bgeSmall(Precision precision) {
    return BundledModel.BGE_SMALL.load(precision);
  }

  /**
   * Returns the BERT model in a directory, a fine-tuned one say, as sentence-transformers and
   * HuggingFace's exporter lay it out:
   *
   * <ul>
   *   <li>{@code model.onnx} or {@code onnx/model.onnx}, with a vector per token among its outputs;
   *   <li>{@code tokenizer.json}, or {@code vocab.txt} with {@code tokenizer_config.json}, which is
   *       uncased unless it says otherwise;
   *   <li>the window, specials included: the least of {@code max_seq_length} in {@code
   *       sentence_bert_config.json}, {@code model_max_length} in {@code tokenizer_config.json} and
   *       {@code max_position_embeddings} in {@code config.json}, one of which must be there;
   *   <li>the pooling in {@code 1_Pooling/config.json}: mean, also where there is no such file, or
   *       that of the first token;
   *   <li>the prompts named {@code query} and {@code document} (or {@code passage}, {@code corpus})
   *       in {@code config_sentence_transformers.json}, put before texts of that role.
   * </ul>
   *
   * @throws ModelUnavailableException if a file is missing, or says what this class does not do
   */
  public static OnnxEmbedder fromDirectory(Path directory) {
    return new ModelDirectory(directory).load();
  }

  /**
   * Returns the embedding of each text, in order. A prefix the model wants for {@code role} is put
   * before each; {@link #maxTokens} leaves room for the longest.
   *
   * @throws TextTooLongException if a text is too long; no text has been embedded then
   * @throws IllegalStateException if this embedder is closed
   */
  @Override
  public List<Embedding> embed(List<String> texts, Role role) {
    int[][] ids = model.encode(List.copyOf(texts), role, maxTokens());
    return running.each(ids.length, i -> run(ids[i]));
  }

  /**
   * Returns the embeddings of the tokens of each text, in order: the model's last hidden state. A
   * token is a word piece. A prefix for {@code role} is put before each text and seen by its
   * tokens.
   *
   * @throws TextTooLongException if a text is too long; no text has been embedded then
   * @throws IllegalStateException if this embedder is closed
   */
  @Override
  public List<TokenEmbeddings> embedTokens(List<String> texts, Role role) {
    int[][] ids = model.encode(List.copyOf(texts), role, maxTokens());
    return running.each(ids.length, i -> tokens(texts.get(i), role, ids[i]));
  }

  private Embedding run(int[] ids) {
    return model.pooled(running.session().run(ids), ids.length);
  }

  private TokenEmbeddings tokens(String text, Role role, int[] ids) {
    float[] vectors = running.session().run(ids);
    List<Span> spans = model.spans(text, role);
    int before = ids.length - 1 - spans.size();
    return new TokenEmbeddings(model.pooled(vectors, ids.length), spans, vectors, before);
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public int maxTokens() {
    return model.maxTokens() - model.longestPrefix();
  }

  @Override
  public TokenCounter tokens() {
    return model.tokenizer();
  }

  @Override
  public String name() {
    return name;
  }

  /** Frees the model and ends the threads, after what is running. A second call does nothing. */
  @Override
  public void close() {
    running.close();
  }

  @Override
  public String toString() {
    return name;
  }
}
