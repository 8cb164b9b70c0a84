package dev.chiffon.examples.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes {@code handbook.pdf} and {@code manual.docx} of the sample corpus. */
public final class CorpusMaker {

  private CorpusMaker() {}

  /**
   * Writes both files.
   *
   * @param args the folder to write into
   * @throws IOException if a source text cannot be read or a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("Give one argument: the folder to write into");
    }
    Path folder = Files.createDirectories(Path.of(args[0]));
    HandbookPdf.write(BlockReader.readResource("handbook.md"), folder.resolve("handbook.pdf"));
    ManualDocx.write(BlockReader.readResource("manual.md"), folder.resolve("manual.docx"));
  }
}
