package dev.chiffon.ingest;

import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestException.Reason;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Java machine that parses for this one, one file at a time. */
final class ParseProcess implements Parser, AutoCloseable {
  private static final int LEAST_MEGABYTES = 16;
  private static final long END_SECONDS = 2;
  private final Process process;
  private final Path folder;
  private final DataOutputStream out;
  private final DataInputStream in;
  private volatile boolean sound = true;

  /**
   * How such a machine is started.
   *
   * @param parser the class of its parser, empty for the standard ones
   * @param heapMegabytes how much memory it may use
   */
  record Command(String parser, int heapMegabytes) {
    Command {
      if (heapMegabytes < LEAST_MEGABYTES) {
        throw new IllegalArgumentException(
            "need at least %d megabytes, got %d".formatted(LEAST_MEGABYTES, heapMegabytes));
      }
    }

    /** Serial collection and quick compilation suit a machine that mostly waits. */
    private List<String> line(Path folder) {
      return List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-Xmx" + heapMegabytes + "m",
          "-XX:+UseSerialGC",
          "-XX:-UsePerfData",
          "-Djava.awt.headless=true",
          "-Djava.io.tmpdir=" + folder,
          "-cp",
          classPath(),
          ParseMain.class.getName(),
          parser);
    }

    /** Absolute, since the machine runs in another folder. */
    private static String classPath() {
      String inherited = System.getProperty("java.class.path");
      return Stream.of(inherited.split(File.pathSeparator))
          .map(entry -> Path.of(entry).toAbsolutePath().toString())
          .collect(Collectors.joining(File.pathSeparator));
    }
  }

  private ParseProcess(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
    this.out = new DataOutputStream(process.getOutputStream());
    this.in = new DataInputStream(process.getInputStream());
  }

  /** Starts a machine, whose temporary and working folder is its own. */
  static ParseProcess start(Command command) throws IOException {
    Path folder = Files.createTempDirectory("chiffon-parse");
    try {
      Process process =
          new ProcessBuilder(command.line(folder))
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new ParseProcess(process, folder);
    } catch (IOException e) {
      TemporaryFolder.remove(folder);
      throw e;
    }
  }

  /** Returns whether it waits for a file. */
  boolean isSound() {
    return sound && process.isAlive();
  }

  /** Returns the document; blocks until the machine answers or ends. */
  @Override
  public Document parse(Source source) {
    sound = false;
    ParseAnswer answer;
    try {
      ParseRequest.write(source, out);
      answer = ParseAnswer.read(source, in);
    } catch (IOException | IllegalArgumentException e) {
      throw broken(source, e);
    }
    sound = !answer.isLast();
    return answer.document(source);
  }

  private IngestException broken(Source source, Exception e) {
    String message = "the machine that parsed it answered with nonsense";
    try {
      if (process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        message = "the machine that parsed it ended with status " + process.exitValue();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return new IngestException(source.id(), Reason.CORRUPT, message, e);
  }

  /** Kills it, and removes what it left. */
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    TemporaryFolder.remove(folder);
  }
}
