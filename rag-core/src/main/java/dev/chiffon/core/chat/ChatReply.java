package dev.chiffon.core.chat;

import dev.chiffon.core.data.Deadline;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a model says, brought from its thread to the one that waits for it. */
final class ChatReply implements StreamingChatResponseHandler {
  /** How long a wait for the model lasts before the deadline is looked at again. */
  private static final long POLL_MILLIS = 20;

  /** A piece of the reply, its end, or why it ended. */
  private sealed interface Event {
    record Piece(String text) implements Event {}

    record End(String whole) implements Event {}

    record Failure(Throwable cause) implements Event {}
  }

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private volatile boolean abandoned;

  @Override
  public void onPartialResponse(String piece) {
    events.add(new Event.Piece(piece));
  }

  @Override
  public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
    if (abandoned) {
      context.streamingHandle().cancel();
    } else {
      onPartialResponse(piece.text());
    }
  }

  /** Ends the reply; one without any text, such as a tool call, counts as empty. */
  @Override
  public void onCompleteResponse(ChatResponse response) {
    events.add(new Event.End(Objects.requireNonNullElse(response.aiMessage().text(), "")));
  }

  @Override
  public void onError(Throwable error) {
    events.add(new Event.Failure(error));
  }

  /** Lets the model stop at its next piece, if it can. */
  void abandon() {
    abandoned = true;
  }

  /** Hands on each piece until the reply ends; the whole if it came without pieces. */
  void forEachPiece(Deadline deadline, Consumer<String> pieces) {
    boolean inPieces = false;
    while (true) {
      Event event = next(deadline);
      if (event instanceof Event.Failure failure) {
        throw unchecked(failure.cause());
      } else if (event instanceof Event.End end) {
        if (!inPieces) {
          pieces.accept(end.whole());
        }
        return;
      } else if (event instanceof Event.Piece piece) {
        inPieces = true;
        pieces.accept(piece.text());
      }
    }
  }

  private Event next(Deadline deadline) {
    try {
      @Nullable Event event = null;
      while (event == null) {
        deadline.check();
        event = events.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
      }
      return event;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the call was interrupted");
    }
  }

  private static RuntimeException unchecked(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException runtime
        ? runtime
        : new IllegalStateException("the chat model failed: " + cause.getMessage(), cause);
  }
}
