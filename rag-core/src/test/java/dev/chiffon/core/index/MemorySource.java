package dev.chiffon.core.index;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.DocumentSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A source of documents that tests put in, change and take out. */
public final class MemorySource implements DocumentSource {
  private final String id;
  private final SortedMap<String, Item> items = new TreeMap<>();
  private final List<Entry> extra = new ArrayList<>();

  private record Item(String hash, Supplier<Document> load) {}

  /** Creates a source without documents. */
  public MemorySource(String id) {
    this.id = id;
  }

  /** Adds a document of plain text, or replaces it. */
  public MemorySource put(String documentId, String text) {
    return put(Document.ofText(documentId, text));
  }

  /** Adds a document, or replaces it. */
  public MemorySource put(Document document) {
    items.put(document.id(), new Item(document.toString(), () -> document));
    return this;
  }

  /** Adds a document that cannot be loaded, or replaces one by it. */
  public MemorySource putBroken(String documentId, RuntimeException failure) {
    return putLoaded(
        documentId,
        () -> {
          throw failure;
        });
  }

  /** Adds a document that is made when it is loaded, or replaces it. */
  public MemorySource putLoaded(String documentId, Supplier<Document> load) {
    items.put(documentId, new Item("loaded " + System.identityHashCode(load), load));
    return this;
  }

  /** Adds an entry beside the others, also one whose id is there already. */
  public MemorySource putTwice(String documentId) {
    extra.addAll(entries().stream().filter(e -> e.documentId().equals(documentId)).toList());
    return this;
  }

  /** Takes a document out. */
  public MemorySource remove(String documentId) {
    items.remove(documentId);
    return this;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    items.forEach((documentId, item) -> entries.add(new MemoryEntry(documentId, item)));
    entries.addAll(extra);
    return entries;
  }

  private record MemoryEntry(String documentId, Item item) implements Entry {

    @Override
    public String contentHash() {
      return item.hash();
    }

    @Override
    public Document load(Deadline deadline) {
      return item.load().get();
    }
  }
}
