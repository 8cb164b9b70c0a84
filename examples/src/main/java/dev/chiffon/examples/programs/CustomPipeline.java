package dev.chiffon.examples.programs;

import dev.chiffon.core.Rag;
import dev.chiffon.core.answer.ChatAnswerer;
import dev.chiffon.core.chunk.ChunkSize;
import dev.chiffon.core.chunk.SentenceChunker;
import dev.chiffon.core.data.Answer;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.OnnxEmbedder;
import dev.chiffon.core.store.ExactStore;
import dev.chiffon.ingest.Folder;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.nio.file.Path;

/** A pipeline of chosen parts, in which a chat model answers, and is caught citing falsely. */
public final class CustomPipeline {
  private CustomPipeline() {}

  /** Takes the folder of the documents. */
  public static void main(String[] args) {
    Path documents = Path.of(args[0]);
    ChatModel model = new Scripted("Probation lasts four months [1]. It may rain on Sunday [99].");
    // tag::pipeline[]
    try (Embedder embedder = OnnxEmbedder.miniLm();
        Rag rag =
            Rag.builder()
                .embedder(embedder)
                .chunker(new SentenceChunker(ChunkSize.of(60, embedder)))
                .store(new ExactStore())
                .contextTokens(400)
                .answerer(ChatAnswerer.of(model))
                .build()) {
      rag.index(Folder.of(documents).include("*.pdf"));
      Answer answer = rag.ask("How long is the probation period for a new employee?");
      System.out.println(answer.text());
      answer.citations().forEach(citation -> System.out.println("cited: " + citation.quote()));
      answer.rejected().forEach(marker -> System.out.println("rejected: " + marker));
    }
    // end::pipeline[]
  }

  /** Stands for a model that needs a key: it always replies the same. */
  private record Scripted(String reply) implements ChatModel {
    @Override
    public ChatResponse doChat(ChatRequest request) {
      return ChatResponse.builder().aiMessage(AiMessage.from(reply)).build();
    }
  }
}
