package dev.chiffon.ingest.web;

/**
 * What is remembered of a page, to ask its server only for a newer one.
 *
 * @param url where the page was found, after redirects
 * @param etag the server's {@code ETag}, empty if it gave none
 * @param modified its {@code Last-Modified}, empty if it gave none
 * @param hash the hash of the content
 */
record Known(String url, String etag, String modified, String hash) {

  static Known of(Answer answer, String hash) {
    return new Known(
        answer.url().toString(),
        answer.header("etag").orElse(""),
        answer.header("last-modified").orElse(""),
        hash);
  }

  /** Returns whether the server can be asked if the page has changed. */
  boolean canAsk() {
    return !etag.isEmpty() || !modified.isEmpty();
  }
}
