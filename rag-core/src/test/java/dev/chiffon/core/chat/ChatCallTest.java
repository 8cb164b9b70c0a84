package dev.chiffon.core.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DeadlineExceededException;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ChatCallTest {
  private static final List<ChatMessage> ASKED = List.of(UserMessage.from("Which way?"));

  @Test
  void the_reply_of_a_model_comes_whole() {
    ChatModel model =
        new ChatModel() {
          @Override
          public ChatResponse doChat(ChatRequest request) {
            return saying("To: " + ((UserMessage) request.messages().get(0)).singleText());
          }
        };
    assertThat(ChatCall.of(model).reply(ASKED, Deadline.never())).isEqualTo("To: Which way?");
  }

  @Test
  void the_pieces_of_a_streaming_model_are_put_together() {
    StreamingChatModel model =
        new StreamingChatModel() {
          @Override
          public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
            handler.onPartialResponse("Down ");
            handler.onPartialResponse("the stairs.");
            handler.onCompleteResponse(saying("Down the stairs."));
          }
        };
    assertThat(ChatCall.streaming(model).reply(ASKED, Deadline.never()))
        .isEqualTo("Down the stairs.");
  }

  @Test
  void a_model_that_hangs_is_left_when_the_deadline_passes() {
    CountDownLatch never = new CountDownLatch(1);
    ChatModel model =
        new ChatModel() {
          @Override
          public ChatResponse doChat(ChatRequest request) {
            try {
              never.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return saying("too late");
          }
        };
    assertThatExceptionOfType(DeadlineExceededException.class)
        .isThrownBy(() -> ChatCall.of(model).reply(ASKED, Deadline.after(Duration.ofMillis(50))));
  }

  private static ChatResponse saying(String text) {
    return ChatResponse.builder().aiMessage(AiMessage.from(text)).build();
  }
}
