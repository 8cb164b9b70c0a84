package dev.chiffon.ingest.web;

import dev.chiffon.core.data.Deadline;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fetches pages as the rules allow: only from hosts of the list, at allowed addresses, what the
 * servers let robots see. Redirects are followed one by one, and each is judged like a new page.
 * Safe for any number of threads.
 */
final class Visitor {
  /** The name by which servers' rules for robots call us. */
  static final String ROBOT = "chiffon";

  private static final int MOST_REDIRECTS = 5;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private final Exchange exchange;
  private final Hosts hosts;
  private final Addresses addresses;
  private final Map<String, RobotRules> robots = new ConcurrentHashMap<>();

  /** Whether servers' rules for robots are asked. */
  private enum Robots {
    HONOURED,
    NOT_ASKED
  }

  Visitor(Exchange exchange, Hosts hosts, Addresses addresses) {
    this.exchange = exchange;
    this.hosts = hosts;
    this.addresses = addresses;
  }

  /** Returns the page, or that it is still what is known. */
  Answer page(URI url, Optional<Known> known, Deadline deadline) throws IOException {
    return follow(url, known, deadline, Robots.HONOURED);
  }

  /** Returns a file for robots, such as a sitemap. */
  Answer file(URI url, Deadline deadline) throws IOException {
    return follow(url, Optional.empty(), deadline, Robots.NOT_ASKED);
  }

  private Answer follow(URI start, Optional<Known> known, Deadline deadline, Robots robots)
      throws IOException {
    URI url = start;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      hosts.require(url);
      addresses.require(url.getHost());
      if (robots == Robots.HONOURED) {
        requireAllowed(url, deadline);
      }
      Answer answer = exchange.send(url, known, deadline);
      if (!REDIRECTS.contains(answer.status())) {
        return answer;
      }
      url = target(answer);
    }
    throw new IOException(
        "need at most %d redirects, got another from %s".formatted(MOST_REDIRECTS, start));
  }

  private static URI target(Answer answer) throws IOException {
    String location =
        answer
            .header("location")
            .orElseThrow(() -> new IOException("need a redirect that says where to"));
    try {
      URI target = PageUrl.of(answer.url().resolve(location.strip()).toString());
      if (answer.url().getScheme().equals("https") && !target.getScheme().equals("https")) {
        throw new RefusedException("need a redirect that stays with https, got " + target);
      }
      return target;
    } catch (IllegalArgumentException e) {
      throw new IOException("need a redirect to a URL, got '" + location + "'", e);
    }
  }

  private void requireAllowed(URI url, Deadline deadline) throws IOException {
    String origin = PageUrl.origin(url);
    RobotRules rules = robots.get(origin);
    if (rules == null) {
      rules = rules(URI.create(origin + "/robots.txt"), deadline);
      robots.put(origin, rules);
    }
    String path = url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
    if (!rules.allow(path)) {
      throw new RefusedException("need a page that robots.txt allows, got " + url);
    }
  }

  /** A file that is not there allows everything, one that cannot be read nothing (RFC 9309). */
  private RobotRules rules(URI file, Deadline deadline) throws IOException {
    Answer answer = follow(file, Optional.empty(), deadline, Robots.NOT_ASKED);
    if (answer.status() == Answer.OK) {
      return RobotRules.of(new String(answer.body().bytes(), StandardCharsets.UTF_8), ROBOT);
    }
    if (answer.status() >= 400 && answer.status() < 500) {
      return RobotRules.none();
    }
    throw new IOException(
        "need a robots.txt that can be read, got status %d for %s"
            .formatted(answer.status(), file));
  }
}
