package dev.chiffon.core.store;

import dev.chiffon.core.data.EmbeddedChunk;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/**
 * Reads an index as {@link GraphFile} describes. Nothing read is trusted with an allocation before
 * it was checked, and no index is returned before the last checksum was.
 */
final class GraphReader {
  private final CheckedInputStream checked;
  private final DataInputStream in;

  GraphReader(InputStream source) {
    checked = new CheckedInputStream(new BufferedInputStream(source, 1 << 16), new CRC32C());
    in = new DataInputStream(checked);
  }

  private record Header(HnswConfig config, int dimension, int nodes) {}

  /** Returns the index over these chunks, which must be those it was written with. */
  HnswIndex read(List<EmbeddedChunk> chunks) throws IOException {
    Header header = readHeader(chunks.size());
    ChunkTable table = readTable(header, chunks);
    HnswGraph graph = readGraph(header);
    requireChecksum();
    return new HnswIndex(header.config(), table, graph);
  }

  private Header readHeader(int chunks) throws IOException {
    requireEqual("magic number", GraphFile.MAGIC, in.readInt());
    requireEqual("format version", GraphFile.VERSION, in.readInt());
    int m = in.readInt();
    int efConstruction = in.readInt();
    int efSearch = in.readInt();
    int exactBelow = in.readInt();
    long seed = in.readLong();
    int dimension = in.readInt();
    int nodes = in.readInt();
    int savedChunks = in.readInt();
    requireChecksum();
    requireEqual("number of chunks", savedChunks, chunks);
    HnswConfig config = new HnswConfig(m, efConstruction, efSearch, exactBelow, seed);
    return new Header(config, dimension, nodes);
  }

  private ChunkTable readTable(Header header, List<EmbeddedChunk> chunks) throws IOException {
    Map<String, EmbeddedChunk> unread = new HashMap<>();
    chunks.forEach(chunk -> unread.put(chunk.id(), chunk));
    ChunkTable table = new ChunkTable();
    for (int node = 0; node < header.nodes(); node++) {
      if (in.readByte() == GraphFile.REMOVED) {
        table.appendDead(readVector(header.dimension()));
      } else {
        table.put(readChunk(unread));
      }
    }
    return table;
  }

  private float[] readVector(int dimension) throws IOException {
    float[] vector = new float[dimension];
    for (int i = 0; i < dimension; i++) {
      vector[i] = in.readFloat();
    }
    return vector;
  }

  private EmbeddedChunk readChunk(Map<String, EmbeddedChunk> unread) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      throw new IOException("need an id of at least 0 bytes, got " + length);
    }
    String id = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    long checksum = in.readLong();
    EmbeddedChunk chunk = unread.remove(id);
    if (chunk == null) {
      throw new IOException("need the chunk '" + id + "' that the graph was built with");
    }
    if (GraphFile.checksum(chunk.embedding().toArray()) != checksum) {
      throw new IOException(
          "need the embedding of chunk '" + id + "' that the graph was built with");
    }
    return chunk;
  }

  private HnswGraph readGraph(Header header) throws IOException {
    HnswGraph graph = new HnswGraph(header.config().m());
    graph.enterAt(in.readInt());
    for (int i = 0; i < header.nodes(); i++) {
      int node = graph.add(in.readUnsignedByte());
      for (int level = 0; level <= graph.level(node); level++) {
        graph.link(node, level, readLinks(graph.capacity(level)));
      }
    }
    return graph;
  }

  private int[] readLinks(int capacity) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > capacity) {
      throw new IOException("need 0 to %d links of a node, got %d".formatted(capacity, count));
    }
    int[] links = new int[count];
    for (int i = 0; i < count; i++) {
      links[i] = in.readInt();
    }
    return links;
  }

  private void requireChecksum() throws IOException {
    long computed = checked.getChecksum().getValue();
    long saved = in.readLong();
    if (saved != computed) {
      throw new IOException("need checksum %x, got %x".formatted(saved, computed));
    }
  }

  private static void requireEqual(String what, int needed, int got) throws IOException {
    if (needed != got) {
      throw new IOException("need %s %d, got %d".formatted(what, needed, got));
    }
  }
}
