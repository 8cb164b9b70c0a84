package dev.chiffon.examples.corpus;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the small subset of Markdown in which the source texts are written. */
final class BlockReader {

  private static final Pattern BLANK_LINE = Pattern.compile("\\R\\s*\\R");
  private static final Pattern NUMBER = Pattern.compile("\\d+\\. ");
  private static final Pattern TABLE_RULE = Pattern.compile("[|\\- ]+");

  private BlockReader() {}

  /** Reads the blocks of a resource that lies next to the other source texts. */
  static List<Block> readResource(String name) throws IOException {
    try (InputStream in = BlockReader.class.getResourceAsStream("/corpus/" + name)) {
      if (in == null) {
        throw new FileNotFoundException("No resource /corpus/" + name);
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Splits a text at its blank lines and tells what each piece is. */
  static List<Block> read(String text) {
    return BLANK_LINE.splitAsStream(text.strip()).map(BlockReader::block).toList();
  }

  private static Block block(String piece) {
    List<String> lines = piece.lines().map(String::strip).toList();
    String first = lines.get(0);
    if (first.startsWith("#")) {
      int level = first.indexOf(' ');
      return new Block.Heading(level, first.substring(level).strip());
    }
    if (first.startsWith("|")) {
      return table(lines);
    }
    if (first.startsWith("- ")) {
      return new Block.Items(false, items(lines, Pattern.compile("- ")));
    }
    if (NUMBER.matcher(first).lookingAt()) {
      return new Block.Items(true, items(lines, NUMBER));
    }
    return new Block.Paragraph(String.join(" ", lines));
  }

  private static List<String> items(List<String> lines, Pattern marker) {
    List<String> items = new ArrayList<>();
    for (String line : lines) {
      if (marker.matcher(line).lookingAt()) {
        items.add(marker.matcher(line).replaceFirst(""));
      } else {
        int last = items.size() - 1;
        items.set(last, items.get(last) + " " + line);
      }
    }
    return items;
  }

  private static Block table(List<String> lines) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines) {
      if (!TABLE_RULE.matcher(line).matches()) {
        String inner = line.substring(1, line.length() - 1);
        rows.add(Arrays.stream(inner.split("\\|")).map(String::strip).toList());
      }
    }
    return new Block.Table(rows);
  }
}
