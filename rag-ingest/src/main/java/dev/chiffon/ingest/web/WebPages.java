package dev.chiffon.ingest.web;

import dev.chiffon.core.data.DocumentSource;
import dev.chiffon.ingest.Parsers;
import dev.chiffon.ingest.parse.IngestLimits;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * Pages of the web as documents: a list of URLs, or what a sitemap lists. Immutable: each method
 * that changes something returns another source. Safe for any number of threads.
 *
 * <pre>{@code
 * WebPages.sitemap("https://example.org/sitemap.xml").rememberIn(Path.of("pages.tsv"))
 * }</pre>
 *
 * <p>Fetched are only pages of the hosts that were named, by the URLs given here or by {@link
 * #hosts}; only from public addresses unless {@link #allowPrivateAddresses} is called; and only
 * what the server's robots.txt (RFC 9309) lets a robot named chiffon see. Up to 5 redirects are
 * followed, each judged by the same rules. A page may be as long as {@link
 * dev.chiffon.ingest.parse.Limit#BYTES}, unpacked, and may take {@link IngestLimits#maxTime} with
 * all redirects, however slowly it comes.
 *
 * <p>A document's id is the URL of its page: scheme and host in small letters, without fragment. A
 * page that cannot be fetched fails alone, with the status in its message; since it is still
 * listed, an index keeps what it has of it. A sitemap that cannot be read fails as a whole.
 *
 * <p>In a later run, the server is asked with {@code If-None-Match} and {@code If-Modified-Since}
 * whether a page has changed, and what has not is neither sent nor parsed. What this needs is
 * remembered by this source and those made from it, and, with {@link #rememberIn}, in a file.
 * Servers that give neither an {@code ETag} nor {@code Last-Modified} send all pages each time;
 * what is the same is still not parsed.
 */
public final class WebPages implements DocumentSource {
  /** Metadata: where the page was found, after redirects. */
  public static final String URL = "url";

  /** Metadata: the server's {@code ETag} of the page, if it gave one. */
  public static final String ETAG = "etag";

  /** Metadata: the server's {@code Last-Modified} of the page, if it gave one. */
  public static final String LAST_MODIFIED = "last_modified";

  private final Listing listing;
  private final WebConfig config;

  /** Where the URLs come from. */
  private sealed interface Listing {
    /** The URLs themselves. */
    record Urls(List<URI> urls) implements Listing {}

    /** A sitemap, or an index of sitemaps. */
    record InSitemap(URI url) implements Listing {}
  }

  private WebPages(Listing listing, WebConfig config) {
    this.listing = listing;
    this.config = config;
  }

  /**
   * Returns the pages of those URLs, from their hosts.
   *
   * @throws IllegalArgumentException if one is no absolute http or https URL, or there is none
   */
  public static WebPages of(String... urls) {
    if (urls.length == 0) {
      throw new IllegalArgumentException("need at least one URL");
    }
    List<URI> pages = Arrays.stream(urls).map(PageUrl::of).distinct().sorted().toList();
    Hosts hosts = new Hosts(pages.stream().map(URI::getHost).collect(Collectors.toSet()));
    String id = "web:" + String.join(",", new TreeSet<>(hosts.names()));
    return new WebPages(new Listing.Urls(pages), WebConfig.defaults(id, hosts));
  }

  /**
   * Returns the pages that a sitemap lists (sitemaps.org; also packed with gzip, also an index of
   * sitemaps), from its host. The sitemap is read at each call of {@link #entries}.
   *
   * @throws IllegalArgumentException if it is no absolute http or https URL
   */
  public static WebPages sitemap(String url) {
    URI sitemap = PageUrl.of(url);
    return new WebPages(
        new Listing.InSitemap(sitemap), WebConfig.defaults(sitemap.toString(), Hosts.of(sitemap)));
  }

  /** Returns a source of pages of those hosts, too; {@code *.example.org} is any below that. */
  public WebPages hosts(String... more) {
    return new WebPages(listing, config.with(config.hosts().and(List.of(more))));
  }

  /**
   * Returns a source that also asks machines at addresses of this machine and its network: for a
   * company's own pages. Never for URLs that strangers choose.
   */
  public WebPages allowPrivateAddresses() {
    return new WebPages(listing, config.with(Addresses.Reach.ALSO_PRIVATE));
  }

  /** Returns a source with that id instead of the sitemap's URL or the names of the hosts. */
  public WebPages named(String id) {
    if (id.isBlank()) {
      throw new IllegalArgumentException("need a name that is not blank");
    }
    return new WebPages(listing, config.with(id));
  }

  /** Returns a source whose pages may each cost that much. */
  public WebPages limits(IngestLimits limits) {
    return new WebPages(listing, config.with(limits));
  }

  /** Returns a source whose pages are read by those parsers. */
  public WebPages parsers(Parsers parsers) {
    return new WebPages(listing, config.with(parsers));
  }

  /**
   * Returns a source that keeps in a file what it needs to ask for changes only: a line of text for
   * each page, never the pages themselves. The file is made if it is not there.
   *
   * @throws java.io.UncheckedIOException if the file is there and cannot be read
   */
  public WebPages rememberIn(Path file) {
    return new WebPages(listing, config.with(PageMemory.in(file)));
  }

  @Override
  public String id() {
    return config.id();
  }

  @Override
  public List<Entry> entries() {
    Exchange exchange = new Exchange(config.limits(), WebConfig.USER_AGENT);
    Addresses addresses = new Addresses(InetAddress::getAllByName, config.reach());
    Visitor visitor = new Visitor(exchange, config.hosts(), addresses);
    WebRun run =
        new WebRun(
            visitor,
            config.memory(),
            config.parsers(),
            config.limits(),
            new AtomicReference<>(Optional.empty()));
    return ids(visitor).stream().<Entry>map(id -> new PageEntry(id, run)).toList();
  }

  private Set<String> ids(Visitor visitor) {
    Set<String> ids = new TreeSet<>();
    if (listing instanceof Listing.Urls list) {
      list.urls().forEach(url -> ids.add(url.toString()));
    } else if (listing instanceof Listing.InSitemap in) {
      new SitemapWalk(visitor, config.limits())
          .pages(in.url())
          .forEach(place -> ids.add(idOf(place)));
    }
    return ids;
  }

  /** What is no URL stays as it stands in the sitemap, and fails when it is fetched. */
  private static String idOf(String place) {
    try {
      return PageUrl.of(place).toString();
    } catch (IllegalArgumentException e) {
      return place;
    }
  }
}
