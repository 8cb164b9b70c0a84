package dev.chiffon.core.embed;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Values by text, of which the last used are kept up to a summed weight. Safe for any number of
 * threads.
 */
final class RecentlyUsed<V> {
  private final Map<String, V> values = new LinkedHashMap<>(16, 0.75f, true);
  private final long capacity;
  private final ToLongFunction<Map.Entry<String, V>> weigher;
  private long weight;

  /** Keeps values whose weights sum up to at most {@code capacity}. */
  RecentlyUsed(long capacity, ToLongFunction<Map.Entry<String, V>> weigher) {
    this.capacity = capacity;
    this.weigher = weigher;
  }

  synchronized Optional<V> find(String text) {
    return Optional.ofNullable(values.get(text));
  }

  /** Keeps a value, and lets go of those longest unused; one that is too heavy alone goes too. */
  synchronized void add(String text, V value) {
    V before = values.put(text, value);
    weight += weigher.applyAsLong(Map.entry(text, value));
    weight -= before == null ? 0 : weigher.applyAsLong(Map.entry(text, before));
    Iterator<Map.Entry<String, V>> eldest = values.entrySet().iterator();
    while (weight > capacity) {
      weight -= weigher.applyAsLong(eldest.next());
      eldest.remove();
    }
  }

  /** Returns the summed weight of what is kept. */
  synchronized long weight() {
    return weight;
  }
}
