package dev.chiffon.ingest.web;

import java.net.URI;
import java.util.Locale;

/** One way to write a URL, so that a page has one id. */
final class PageUrl {
  private PageUrl() {}

  /**
   * Returns the URL with a small-lettered scheme and host, without default port, fragment and dot
   * segments, and with a path. Spaces and letters outside of ASCII are escaped.
   *
   * @throws IllegalArgumentException if it is not an absolute http or https URL, or holds a
   *     password
   */
  static URI of(String url) {
    URI uri = URI.create(URI.create(escaped(url.strip())).toASCIIString()).normalize();
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("http") || scheme.equals("https");
    if (!web || uri.getHost() == null || uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "need an absolute http or https URL without user and password, got '" + url + "'");
    }
    boolean usual = uri.getPort() < 0 || uri.getPort() == (scheme.equals("http") ? 80 : 443);
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return URI.create(
        scheme
            + "://"
            + uri.getHost().toLowerCase(Locale.ROOT)
            + (usual ? "" : ":" + uri.getPort())
            + (path.startsWith("/..") ? path.replaceFirst("^(/\\.\\.)+/?", "/") : path)
            + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
  }

  /** Returns what begins the URL of every page of the same server. */
  static String origin(URI url) {
    return url.getScheme() + "://" + url.getRawAuthority();
  }

  private static String escaped(String url) {
    return url.replace(" ", "%20").replace("|", "%7C").replace("\"", "%22");
  }
}
