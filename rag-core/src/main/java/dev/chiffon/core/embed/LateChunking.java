package dev.chiffon.core.embed;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Embedding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Embeds chunks in sight of their section: the model reads the section under its headings as a
 * whole, and the embedding of a chunk is the mean of its tokens.
 *
 * <p>A section that is longer than the model can see is read in windows of whole chunks, each
 * beginning about half a window after the one before; a chunk is embedded in the window in which
 * the nearer border of the window is farthest away, the first of two. A section are neighbouring
 * chunks of one part with the same headings. Costs up to twice as many tokens as embedding each
 * chunk by itself.
 *
 * <p>Source: Günther et al. 2024, "Late Chunking: Contextual Chunk Embeddings Using Long-Context
 * Embedding Models", with its windows for long texts. Deviation: it reads sections, not documents.
 * It is meant for models that pool by the mean and see long texts; of another, the questions'
 * embeddings are not made as the chunks' are.
 */
public final class LateChunking implements ChunkEmbedder {
  private final TokenEmbedder embedder;

  /** Creates late chunking over a model; the embedder stays open. */
  public LateChunking(TokenEmbedder embedder) {
    this.embedder = Objects.requireNonNull(embedder);
  }

  @Override
  public Embedder embedder() {
    return embedder;
  }

  @Override
  public String name() {
    return "late-1";
  }

  @Override
  public List<Input> inputs(Document document, List<Chunk> chunks) {
    List<Input> inputs = new ArrayList<>(chunks.size());
    int first = 0;
    while (first < chunks.size()) {
      int end = first + 1;
      while (end < chunks.size() && areOneSection(chunks.get(first), chunks.get(end))) {
        end++;
      }
      inputs.addAll(new SectionWindows(document, chunks.subList(first, end), embedder).inputs());
      first = end;
    }
    return inputs;
  }

  private static boolean areOneSection(Chunk chunk, Chunk next) {
    return chunk.headingPath().equals(next.headingPath()) && chunk.part().equals(next.part());
  }

  /** Each text is read once, however many chunks it has. */
  @Override
  public List<Embedding> embed(List<Input> inputs) {
    Map<String, Integer> places = new LinkedHashMap<>();
    inputs.forEach(input -> places.putIfAbsent(input.text(), places.size()));
    List<TokenEmbeddings> read = read(inputs, List.copyOf(places.keySet()));
    return inputs.stream()
        .map(
            input -> {
              TokenEmbeddings tokens = read.get(places.getOrDefault(input.text(), 0));
              return tokens.mean(input.part()).orElse(tokens.whole());
            })
        .toList();
  }

  private List<TokenEmbeddings> read(List<Input> inputs, List<String> texts) {
    try {
      return embedder.embedTokens(texts, Embedder.Role.DOCUMENT);
    } catch (TextTooLongException e) {
      String text = texts.get(e.position());
      int position =
          IntStream.range(0, inputs.size())
              .filter(i -> inputs.get(i).text().equals(text))
              .findFirst()
              .orElse(0);
      throw new TextTooLongException(position, e.tokens(), e.maxTokens(), text);
    }
  }
}
