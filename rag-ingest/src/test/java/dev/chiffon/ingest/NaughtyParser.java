package dev.chiffon.ingest;

import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Does to its Java machine what the file says. */
public final class NaughtyParser implements Parser {

  @Override
  public Document parse(Source source) {
    String deed = new String(source.content().toArray(), StandardCharsets.UTF_8);
    return Document.ofText(
        source.id(),
        switch (deed) {
          case "loop" -> loop();
          case "eat" -> eat();
          case "exit" -> exit();
          case "halt" -> halt();
          case "print" -> print();
          case "litter" -> litter();
          case "who" -> Long.toString(ProcessHandle.current().pid());
          default -> "behaved";
        });
  }

  private static String loop() {
    while (true) {
      Thread.onSpinWait();
    }
  }

  private static String eat() {
    List<byte[]> eaten = new ArrayList<>();
    while (eaten.size() < Integer.MAX_VALUE) {
      eaten.add(new byte[10_000_000]);
    }
    return "ate " + eaten.size();
  }

  private static String exit() {
    System.exit(7);
    return "unreachable";
  }

  private static String halt() {
    Runtime.getRuntime().halt(8);
    return "unreachable";
  }

  private static String print() {
    System.out.println("a library talks");
    System.out.flush();
    return "printed";
  }

  private static String litter() {
    try {
      return Files.writeString(Files.createTempFile("left", "behind"), "x").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
