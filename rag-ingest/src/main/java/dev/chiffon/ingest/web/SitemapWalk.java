package dev.chiffon.ingest.web;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.ingest.parse.IngestLimits;
import dev.chiffon.ingest.parse.Limit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Reads a sitemap and those that it lists; packed ones are unpacked. */
final class SitemapWalk {
  private static final int MOST_SITEMAPS = 1_000;
  private static final int MOST_PAGES = 1_000_000;
  private final Visitor visitor;
  private final IngestLimits limits;

  SitemapWalk(Visitor visitor, IngestLimits limits) {
    this.visitor = visitor;
    this.limits = limits;
  }

  /**
   * Returns the URLs of all pages, as they stand there.
   *
   * @throws UncheckedIOException if one sitemap cannot be read: its pages would seem to be gone
   */
  List<String> pages(URI start) {
    Sitemap first = read(start);
    List<String> pages = new ArrayList<>(first.pages());
    requireAtMost(MOST_SITEMAPS, first.sitemaps().size(), start);
    for (String place : first.sitemaps()) {
      Sitemap next = read(PageUrl.of(place));
      requireAtMost(0, next.sitemaps().size(), start);
      pages.addAll(next.pages());
      requireAtMost(MOST_PAGES, pages.size(), start);
    }
    return pages;
  }

  private Sitemap read(URI url) {
    Deadline deadline = Deadline.after(limits.maxTime());
    try {
      Answer answer = visitor.file(url, deadline);
      if (answer.status() != Answer.OK) {
        throw new IOException("need status 200, got " + answer.status());
      }
      byte[] bytes = answer.body().bytes();
      boolean packed = bytes.length > 1 && bytes[0] == 0x1F && (bytes[1] & 0xFF) == 0x8B;
      return Sitemap.of(
          packed
              ? BodyReader.unzipped(bytes, limits.most(Limit.BYTES), limits.most(Limit.RATIO))
              : bytes,
          deadline);
    } catch (IOException e) {
      throw new UncheckedIOException("need a sitemap that can be read, got " + url, e);
    }
  }

  private static void requireAtMost(int most, int found, URI start) {
    if (found > most) {
      throw new UncheckedIOException(
          new IOException("need at most %d, got %d in %s".formatted(most, found, start)));
    }
  }
}
