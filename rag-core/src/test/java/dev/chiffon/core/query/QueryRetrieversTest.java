package dev.chiffon.core.query;

import static dev.chiffon.core.query.ScriptedModel.failing;
import static dev.chiffon.core.query.ScriptedModel.replying;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.StageListener;
import dev.chiffon.core.retrieve.Retriever;
import dev.chiffon.core.retrieve.RetrieverContract;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** Every retriever that searches for changed questions keeps what every retriever promises. */
class QueryRetrieversTest {
  private static final QueryModel ECHO =
      QueryModel.of(replying(text -> "1. now %s\n2. %s please".formatted(text, text)));
  private static final QueryModel FAILING = QueryModel.of(failing());

  @Nested
  class MultiQuery implements RetrieverContract {
    @Override
    public Retriever over(List<Chunk> chunks) {
      return new MultiQueryRetriever(new Shelf(chunks).hybrid(), ECHO, 2);
    }
  }

  @Nested
  class MultiQueryOfAFailingModel implements RetrieverContract {
    @Override
    public Retriever over(List<Chunk> chunks) {
      return new MultiQueryRetriever(new Shelf(chunks).hybrid(), FAILING, 2);
    }
  }

  @Nested
  class Decomposing implements RetrieverContract {
    @Override
    public Retriever over(List<Chunk> chunks) {
      return new DecomposingRetriever(new Shelf(chunks).byWords(), ECHO);
    }
  }

  @Nested
  class DecomposingOfAFailingModel implements RetrieverContract {
    @Override
    public Retriever over(List<Chunk> chunks) {
      return new DecomposingRetriever(new Shelf(chunks).byWords(), FAILING);
    }
  }

  @Nested
  class Hyde implements RetrieverContract {
    @Override
    public Retriever over(List<Chunk> chunks) {
      Shelf shelf = new Shelf(chunks);
      return new HydeRetriever(
          shelf.vectors, shelf.embedder, QueryModel.of(replying(text -> text + ".")));
    }
  }

  @Nested
  class HydeOfAFailingModel implements RetrieverContract {
    @Override
    public Retriever over(List<Chunk> chunks) {
      Shelf shelf = new Shelf(chunks);
      return new HydeRetriever(shelf.vectors, shelf.embedder, FAILING);
    }
  }

  @Nested
  class Fused implements RetrieverContract {
    @Override
    public Retriever over(List<Chunk> chunks) {
      Shelf shelf = new Shelf(chunks);
      return new FusedRetriever(List.of(shelf.hybrid(), shelf.byWords()));
    }
  }

  @Nested
  class Rewriting implements RetrieverContract {
    @Override
    public Retriever over(List<Chunk> chunks) {
      NamedValueRewriter values = new NamedValueRewriter(List.of(), StageListener.none());
      return new RewritingRetriever(values, new Shelf(chunks).hybrid());
    }
  }

  @Nested
  class Routing implements RetrieverContract {
    @Override
    public Retriever over(List<Chunk> chunks) {
      return new RoutingRetriever(
          List.of(
              new NamedIndex("all", "everything", new Shelf(chunks).hybrid()),
              new NamedIndex("none", "nothing", new Shelf(List.of()).hybrid())),
          Router.all());
    }
  }
}
