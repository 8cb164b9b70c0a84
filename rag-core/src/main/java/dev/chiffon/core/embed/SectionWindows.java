package dev.chiffon.core.embed;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Span;
import java.util.ArrayList;
import java.util.List;

/** The windows in which a model reads the chunks of one section. */
final class SectionWindows {

  /**
   * What the model reads at once: chunks {@code first} to {@code end} - 1, and what is in front.
   */
  private record Window(int first, int end, String heading, Span span) {

    /** Returns how far the span is from the nearer border. */
    int room(Span chunk) {
      return Math.min(chunk.start() - span.start(), span.end() - chunk.end());
    }
  }

  private final Document document;
  private final List<Chunk> chunks;
  private final Embedder embedder;

  SectionWindows(Document document, List<Chunk> chunks, Embedder embedder) {
    this.document = document;
    this.chunks = chunks;
    this.embedder = embedder;
  }

  List<ChunkEmbedder.Input> inputs() {
    List<Window> windows = windows();
    List<ChunkEmbedder.Input> inputs = new ArrayList<>(chunks.size());
    int from = 0;
    for (int i = 0; i < chunks.size(); i++) {
      while (windows.get(from).end() <= i) {
        from++;
      }
      Span span = chunks.get(i).span();
      Window best = windows.get(from);
      for (int w = from + 1; w < windows.size() && windows.get(w).first() <= i; w++) {
        best = windows.get(w).room(span) > best.room(span) ? windows.get(w) : best;
      }
      inputs.add(input(best, span));
    }
    return inputs;
  }

  private ChunkEmbedder.Input input(Window window, Span chunk) {
    String text = window.heading() + window.span().of(document.text());
    int start = window.heading().length() + chunk.start() - window.span().start();
    return new ChunkEmbedder.Input(text, new Span(start, start + chunk.length()));
  }

  private List<Window> windows() {
    List<Window> windows = new ArrayList<>();
    Window window = windowFrom(0);
    windows.add(window);
    while (window.end() < chunks.size()) {
      window = windowFrom(halfBehind(window));
      windows.add(window);
    }
    return windows;
  }

  /** Returns the first chunk that begins in the second half of a window, or the one behind it. */
  private int halfBehind(Window window) {
    int middle = window.span().start() + window.span().length() / 2;
    int next = window.first() + 1;
    while (next < window.end() && chunks.get(next).span().start() < middle) {
      next++;
    }
    return next;
  }

  /** Returns the window from a chunk on, as long as the model can see. */
  private Window windowFrom(int first) {
    Span span = chunks.get(first).span();
    String heading = ContextualText.heading(chunks.get(first));
    String fitting = fits(heading, span) ? heading : "";
    int end = first + 1;
    while (end < chunks.size() && fits(fitting, span.enclosing(chunks.get(end).span()))) {
      span = span.enclosing(chunks.get(end).span());
      end++;
    }
    return new Window(first, end, fitting, span);
  }

  private boolean fits(String heading, Span span) {
    String text = heading + span.of(document.text());
    return embedder.tokens().count(text) <= embedder.maxTokens();
  }
}
