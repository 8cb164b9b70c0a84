package dev.chiffon.ingest.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of pages from one run to the next: in this process, or in a file as well. The file
 * has a line for each page that was read, the last one for a page counts; lines that were not
 * written to their end are passed over, which only costs a download. Safe for any number of
 * threads.
 */
final class PageMemory {
  private static final int FIELDS = 5;
  private final Map<String, Known> pages = new ConcurrentHashMap<>();
  private final Optional<Path> file;

  private PageMemory(Optional<Path> file) {
    this.file = file;
  }

  static PageMemory ofThisProcess() {
    return new PageMemory(Optional.empty());
  }

  /** Returns what the file holds, nothing if there is no such file yet. */
  static PageMemory in(Path file) {
    PageMemory memory = new PageMemory(Optional.of(file));
    if (Files.exists(file)) {
      try {
        Files.readAllLines(file).forEach(memory::read);
      } catch (IOException e) {
        throw new UncheckedIOException("need a file that can be read, got " + file, e);
      }
    }
    return memory;
  }

  Optional<Known> of(String page) {
    return Optional.ofNullable(pages.get(page));
  }

  synchronized void put(String page, Known known) {
    boolean changed = !known.equals(pages.put(page, known));
    if (changed && file.isPresent()) {
      String line =
          String.join("\t", page, known.url(), known.etag(), known.modified(), known.hash());
      try {
        Files.write(
            file.get(), List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException("need a file that can be written, got " + file.get(), e);
      }
    }
  }

  private void read(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length == FIELDS && fields[4].length() == PageHash.LENGTH) {
      pages.put(fields[0], new Known(fields[1], fields[2], fields[3], fields[4]));
    }
  }
}
