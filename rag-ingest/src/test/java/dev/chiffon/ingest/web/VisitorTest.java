package dev.chiffon.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.ingest.parse.IngestLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The test's site passes for a public one; the other machines are what they are. */
class VisitorTest {
  private final LocalSite site = new LocalSite();
  private final Visitor visitor =
      new Visitor(
          new Exchange(IngestLimits.defaults(), "test"),
          new Hosts(Set.of("127.0.0.1", "10.0.0.1")),
          new Addresses(VisitorTest::lookUp, Addresses.Reach.PUBLIC));

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void a_redirect_to_a_private_address_is_refused() {
    site.redirect("/a", "http://10.0.0.1/admin");
    assertThatThrownBy(() -> page("/a"))
        .isInstanceOf(RefusedException.class)
        .hasMessage("need a public address, got 10.0.0.1 for the host 10.0.0.1");
  }

  @Test
  void a_redirect_of_robots_txt_to_a_private_address_is_refused() {
    site.redirect("/robots.txt", "http://10.0.0.1/admin");
    assertThatThrownBy(() -> page("/a")).isInstanceOf(RefusedException.class);
  }

  @Test
  void robots_txt_is_asked_once_for_all_pages_of_a_server() throws IOException {
    int[] asked = {0};
    site.put(
        "/robots.txt",
        exchange -> {
          asked[0]++;
          LocalSite.send(exchange, 404, new byte[0]);
        });
    site.html("/a", "x");
    page("/a");
    page("/a");
    assertThat(asked[0]).isEqualTo(1);
  }

  @Test
  void a_cancelled_deadline_ends_the_visit() {
    Deadline cancelled = Deadline.never();
    cancelled.cancel();
    URI url = PageUrl.of(site.url("/a"));
    assertThatThrownBy(() -> visitor.page(url, Optional.empty(), cancelled))
        .isInstanceOf(CancellationException.class);
  }

  private Answer page(String path) throws IOException {
    return visitor.page(PageUrl.of(site.url(path)), Optional.empty(), Deadline.never());
  }

  private static InetAddress[] lookUp(String host) throws IOException {
    return new InetAddress[] {InetAddress.getByName(host.equals("127.0.0.1") ? "8.8.8.8" : host)};
  }
}
