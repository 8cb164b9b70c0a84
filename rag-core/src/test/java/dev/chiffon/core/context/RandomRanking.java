package dev.chiffon.core.context;

import dev.chiffon.core.chunk.ChunkSize;
import dev.chiffon.core.chunk.RandomDocuments;
import dev.chiffon.core.chunk.SentenceChunker;
import dev.chiffon.core.chunk.WordTokens;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Retrieved;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** Chunks of some random documents in random order, overlapping or not. */
final class RandomRanking {
  private static final int MOST_CHUNKS = 12;

  private final List<Document> documents;
  private final List<Retrieved> ranked;

  RandomRanking(long seed) {
    Random random = new Random(seed);
    documents = LongStream.range(0, 3).mapToObj(i -> RandomDocuments.of(3 * seed + i)).toList();
    SentenceChunker chunker =
        new SentenceChunker(new ChunkSize(12, 20, WordTokens.COUNTER))
            .withOverlap(random.nextInt(2));
    List<Chunk> chunks = new ArrayList<>();
    documents.forEach(document -> chunks.addAll(chunker.chunk(document)));
    Collections.shuffle(chunks, random);
    ranked =
        ContextAssemblerContract.ranked(chunks.subList(0, Math.min(MOST_CHUNKS, chunks.size())));
  }

  List<Document> documents() {
    return documents;
  }

  List<Retrieved> ranked() {
    return ranked;
  }

  Document document(String id) {
    return documents.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }
}
