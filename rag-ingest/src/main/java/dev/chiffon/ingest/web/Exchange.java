package dev.chiffon.ingest.web;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.ingest.parse.IngestLimits;
import dev.chiffon.ingest.parse.Limit;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request and its answer, under the limits; follows no redirect. */
final class Exchange {
  private static final long POLL_MILLIS = 50;
  private static final Duration CONNECTING = Duration.ofSeconds(10);
  // Not through a proxy: the proxy, not we, would decide which address is asked.
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .proxy(HttpClient.Builder.NO_PROXY)
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECTING)
          .build();
  private final IngestLimits limits;
  private final String userAgent;

  Exchange(IngestLimits limits, String userAgent) {
    this.limits = limits;
    this.userAgent = userAgent;
  }

  /** Returns the answer; with {@code known}, the server may say that this is still the page. */
  Answer send(URI url, Optional<Known> known, Deadline deadline) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .header("User-Agent", userAgent)
            .header("Accept-Encoding", "gzip")
            .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    known
        .filter(page -> page.url().equals(url.toString()))
        .ifPresent(
            page -> {
              ask(request, "If-None-Match", page.etag());
              ask(request, "If-Modified-Since", page.modified());
            });
    long most = limits.most(Limit.BYTES);
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request.build(), head -> new BodyReader(most));
    HttpResponse<byte[]> response = await(answer, deadline);
    return new Answer(url, response.statusCode(), response.headers(), body(response, most));
  }

  private static void ask(HttpRequest.Builder request, String name, String value) {
    if (!value.isEmpty()) {
      request.header(name, value);
    }
  }

  private Answer.Body body(HttpResponse<byte[]> response, long most) throws IOException {
    String coding =
        response.headers().firstValue("content-encoding").orElse("").toLowerCase(Locale.ROOT);
    return switch (coding) {
      case "", "identity" -> new Answer.Body(response.body());
      case "gzip", "x-gzip" -> {
        byte[] packed = response.body();
        yield new Answer.Body(
            packed.length == 0
                ? packed
                : BodyReader.unzipped(packed, most, limits.most(Limit.RATIO)));
      }
      default -> throw new IOException("need a body as it is or in gzip, got " + coding);
    };
  }

  /** Waits in short steps, so that a deadline that is cancelled hangs up as well. */
  private static HttpResponse<byte[]> await(
      CompletableFuture<HttpResponse<byte[]>> answer, Deadline deadline) throws IOException {
    try {
      while (!answer.isDone()) {
        deadline.check();
        step(answer);
      }
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the call was interrupted");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException broken ? broken : new IOException(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private static void step(CompletableFuture<?> answer)
      throws InterruptedException, ExecutionException {
    try {
      answer.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return; // the caller looks at the deadline, and waits again
    }
  }
}
