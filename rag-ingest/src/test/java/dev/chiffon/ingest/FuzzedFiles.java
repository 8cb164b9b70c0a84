package dev.chiffon.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Small sound files of which one part is fuzzed bytes: the first byte says which of the parts,
 * sorted by name, the others are it. Mutating a whole zip would mostly break its checksums.
 */
final class FuzzedFiles {
  private static final Map<String, List<PartOf>> ALREADY_READ = new ConcurrentHashMap<>();

  private FuzzedFiles() {}

  /** A part of a file: an entry of a zip, or an object of a PDF file. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them, or writes into them
  private record PartOf(String name, byte[] bytes) {}

  /** Returns a zip of the parts of that skeleton, one of them fuzzed. */
  static byte[] zip(String skeleton, byte[] fuzzed) {
    if (fuzzed.length == 0 || (fuzzed.length > 1 && fuzzed[0] == 'P' && fuzzed[1] == 'K')) {
      return fuzzed;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (PartOf part : parts(skeleton, fuzzed)) {
        zip.putNextEntry(new ZipEntry(part.name()));
        zip.write(part.bytes());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Returns a PDF file of one page, one object of it fuzzed. */
  static byte[] pdf(byte[] fuzzed) {
    if (fuzzed.length == 0) {
      return fuzzed;
    }
    List<PartOf> objects = parts("pdf", fuzzed);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, "%PDF-1.7\n");
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < objects.size(); i++) {
      table.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
      write(out, (i + 1) + " 0 obj\n");
      writeObject(out, objects.get(i));
      write(out, "\nendobj\n");
    }
    int at = out.size();
    int size = objects.size() + 1;
    write(out, "xref\n0 " + size + "\n0000000000 65535 f \n" + table);
    write(out, "trailer<</Size " + size + "/Root 1 0 R>>\nstartxref\n" + at + "\n%%EOF");
    return out.toByteArray();
  }

  private static void writeObject(ByteArrayOutputStream out, PartOf object) {
    boolean hasOwnDictionary = object.bytes().length > 0 && object.bytes()[0] == '<';
    if (object.name().endsWith(".stream") && !hasOwnDictionary) {
      write(out, "<</Length " + object.bytes().length + ">>stream\n");
      out.writeBytes(object.bytes());
      write(out, "\nendstream");
    } else {
      out.writeBytes(object.bytes());
    }
  }

  /** Returns what fuzzing a target begins with. */
  static List<byte[]> seeds(FuzzTarget target) {
    List<byte[]> seeds = new ArrayList<>();
    String name = target == FuzzTarget.PDF_PARTS ? "pdf" : target.lowerCase();
    List<PartOf> parts = files("skeletons/" + name);
    for (int i = 0; i < parts.size(); i++) {
      ByteArrayOutputStream seed = new ByteArrayOutputStream();
      seed.write(i);
      seed.writeBytes(parts.get(i).bytes());
      seeds.add(seed.toByteArray());
    }
    files("seeds/" + name).forEach(file -> seeds.add(file.bytes()));
    return target == FuzzTarget.PDF ? List.of(pdf(seeds.get(0))) : seeds;
  }

  /** Returns what was found by fuzzing a target, and repaired. */
  static List<byte[]> findings(FuzzTarget target) {
    return files("findings/" + target.lowerCase()).stream().map(PartOf::bytes).toList();
  }

  private static List<PartOf> parts(String skeleton, byte[] fuzzed) {
    List<PartOf> parts = new ArrayList<>(files("skeletons/" + skeleton));
    int changed = (fuzzed[0] & 0xFF) % parts.size();
    byte[] rest = Arrays.copyOfRange(fuzzed, 1, fuzzed.length);
    parts.set(changed, new PartOf(parts.get(changed).name(), rest));
    return parts;
  }

  /** Returns the files in a folder of {@code src/test/resources/fuzz}, sorted by name. */
  private static List<PartOf> files(String folder) {
    return ALREADY_READ.computeIfAbsent(folder, FuzzedFiles::read);
  }

  private static List<PartOf> read(String folder) {
    try {
      Path fuzz = Path.of(Objects.requireNonNull(FuzzedFiles.class.getResource("/fuzz")).toURI());
      Path root = fuzz.resolve(folder);
      if (!Files.isDirectory(root)) {
        return List.of();
      }
      try (Stream<Path> all = Files.walk(root)) {
        return all.filter(Files::isRegularFile).sorted().map(file -> part(root, file)).toList();
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("need the resources in fuzz/" + folder, e);
    }
  }

  private static PartOf part(Path root, Path file) {
    try {
      String name = root.relativize(file).toString().replace('\\', '/');
      return new PartOf(name, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
