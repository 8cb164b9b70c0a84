package dev.chiffon.core.answer;

import dev.chiffon.core.data.Deadline;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One call of a chat model that ends when its deadline does, whatever the model is doing. */
interface ChatCall {

  /** How long a wait for the model lasts before the deadline is looked at again. */
  long POLL_MILLIS = 20;

  /** Starts the call; the future ends with the whole reply. */
  void start(ChatRequest request, Consumer<String> pieces, CompletableFuture<String> reply);

  static ChatCall of(ChatModel model) {
    return (request, pieces, reply) -> {
      String text = text(model.chat(request));
      pieces.accept(text);
      reply.complete(text);
    };
  }

  static ChatCall streaming(StreamingChatModel model) {
    return (request, pieces, reply) -> model.chat(request, handler(pieces, reply));
  }

  /** Returns the model's reply; its pieces are handed on while they come. */
  default String reply(List<ChatMessage> messages, Deadline deadline, Consumer<String> pieces) {
    deadline.check();
    CompletableFuture<String> reply = new CompletableFuture<>();
    ChatRequest request = ChatRequest.builder().messages(messages).build();
    Consumer<String> whileAwaited =
        piece -> {
          if (!reply.isDone()) {
            pieces.accept(piece);
          }
        };
    Thread thread =
        new Thread(
            () -> {
              try {
                start(request, whileAwaited, reply);
              } catch (RuntimeException | Error e) {
                reply.completeExceptionally(e);
              }
            },
            "chiffon-chat");
    thread.setDaemon(true);
    thread.start();
    try {
      return await(reply, deadline);
    } finally {
      reply.cancel(true);
      thread.interrupt();
    }
  }

  private static String await(CompletableFuture<String> reply, Deadline deadline) {
    while (true) {
      try {
        return reply.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        deadline.check();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("the call was interrupted");
      } catch (ExecutionException e) {
        throw unchecked(e.getCause());
      }
    }
  }

  private static RuntimeException unchecked(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException runtime
        ? runtime
        : new IllegalStateException("the chat model failed", cause);
  }

  /** Returns the reply's text; a reply without any, such as a tool call, counts as empty. */
  private static String text(ChatResponse response) {
    return Objects.requireNonNullElse(response.aiMessage().text(), "");
  }

  private static StreamingChatResponseHandler handler(
      Consumer<String> pieces, CompletableFuture<String> reply) {
    return new StreamingChatResponseHandler() {
      @Override
      public void onPartialResponse(String piece) {
        pieces.accept(piece);
      }

      @Override
      public void onCompleteResponse(ChatResponse response) {
        reply.complete(text(response));
      }

      @Override
      public void onError(Throwable error) {
        reply.completeExceptionally(error);
      }
    };
  }
}
