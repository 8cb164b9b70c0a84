package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Span;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Promises asked of one chunker over some documents, each of which is cut once. */
final class PromiseRun {
  private static final int MOST_BLOCKS = 12;
  private static final int MOST_SHOWN = 240;

  private final Chunker chunker;
  private final ChunkLimits limits;
  private final List<Document> documents;
  private final IdentityHashMap<Document, List<Chunk>> cut = new IdentityHashMap<>();

  PromiseRun(Chunker chunker, ChunkLimits limits, List<Document> documents) {
    this.chunker = chunker;
    this.limits = limits;
    this.documents = documents;
  }

  /**
   * Requires a promise of every document; the first that breaks it is made small first.
   *
   * @throws AssertionError that names promise, place, document and how to get the document again
   */
  void require(ChunkPromise promise) {
    for (Document document : documents) {
      List<Chunk> chunks = cut.computeIfAbsent(document, this::chunks);
      Optional<BrokenPromise> broken = promise.check(document, chunks, limits);
      if (broken.isPresent()) {
        BrokenPromise shrunk =
            DocumentShrinker.shrink(document, broken.get(), smaller -> broken(promise, smaller));
        throw new AssertionError(shrunk.text() + origin(document, shrunk.document()));
      }
    }
  }

  private Optional<BrokenPromise> broken(ChunkPromise promise, Document document) {
    try {
      return promise.check(document, chunker.chunk(document), limits);
    } catch (RuntimeException e) {
      // Another failure than the one that is made small.
      return Optional.empty();
    }
  }

  private List<Chunk> chunks(Document document) {
    Function<Document, Optional<Thrown>> attempt = this::thrown;
    Optional<Thrown> thrown = attempt.apply(document);
    if (thrown.isEmpty()) {
      return chunker.chunk(document);
    }
    Class<?> type = thrown.get().cause().getClass();
    Thrown shrunk =
        DocumentShrinker.shrink(
            document,
            thrown.get(),
            smaller -> attempt.apply(smaller).filter(t -> t.cause().getClass() == type));
    throw new AssertionError(
        "promise broken: every document can be cut: %s from '%s'%s"
            .formatted(shrunk.cause(), document.id(), origin(document, shrunk.document())),
        shrunk.cause());
  }

  /** What a chunker threw instead of returning chunks. */
  private record Thrown(Document document, Throwable cause) {}

  private Optional<Thrown> thrown(Document document) {
    try {
      chunker.chunk(document);
      return Optional.empty();
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.of(new Thrown(document, e));
    }
  }

  private static String origin(Document document, Document shrunk) {
    String text = shrunk.text();
    String blocks =
        shrunk.blocks().stream()
            .limit(MOST_BLOCKS)
            .map(PromiseRun::described)
            .collect(Collectors.joining(", "));
    String more = shrunk.blocks().size() > MOST_BLOCKS ? ", ..." : "";
    return "%n  shrunk from %d to %d units: \"%s\" as %s%s%n  replay: %s"
        .formatted(
            document.text().length(), text.length(), shown(text), blocks, more, replay(document));
  }

  private static String shown(String text) {
    if (text.length() <= MOST_SHOWN) {
      return Excerpt.escaped(text);
    }
    String end = text.substring(text.length() - MOST_SHOWN / 2);
    return Excerpt.escaped(text.substring(0, MOST_SHOWN / 2)) + " ... " + Excerpt.escaped(end);
  }

  private static String described(Block block) {
    Span span = block.span();
    return block.getClass().getSimpleName() + span;
  }

  private static String replay(Document document) {
    String prefix = "random-";
    if (!document.id().startsWith(prefix)) {
      return "'%s' of SampleDocuments".formatted(document.id());
    }
    String seed = document.id().substring(prefix.length());
    return "RandomDocuments.of(%s), or -D%s=%s".formatted(seed, Seeds.SEED, seed);
  }
}
