package dev.chiffon.ingest.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Collects the body of an answer, and hangs up when it is longer than allowed. */
final class BodyReader implements HttpResponse.BodySubscriber<byte[]> {
  private static final int BUFFER = 1 << 13;
  private static final long UNJUDGED = 1_000_000;
  private final CompletableFuture<byte[]> done = new CompletableFuture<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final long most;
  private Flow.@Nullable Subscription subscription;

  BodyReader(long most) {
    this.most = most;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return done;
  }

  @Override
  public void onSubscribe(Flow.Subscription begun) {
    subscription = begun;
    begun.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> pieces) {
    for (ByteBuffer piece : pieces) {
      if (done.isDone()) {
        return;
      }
      if (bytes.size() + (long) piece.remaining() > most) {
        tooLong();
        return;
      }
      byte[] copy = new byte[piece.remaining()];
      piece.get(copy);
      bytes.writeBytes(copy);
    }
  }

  private void tooLong() {
    if (subscription != null) {
      subscription.cancel();
    }
    done.completeExceptionally(new TooLongException(most));
  }

  @Override
  public void onError(Throwable broken) {
    done.completeExceptionally(broken);
  }

  @Override
  public void onComplete() {
    done.complete(bytes.toByteArray());
  }

  /**
   * Unpacks what was sent packed.
   *
   * @param most how long it may be unpacked
   * @param ratio how many times as long as packed, beyond the first megabyte
   */
  static byte[] unzipped(byte[] packed, long most, long ratio) throws IOException {
    long allowed = Math.min(most, Math.max(UNJUDGED, ratio * packed.length));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (out.size() + (long) read > allowed) {
          throw new TooLongException(allowed);
        }
        out.write(buffer, 0, read);
      }
    }
    return out.toByteArray();
  }

  /** The body is longer than allowed. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLongException(long most) {
      super("need at most " + most + " bytes");
    }
  }
}
