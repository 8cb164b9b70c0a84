package dev.chiffon.core.embed;

import java.nio.file.Path;

/** Another process, or another embedder of this one, has the file of embeddings open. */
public final class EmbeddingFileLockedException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param file the file
   */
  public EmbeddingFileLockedException(Path file) {
    super("need a file of embeddings that nobody else has open, got '" + file + "'");
  }
}
