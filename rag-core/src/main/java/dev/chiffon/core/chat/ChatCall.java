package dev.chiffon.core.chat;

import dev.chiffon.core.data.Deadline;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A way to call a chat model that ends when its deadline does, whatever the model is doing. Safe
 * for any number of threads if the model is.
 *
 * <p>The model is called on a thread of its own, which is interrupted when the deadline passes; a
 * call that does not heed that goes on in the background, and its reply is dropped.
 */
public final class ChatCall {
  /** Asks the model and puts what it says, and that it has ended, into the reply. */
  private final BiConsumer<ChatRequest, ChatReply> start;

  private ChatCall(BiConsumer<ChatRequest, ChatReply> start) {
    this.start = start;
  }

  /** Returns the call of a model that replies as a whole. */
  public static ChatCall of(ChatModel model) {
    return new ChatCall((request, reply) -> reply.onCompleteResponse(model.chat(request)));
  }

  /** Returns the call of a model that replies piece by piece. */
  public static ChatCall streaming(StreamingChatModel model) {
    return new ChatCall(model::chat);
  }

  /**
   * Returns the model's whole reply, empty if it has no text; throws as {@link #reply(List,
   * Deadline, Consumer)} does.
   */
  public String reply(List<ChatMessage> messages, Deadline deadline) {
    StringBuilder whole = new StringBuilder();
    reply(messages, deadline, whole::append);
    return whole.toString();
  }

  /**
   * Hands on the pieces of the model's reply, on the calling thread, until it has ended. What the
   * model throws is passed on if it is unchecked.
   *
   * @throws dev.chiffon.core.data.DeadlineExceededException if the deadline passes first
   * @throws CancellationException if it is cancelled or this thread interrupted
   * @throws IllegalStateException if the model fails with a checked exception
   */
  public void reply(List<ChatMessage> messages, Deadline deadline, Consumer<String> pieces) {
    deadline.check();
    ChatReply reply = new ChatReply();
    ChatRequest request = ChatRequest.builder().messages(messages).build();
    Thread thread = new Thread(() -> startIn(request, reply), "chiffon-chat");
    thread.setDaemon(true);
    thread.start();
    try {
      reply.forEachPiece(deadline, pieces);
    } finally {
      reply.abandon();
      thread.interrupt();
    }
  }

  private void startIn(ChatRequest request, ChatReply reply) {
    try {
      start.accept(request, reply);
    } catch (RuntimeException | Error e) {
      reply.onError(e);
    }
  }
}
