package dev.chiffon.ingest.ooxml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Office files built in tests, part by part. */
public final class OfficeFiles {
  private final List<String> namesAndTexts = new ArrayList<>();

  /** Adds a part. */
  public OfficeFiles with(String name, String text) {
    namesAndTexts.add(name);
    namesAndTexts.add(text);
    return this;
  }

  /** Adds what a part is linked to: for each link its id, the end of its type, and its target. */
  public OfficeFiles linked(String name, String... idsTypesTargets) {
    StringBuilder links = new StringBuilder("<Relationships>");
    for (int i = 0; i < idsTypesTargets.length; i += 3) {
      links.append(
          "<Relationship Id='%s' Type='x/%s' Target='%s'/>"
              .formatted(idsTypesTargets[i], idsTypesTargets[i + 1], idsTypesTargets[i + 2]));
    }
    int slash = name.lastIndexOf('/') + 1;
    String part = name.substring(0, slash) + "_rels/" + name.substring(slash) + ".rels";
    return with(part, links.append("</Relationships>").toString());
  }

  /** Returns the file. */
  public byte[] file() {
    return zip(namesAndTexts.toArray(new String[0]));
  }

  /** Returns a zip of parts, each a name and a text. */
  public static byte[] zip(String... namesAndTexts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
