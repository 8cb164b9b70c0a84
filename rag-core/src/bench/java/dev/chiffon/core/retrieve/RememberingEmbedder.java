package dev.chiffon.core.retrieve;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.ForwardingEmbedder;
import dev.chiffon.core.text.Words;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** An embedder that keeps what it has embedded in a file, written when it is closed. */
final class RememberingEmbedder implements ForwardingEmbedder {
  private final Embedder model;
  private final Path file;
  private final Map<String, Embedding> known = new HashMap<>();

  RememberingEmbedder(Embedder model, Path file) throws IOException {
    this.model = model;
    this.file = file;
    if (Files.exists(file)) {
      try (DataInputStream in =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
        for (int left = in.readInt(); left > 0; left--) {
          String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
          float[] components = new float[model.dimension()];
          for (int i = 0; i < components.length; i++) {
            components[i] = in.readFloat();
          }
          known.put(text, Embedding.normalized(components));
        }
      }
    }
  }

  /** Returns as many of the first words as the model takes. */
  String fitting(String text) {
    int[] ends = Words.ends(text);
    int low = 0;
    int high = ends.length;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      boolean fits = tokens().count(text.substring(0, ends[middle - 1])) <= maxTokens();
      low = fits ? middle : low;
      high = fits ? high : middle - 1;
    }
    return low == 0 ? "" : text.substring(0, ends[low - 1]);
  }

  @Override
  public Embedder behind() {
    return model;
  }

  @Override
  public List<Embedding> embed(List<String> texts, Role role) {
    Set<String> missing = new LinkedHashSet<>(texts);
    missing.removeAll(known.keySet());
    List<String> unknown = List.copyOf(missing);
    List<Embedding> embeddings = model.embed(unknown, role);
    for (int i = 0; i < unknown.size(); i++) {
      known.put(unknown.get(i), embeddings.get(i));
    }
    return texts.stream().map(text -> Objects.requireNonNull(known.get(text))).toList();
  }

  /** Writes the file; the model stays open. */
  @Override
  public void close() {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(known.size());
      for (Map.Entry<String, Embedding> each : known.entrySet()) {
        byte[] text = each.getKey().getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
        for (float component : each.getValue().toArray()) {
          out.writeFloat(component);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
