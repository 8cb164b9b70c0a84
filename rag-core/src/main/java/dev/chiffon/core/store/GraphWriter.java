package dev.chiffon.core.store;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/** Writes an index as {@link GraphFile} describes. */
final class GraphWriter {
  private final CheckedOutputStream checked;
  private final DataOutputStream out;

  GraphWriter(OutputStream target) {
    checked = new CheckedOutputStream(new BufferedOutputStream(target, 1 << 16), new CRC32C());
    out = new DataOutputStream(checked);
  }

  void write(HnswIndex index) throws IOException {
    writeHeader(index);
    for (int slot = 0; slot < index.table().slots(); slot++) {
      writeNode(index.table(), slot);
    }
    out.writeInt(index.graph().entry());
    for (int node = 0; node < index.graph().size(); node++) {
      writeLinks(index.graph(), node);
    }
    writeChecksum();
    out.flush();
  }

  private void writeHeader(HnswIndex index) throws IOException {
    HnswConfig config = index.config();
    out.writeInt(GraphFile.MAGIC);
    out.writeInt(GraphFile.VERSION);
    out.writeInt(config.m());
    out.writeInt(config.efConstruction());
    out.writeInt(config.efSearch());
    out.writeInt(config.exactBelow());
    out.writeLong(config.seed());
    out.writeInt(index.table().rows().dimension());
    out.writeInt(index.table().slots());
    out.writeInt(index.table().size());
    writeChecksum();
  }

  private void writeNode(ChunkTable table, int slot) throws IOException {
    float[] vector = table.rows().copy(slot);
    if (table.isLive(slot)) {
      byte[] id = table.id(slot).getBytes(StandardCharsets.UTF_8);
      out.writeByte(GraphFile.CHUNK);
      out.writeInt(id.length);
      out.write(id);
      out.writeLong(GraphFile.checksum(vector));
    } else {
      out.writeByte(GraphFile.REMOVED);
      for (float component : vector) {
        out.writeFloat(component);
      }
    }
  }

  private void writeLinks(HnswGraph graph, int node) throws IOException {
    out.writeByte(graph.level(node));
    for (int level = 0; level <= graph.level(node); level++) {
      int[] links = graph.links(node, level);
      int start = graph.start(node, level);
      for (int i = start; i <= start + links[start]; i++) {
        out.writeInt(links[i]);
      }
    }
  }

  private void writeChecksum() throws IOException {
    out.writeLong(checked.getChecksum().getValue());
  }
}
