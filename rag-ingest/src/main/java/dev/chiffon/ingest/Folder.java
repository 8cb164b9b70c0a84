package dev.chiffon.ingest;

import dev.chiffon.core.data.DocumentSource;
import dev.chiffon.ingest.parse.IngestLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The files of a folder and its subfolders, or a single file, as documents. Immutable: each method
 * that changes something returns a new folder. Safe for any number of threads.
 *
 * <pre>{@code
 * Folder.of(Path.of("docs")).include("*.pdf", "*.docx").exclude("drafts/**")
 * }</pre>
 *
 * <p>Symbolic links are followed, loops of them are not. Files and folders whose name begins with a
 * dot are passed over. A document's id is the path of its file relative to the folder, with {@code
 * /} on every system.
 */
public final class Folder implements DocumentSource {
  /** Name of the metadata with the reason why only the beginning of a document was read. */
  public static final String INCOMPLETE = "incomplete";

  private final Path root;
  private final Globs globs;
  private final Optional<String> name;
  private final IngestLimits limits;
  private final Parsing parsing;

  private Folder(
      Path root, Globs globs, Optional<String> name, IngestLimits limits, Parsing parsing) {
    this.root = root;
    this.globs = globs;
    this.name = name;
    this.limits = limits;
    this.parsing = parsing;
  }

  /**
   * Returns all files under a folder, or a single file.
   *
   * @throws IllegalArgumentException if there is no such file or folder
   */
  public static Folder of(Path path) {
    if (!Files.exists(path)) {
      throw new IllegalArgumentException("need a folder or file that exists, got " + path);
    }
    Path root = path.toAbsolutePath().normalize();
    Parsers parsers = Parsers.standard();
    Parsing parsing = new Parsing(parsers, parsers.version(), Parsing.Partial.FAILED);
    return new Folder(root, Globs.all(), Optional.empty(), IngestLimits.defaults(), parsing);
  }

  /**
   * Returns a folder of only those files that match one of the globs given here or before.
   *
   * @param globs as {@link java.nio.file.FileSystem#getPathMatcher} defines them, over the path
   *     relative to the folder; without a {@code /} over the file name; <code>**&#47;</code> also
   *     stands for no folder at all
   */
  public Folder include(String... globs) {
    return new Folder(root, this.globs.include(globs), name, limits, parsing);
  }

  /** Returns a folder without the files that match one of the globs, whether included or not. */
  public Folder exclude(String... globs) {
    return new Folder(root, this.globs.exclude(globs), name, limits, parsing);
  }

  /** Returns a folder with that id, which also stands, with a {@code /}, before its documents'. */
  public Folder named(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("need a name that is not blank");
    }
    return new Folder(root, globs, Optional.of(name), limits, parsing);
  }

  /** Returns a folder whose files may each cost that much. */
  public Folder limits(IngestLimits limits) {
    return new Folder(root, globs, name, limits, parsing);
  }

  /** Returns a folder whose files are read by those parsers. */
  public Folder parsers(Parsers parsers) {
    Parsing others = new Parsing(parsers, parsers.version(), parsing.partial());
    return new Folder(root, globs, name, limits, others);
  }

  /** Returns a folder whose files are parsed in Java machines of their own. */
  public Folder isolated(IsolatedParser parser) {
    Parsing others = new Parsing(parser, parser.version(), parsing.partial());
    return new Folder(root, globs, name, limits, others);
  }

  /**
   * Returns a folder of which a file that exceeds a limit gives the document of what was read until
   * then, with the reason under {@link #INCOMPLETE} in its metadata, rather than a failure.
   */
  public Folder keepingPartial() {
    Parsing keeping = new Parsing(parsing.parser(), parsing.parserVersion(), Parsing.Partial.KEPT);
    return new Folder(root, globs, name, limits, keeping);
  }

  /** Returns the name, or else the absolute path as a URI. */
  @Override
  public String id() {
    return name.orElseGet(() -> root.toUri().toString().replaceAll("(?<=.)/+$", ""));
  }

  @Override
  public List<Entry> entries() {
    return FileWalk.files(root).stream()
        .filter(file -> globs.match(relative(file)))
        .<Entry>map(file -> new FileEntry(idOf(file), file, limits, parsing))
        .sorted(Comparator.comparing(Entry::documentId))
        .toList();
  }

  private String idOf(Path file) {
    String path = relative(file).toString().replace(root.getFileSystem().getSeparator(), "/");
    return name.map(prefix -> prefix + "/" + path).orElse(path);
  }

  private Path relative(Path file) {
    return file.equals(root) ? file.getFileName() : root.relativize(file);
  }
}
