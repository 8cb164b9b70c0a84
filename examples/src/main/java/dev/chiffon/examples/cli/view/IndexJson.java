package dev.chiffon.examples.cli.view;

import dev.chiffon.core.index.IndexReport;
import java.nio.file.Path;

/**
 * What {@code chiffon index --json} prints.
 *
 * @param schema {@link Json#SCHEMA}
 * @param command {@code index}
 * @param source the folder or file, as an absolute path
 * @param index the index directory, as an absolute path
 * @param report what the run did
 */
public record IndexJson(
    int schema, String command, String source, String index, ReportJson report) {

  /** Returns the view of a run. */
  public static IndexJson of(Path source, Path index, IndexReport report) {
    return new IndexJson(
        Json.SCHEMA,
        "index",
        source.toAbsolutePath().normalize().toString(),
        index.toAbsolutePath().normalize().toString(),
        ReportJson.of(report));
  }
}
