package dev.chiffon.ingest.web;

import dev.chiffon.ingest.Parsers;
import dev.chiffon.ingest.parse.IngestLimits;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What the pages of one run share. Of the pages that were fetched for their hash only the last is
 * held, so that indexing, which loads a page right after its hash, fetches it once.
 */
record WebRun(
    Visitor visitor,
    PageMemory memory,
    Parsers parsers,
    IngestLimits limits,
    AtomicReference<Optional<Held>> last) {

  /** A page that was fetched and not loaded yet. */
  record Held(String page, Answer answer) {}

  void hold(String page, Answer answer) {
    last.set(Optional.of(new Held(page, answer)));
  }

  /** Returns the page if it is held, and lets go of it. */
  Optional<Answer> take(String page) {
    Optional<Held> held = last.getAndSet(Optional.empty());
    return held.filter(it -> it.page().equals(page)).map(Held::answer);
  }
}
