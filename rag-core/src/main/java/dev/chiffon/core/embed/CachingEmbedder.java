package dev.chiffon.core.embed;

import dev.chiffon.core.data.Embedding;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Another embedder's embeddings, of which the last used are kept in memory by text and role. A text
 * that comes twice in one call is embedded once. Takes the other embedder over: {@link #close}
 * closes it.
 */
public final class CachingEmbedder implements ForwardingEmbedder {
  private record Key(Role role, String text) {}

  private final Embedder embedder;
  private final Map<Key, Embedding> recent;
  private boolean closed;

  /**
   * Creates a cache in front of {@code embedder}.
   *
   * @param embedder what embeds a text that is not kept
   * @param capacity how many embeddings are kept, at least 1; each takes 4 bytes a component and
   *     the text
   */
  public CachingEmbedder(Embedder embedder, int capacity) {
    this.embedder = Objects.requireNonNull(embedder);
    if (capacity < 1) {
      throw new IllegalArgumentException("need capacity >= 1, got " + capacity);
    }
    recent =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Key, Embedding> eldest) {
            return size() > capacity;
          }
        };
  }

  @Override
  public Embedder behind() {
    return embedder;
  }

  @Override
  public List<Embedding> embed(List<String> texts, Role role) {
    List<Key> keys = texts.stream().map(text -> new Key(role, text)).toList();
    Map<Key, Embedding> known = new HashMap<>();
    LinkedHashSet<Key> missing = new LinkedHashSet<>();
    synchronized (recent) {
      if (closed) {
        throw new IllegalStateException("the embedder " + name() + " is closed");
      }
      for (Key key : keys) {
        Embedding kept = recent.get(key);
        if (kept == null) {
          missing.add(key);
        } else {
          known.put(key, kept);
        }
      }
    }
    known.putAll(embedMissing(List.copyOf(missing), texts, role));
    return keys.stream().map(known::get).map(Objects::requireNonNull).toList();
  }

  private Map<Key, Embedding> embedMissing(List<Key> keys, List<String> texts, Role role) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    Map<Key, Embedding> fresh = new LinkedHashMap<>(); // in order, for the least recent to go
    try {
      List<Embedding> embeddings = embedder.embed(keys.stream().map(Key::text).toList(), role);
      for (int i = 0; i < keys.size(); i++) {
        fresh.put(keys.get(i), embeddings.get(i));
      }
    } catch (TextTooLongException e) {
      String text = keys.get(e.position()).text();
      throw new TextTooLongException(texts.indexOf(text), e.tokens(), e.maxTokens(), text);
    }
    synchronized (recent) {
      recent.putAll(fresh);
    }
    return fresh;
  }

  @Override
  public void close() {
    synchronized (recent) {
      closed = true;
      recent.clear();
    }
    embedder.close();
  }
}
