package dev.chiffon.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.DocumentSource;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestLimits;
import dev.chiffon.ingest.parse.Limit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebPagesTest {
  private static final String PAGE = "<title>Lakes</title><p>The lake is cold.</p>";
  private final LocalSite site = new LocalSite();
  private final List<Integer> statuses = new CopyOnWriteArrayList<>();
  private final Path folder;

  WebPagesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void a_page_is_a_document_with_its_url_as_id() {
    site.html("/a", PAGE);
    Document page = load(pages("/a"));
    assertThat(page.id()).isEqualTo(site.url("/a"));
    assertThat(page.text()).isEqualTo("The lake is cold.");
    assertThat(page.title()).contains("Lakes");
    assertThat(page.metadata().string(WebPages.URL)).contains(site.url("/a"));
    assertThat(page.metadata().string("media_type")).contains("text/html");
  }

  @Test
  void a_page_is_fetched_once_for_its_hash_and_its_document() {
    site.html("/a", PAGE);
    DocumentSource.Entry entry = pages("/a").entries().get(0);
    entry.contentHash();
    entry.load(Deadline.never());
    assertThat(site.asked()).containsExactly("/a");
  }

  @Test
  void entries_are_in_order_of_their_ids_and_each_there_once() {
    WebPages pages = pages("/b", "/a", "/b#part");
    assertThat(pages.entries())
        .extracting(DocumentSource.Entry::documentId)
        .containsExactly(site.url("/a"), site.url("/b"));
    assertThat(pages.id()).isEqualTo("web:127.0.0.1");
    assertThat(pages.named("site").id()).isEqualTo("site");
  }

  @Test
  void what_the_server_says_of_type_and_encoding_counts() {
    byte[] cyrillic = "<p>озеро".getBytes(Charset.forName("windows-1251"));
    site.put("/a.php", "text/html; charset=windows-1251", cyrillic);
    assertThat(load(pages("/a.php")).text()).isEqualTo("озеро");
    site.put("/b", "text/plain", "<p>".getBytes(StandardCharsets.UTF_8));
    assertThat(load(pages("/b")).text()).isEqualTo("<p>");
  }

  @Test
  void an_unchanged_page_is_not_sent_again() {
    site.put("/a", exchange -> unlessKnown(exchange, "\"1\""));
    WebPages pages = pages("/a").rememberIn(folder.resolve("pages.tsv"));
    String first = pages.entries().get(0).contentHash();
    WebPages later = pages("/a").rememberIn(folder.resolve("pages.tsv"));

    DocumentSource.Entry entry = later.entries().get(0);
    assertThat(entry.contentHash()).isEqualTo(first);
    assertThat(statuses).containsExactly(200, 304);
    assertThat(entry.load(Deadline.never()).text()).isEqualTo("The lake is cold.");
    assertThat(statuses).containsExactly(200, 304, 200);
  }

  @Test
  void a_changed_page_has_another_hash() {
    site.put("/a", exchange -> unlessKnown(exchange, "\"1\""));
    WebPages pages = pages("/a");
    String first = pages.entries().get(0).contentHash();
    site.html("/a", PAGE + "<p>And deep.");
    assertThat(pages.entries().get(0).contentHash()).isNotEqualTo(first);
  }

  @Test
  void private_addresses_are_refused_unless_allowed() {
    site.html("/a", PAGE);
    refused(WebPages.of(site.url("/a")), "need a public address, got 127.0.0.1");
    refused(WebPages.of("http://localhost/"), "need a public address, got 127.0.0.1");
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void a_redirect_to_another_host_is_refused() {
    site.redirect("/a", "http://169.254.169.254/latest/meta-data");
    refused(pages("/a"), "need a host of [127.0.0.1], got 169.254.169.254");
  }

  @Test
  void redirects_are_followed_and_the_last_url_noted() {
    site.redirect("/a", "b?x=1#y");
    site.html("/b?x=1", PAGE);
    Document page = load(pages("/a"));
    assertThat(page.id()).isEqualTo(site.url("/a"));
    assertThat(page.metadata().string(WebPages.URL)).contains(site.url("/b?x=1"));
  }

  @Test
  void redirects_without_end_are_given_up() {
    site.redirect("/a", "/b");
    site.redirect("/b", "/a");
    refused(pages("/a"), "need at most 5 redirects");
    assertThat(site.asked()).hasSize(6);
  }

  @Test
  void an_error_of_the_server_fails_with_its_status() {
    refused(pages("/gone"), "need status 200, got 404");
  }

  @Test
  void a_body_beyond_the_limit_is_not_read_to_its_end() {
    byte[] megabyte = new byte[1_000_000];
    site.put(
        "/a",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 1_000; i++) {
            exchange.getResponseBody().write(megabyte);
          }
        });
    fails(pages("/a").limits(IngestLimits.defaults().with(Limit.BYTES, 2_000_000)))
        .satisfies(e -> assertThat(e.reason()).isEqualTo("LIMIT_EXCEEDED"));
  }

  @Test
  void a_body_that_is_packed_too_well_is_refused() throws IOException {
    byte[] bomb = gzip(new byte[50_000_000]);
    site.put(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          LocalSite.send(exchange, 200, bomb);
        });
    fails(pages("/a")).satisfies(e -> assertThat(e.reason()).isEqualTo("LIMIT_EXCEEDED"));
  }

  @Test
  void a_packed_body_is_unpacked() throws IOException {
    byte[] packed = gzip(PAGE.getBytes(StandardCharsets.UTF_8));
    site.put(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          LocalSite.send(exchange, 200, packed);
        });
    assertThat(load(pages("/a")).text()).isEqualTo("The lake is cold.");
  }

  @Test
  void a_body_that_does_not_end_is_given_up() {
    CountDownLatch never = new CountDownLatch(1);
    site.put(
        "/a",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('x');
          exchange.getResponseBody().flush();
          awaitQuietly(never);
        });
    fails(pages("/a").limits(IngestLimits.defaults().withMaxTime(Duration.ofMillis(500))))
        .satisfies(e -> assertThat(e.reason()).isEqualTo("TIMEOUT"));
    never.countDown();
  }

  @Test
  void robots_txt_is_honoured() {
    site.put(
        "/robots.txt",
        "text/plain",
        "User-agent: *\nDisallow: /private".getBytes(StandardCharsets.UTF_8));
    site.html("/private/a", PAGE);
    refused(pages("/private/a"), "need a page that robots.txt allows");
    site.put("/robots.txt", exchange -> LocalSite.send(exchange, 500, new byte[0]));
    refused(pages("/private/a"), "need a robots.txt that can be read, got status 500");
  }

  @Test
  void a_sitemap_and_those_it_lists_give_the_pages() throws IOException {
    String index = "<sitemapindex><sitemap><loc>%s</loc></sitemap></sitemapindex>";
    site.put("/sitemap.xml", "text/xml", utf8(index.formatted(site.url("/s.xml.gz"))));
    String urls = "<urlset><url><loc> %s </loc><lastmod>2026-01-01</lastmod></url>%s</urlset>";
    String more = "<url><loc>no URL</loc></url>";
    site.put("/s.xml.gz", "application/gzip", gzip(utf8(urls.formatted(site.url("/a"), more))));
    site.html("/a", PAGE);

    WebPages pages = WebPages.sitemap(site.url("/sitemap.xml")).allowPrivateAddresses();
    assertThat(pages.entries())
        .extracting(DocumentSource.Entry::documentId)
        .containsExactly(site.url("/a"), "no URL");
    assertThat(load(pages).text()).isEqualTo("The lake is cold.");
    assertThatThrownBy(() -> pages.entries().get(1).contentHash())
        .isInstanceOf(IngestException.class);
  }

  @Test
  void a_sitemap_that_cannot_be_read_fails_as_a_whole() {
    WebPages pages = WebPages.sitemap(site.url("/sitemap.xml")).allowPrivateAddresses();
    assertThatThrownBy(pages::entries).isInstanceOf(UncheckedIOException.class);
    String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>";
    String url = "<urlset><url><loc>http://a/&e;</loc></url></urlset>";
    site.put("/sitemap.xml", "text/xml", utf8(entity + url));
    assertThatThrownBy(pages::entries).isInstanceOf(UncheckedIOException.class);
  }

  private void unlessKnown(HttpExchange exchange, String etag) throws IOException {
    exchange.getResponseHeaders().add("ETag", etag);
    exchange.getResponseHeaders().add("Content-Type", "text/html");
    boolean known = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    statuses.add(known ? 304 : 200);
    LocalSite.send(exchange, known ? 304 : 200, known ? new byte[0] : utf8(PAGE));
  }

  private WebPages pages(String... paths) {
    String[] urls = Arrays.stream(paths).map(site::url).toArray(String[]::new);
    return WebPages.of(urls).allowPrivateAddresses();
  }

  private static Document load(WebPages pages) {
    return pages.entries().get(0).load(Deadline.never());
  }

  private static void refused(WebPages pages, String message) {
    fails(pages)
        .withMessageContaining(message)
        .satisfies(e -> assertThat(e.reason()).isEqualTo("UNREADABLE"));
  }

  private static ThrowableAssertAlternative<IngestException> fails(WebPages pages) {
    DocumentSource.Entry entry = pages.entries().get(0);
    return assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> entry.load(Deadline.never()));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
