package dev.chiffon.ingest;

import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** The other Java machine: reads sources, writes answers, and ends when no more sources come. */
final class ParseMain {
  private final Parser parser;

  private ParseMain(Parser parser) {
    this.parser = parser;
  }

  /** Parses until the machine that started this one closes its end or dies. */
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    ProcessHandle.current().parent().ifPresent(parent -> endWith(parent, folder));
    try (DataInputStream in =
            new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out =
            new DataOutputStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
      System.setIn(InputStream.nullInputStream());
      System.setOut(
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
      new ParseMain(parser(arguments.length == 0 ? "" : arguments[0])).run(in, out);
    } catch (EOFException e) {
      TemporaryFolder.remove(folder); // nobody waits for us any more
    }
    Runtime.getRuntime().halt(0);
  }

  private static void endWith(ProcessHandle parent, Path folder) {
    Thread watch =
        new Thread(
            () -> {
              parent.onExit().join();
              TemporaryFolder.remove(folder);
              Runtime.getRuntime().halt(1);
            },
            "chiffon-parent-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static Parser parser(String type) throws ReflectiveOperationException {
    return type.isEmpty()
        ? Parsers.standard()
        : Class.forName(type).asSubclass(Parser.class).getConstructor().newInstance();
  }

  private void run(DataInputStream in, DataOutputStream out) throws IOException {
    boolean isLast = false;
    while (!isLast) {
      ParseAnswer answer = answer(ParseRequest.read(in));
      answer.write(out);
      isLast = answer.isLast();
    }
  }

  private ParseAnswer answer(Source source) {
    try {
      return ParseAnswer.of(parser.parse(source));
    } catch (Throwable thrown) { // typed, whatever it is
      RuntimeException typed = Failures.typed(source, thrown);
      if (typed instanceof DeadlineExceededException || typed instanceof CancellationException) {
        return new ParseAnswer(false, Optional.empty(), Optional.empty());
      }
      return ParseAnswer.of((IngestException) typed);
    }
  }
}
