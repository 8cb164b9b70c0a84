package dev.chiffon.eval.data;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The lines of a UTF-8 file that are not blank, with their numbers. A file whose name ends in
 * {@code .gz} is unpacked; a byte order mark is passed over.
 */
final class TextLines {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private TextLines() {}

  /**
   * One line.
   *
   * @param number its number, from 1
   * @param text its text, without the line break
   */
  record Line(int number, String text) {}

  /**
   * Returns the lines in their order.
   *
   * @throws UncheckedIOException if the file cannot be read
   * @throws InvalidDataFileException if it is not UTF-8, is not packed as its name says, or has no
   *     line that is not blank
   */
  static List<Line> read(Path file) {
    List<Line> lines = new ArrayList<>();
    byte[] bytes = bytes(file);
    int number = 0;
    for (int start = 0; start < bytes.length; ) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      number++;
      String text = decode(file, number, ByteBuffer.wrap(bytes, start, end - start));
      if (!text.isBlank()) {
        lines.add(new Line(number, text));
      }
      start = end + 1;
    }
    if (lines.isEmpty()) {
      throw new InvalidDataFileException(
          file, "need at least one line that is not blank, got none");
    }
    return lines;
  }

  private static byte[] bytes(Path file) {
    try {
      byte[] raw = Files.readAllBytes(file);
      return file.toString().endsWith(".gz") ? unpacked(file, raw) : raw;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static byte[] unpacked(Path file, byte[] raw) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(raw))) {
      in.transferTo(bytes);
    } catch (ZipException | java.io.EOFException e) {
      throw new InvalidDataFileException(file, "need a whole gzip file, got: " + e.getMessage());
    }
    return bytes.toByteArray();
  }

  private static String decode(Path file, int number, ByteBuffer bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      boolean marked = number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      String line = marked ? text.substring(1) : text;
      return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    } catch (CharacterCodingException e) {
      throw new InvalidDataFileException(
          file, number, "", "need UTF-8, got bytes that are not (" + e.getMessage() + ")");
    }
  }
}
