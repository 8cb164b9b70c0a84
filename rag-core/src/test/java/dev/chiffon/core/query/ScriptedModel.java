package dev.chiffon.core.query;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/** A chat model that replies as a test wants it to what the user says. */
final class ScriptedModel implements ChatModel {
  private final UnaryOperator<String> reply;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  private ScriptedModel(UnaryOperator<String> reply) {
    this.reply = reply;
  }

  static ScriptedModel saying(String text) {
    return new ScriptedModel(heard -> text);
  }

  static ScriptedModel replying(UnaryOperator<String> reply) {
    return new ScriptedModel(reply);
  }

  static ScriptedModel failing() {
    return new ScriptedModel(
        heard -> {
          throw new UnsupportedOperationException("no quota left");
        });
  }

  /** Returns a model that says nothing until it is interrupted. */
  static ScriptedModel hanging() {
    CountDownLatch never = new CountDownLatch(1);
    return new ScriptedModel(
        heard -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return "too late";
        });
  }

  /** Returns what users said, in order. */
  List<String> heard() {
    return heard;
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    List<ChatMessage> messages = request.messages();
    String text = ((UserMessage) messages.get(messages.size() - 1)).singleText();
    heard.add(text);
    return ChatResponse.builder().aiMessage(AiMessage.from(reply.apply(text))).build();
  }
}
