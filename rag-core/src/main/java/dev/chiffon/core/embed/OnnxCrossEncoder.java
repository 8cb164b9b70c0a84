package dev.chiffon.core.embed;

import dev.chiffon.core.data.TextScorer;
import dev.chiffon.core.text.WordPiece;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * A BERT cross-encoder run in this process by ONNX Runtime: it reads question and text together and
 * gives one score, so it sees more than two embeddings can tell, at the price of a run for each
 * text.
 *
 * <pre>{@code
 * try (OnnxCrossEncoder encoder = OnnxCrossEncoder.fromDirectory(path)) {
 *   Reranker reranker = ScoringReranker.of(encoder);
 * }
 * }</pre>
 *
 * <p>The model is given {@code [CLS] question [SEP] text [SEP]}, the text with token type 1. A text
 * that does not fit the window beside the question is never cut: it is scored in pieces of whole
 * sentences, and the best of them counts (MaxP: Dai and Callan 2019, with sentences in place of
 * their overlapping windows). A text runs on the calling thread, several on as many threads as
 * there are processors. Safe for any number of threads.
 */
public final class OnnxCrossEncoder implements TextScorer, AutoCloseable {
  /** The model's own tokens: [CLS] and two times [SEP]. */
  private static final int ENDS = 3;

  private final WordPiece tokenizer;
  private final int window;
  private final RunningModel model;

  /** One run of the model: a piece of the text at {@code place}. */
  private record Run(int place, String piece) {}

  /** Creates an encoder of pairs of up to {@code window} tokens, its own included. */
  OnnxCrossEncoder(String name, WordPiece tokenizer, int window, Supplier<OnnxSession> opening) {
    this.tokenizer = tokenizer;
    this.window = window;
    model = new RunningModel("cross-encoder " + name, opening);
  }

  /**
   * Returns the cross-encoder in a directory, as HuggingFace's exporter lays it out: {@code
   * model.onnx} or {@code onnx/model.onnx}, with one score in the output {@code logits}; {@code
   * tokenizer.json}, or {@code vocab.txt} with {@code tokenizer_config.json}; and the window, as
   * {@link OnnxEmbedder#fromDirectory} finds it.
   *
   * @throws ModelUnavailableException if a file is missing, or says what this class does not do
   */
  public static OnnxCrossEncoder fromDirectory(Path directory) {
    return new ModelDirectory(directory).crossEncoder();
  }

  /**
   * Returns the model's score of each text, in order: its logit, of any range.
   *
   * @throws TextTooLongException if the question has more tokens than half of what the model sees
   * @throws CancellationException if this thread is interrupted meanwhile
   * @throws IllegalStateException if this encoder is closed
   */
  @Override
  public List<Double> score(String question, List<String> texts) {
    int[] asked = tokenizer.encode(question);
    int most = maxQuestionTokens();
    int tokens = asked.length - BertModel.ENDS;
    if (tokens > most) {
      throw new TextTooLongException(0, tokens, most, question);
    }
    List<Run> runs = runs(window - asked.length - 1, texts);
    Thread caller = Thread.currentThread();
    List<Float> scores =
        model.each(runs.size(), i -> scored(pair(asked, runs.get(i)), asked.length, caller));
    double[] best = new double[texts.size()];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < runs.size(); i++) {
      int place = runs.get(i).place();
      best[place] = Math.max(best[place], scores.get(i));
    }
    return Arrays.stream(best).boxed().toList();
  }

  private List<Run> runs(int most, List<String> texts) {
    TextWindows windows = new TextWindows(tokenizer, most);
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      for (String piece : windows.of(texts.get(i))) {
        runs.add(new Run(i, piece));
      }
    }
    return runs;
  }

  /** Returns the question's tokens, and behind them those of the piece without another [CLS]. */
  private int[] pair(int[] asked, Run run) {
    int[] read = tokenizer.encode(run.piece());
    int[] pair = Arrays.copyOf(asked, asked.length + read.length - 1);
    System.arraycopy(read, 1, pair, asked.length, read.length - 1);
    return pair;
  }

  private Float scored(int[] ids, int first, Thread caller) {
    if (caller.isInterrupted()) {
      throw new CancellationException("the call was interrupted");
    }
    return model.session().run(ids, first)[0];
  }

  /** Returns the most tokens a question may have: half of what the model sees. */
  public int maxQuestionTokens() {
    return (window - ENDS) / 2;
  }

  /** Frees the model and ends the threads, after what is running. A second call does nothing. */
  @Override
  public void close() {
    model.close();
  }
}
