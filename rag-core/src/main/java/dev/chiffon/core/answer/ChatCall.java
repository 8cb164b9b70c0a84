package dev.chiffon.core.answer;

import dev.chiffon.core.data.Deadline;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** A way to call a chat model that ends when its deadline does, whatever the model is doing. */
interface ChatCall {

  /** Asks the model and puts what it says, and that it has ended, into {@code reply}. */
  void start(ChatRequest request, ChatReply reply);

  /** Returns the call of a model that replies as a whole. */
  static ChatCall of(ChatModel model) {
    return (request, reply) -> reply.onCompleteResponse(model.chat(request));
  }

  /** Returns the call of a model that replies piece by piece. */
  static ChatCall streaming(StreamingChatModel model) {
    return model::chat;
  }

  /**
   * Hands on the pieces of the model's reply, on the calling thread, until it has ended.
   *
   * @throws dev.chiffon.core.data.DeadlineExceededException if the deadline passes first
   * @throws CancellationException if it is cancelled or this thread interrupted
   */
  default void reply(List<ChatMessage> messages, Deadline deadline, Consumer<String> pieces) {
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
      start(request, reply);
    } catch (RuntimeException | Error e) {
      reply.onError(e);
    }
  }
}
