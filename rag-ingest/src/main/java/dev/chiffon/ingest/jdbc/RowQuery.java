package dev.chiffon.ingest.jdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of the database. The query of the user becomes a table of its own, so that any
 * query can be asked for less than it returns.
 *
 * @param sql the user's query
 * @param id the column whose values tell the rows apart
 * @param title the column of the title
 * @param texts the columns of text
 * @param metadata the columns one can filter by
 * @param changed the column that has another value whenever one of the others has
 */
record RowQuery(
    String sql,
    String id,
    Optional<String> title,
    List<TextColumn> texts,
    List<String> metadata,
    Optional<String> changed) {

  static RowQuery of(String sql, String id) {
    String bare = sql.strip().replaceAll(";+\\z", "");
    return new RowQuery(bare, id, Optional.empty(), List.of(), List.of(), Optional.empty());
  }

  RowQuery withTitle(String column) {
    return new RowQuery(sql, id, Optional.of(column), texts, metadata, changed);
  }

  RowQuery withText(TextColumn column) {
    return new RowQuery(sql, id, title, with(texts, List.of(column)), metadata, changed);
  }

  RowQuery withMetadata(List<String> columns) {
    return new RowQuery(sql, id, title, texts, with(metadata, columns), changed);
  }

  RowQuery withChanged(String column) {
    return new RowQuery(sql, id, title, texts, metadata, Optional.of(column));
  }

  /** Returns the query for the id of each row and what tells whether the row has changed. */
  String listing() {
    return changed.map(column -> select(List.of(id, column))).orElseGet(() -> select(columns()));
  }

  /**
   * Returns the query for the rows of so many ids, the columns in the order of {@link #columns}.
   */
  String rows(int ids) {
    String marks = String.join(", ", Collections.nCopies(ids, "?"));
    return "%s where q.%s in (%s)".formatted(select(columns()), id, marks);
  }

  /** Returns the columns of a row: id, title, texts, metadata. */
  List<String> columns() {
    List<String> columns = new ArrayList<>(List.of(id));
    title.ifPresent(columns::add);
    texts.forEach(text -> columns.add(text.name()));
    columns.addAll(metadata);
    return columns;
  }

  /** Returns a text that differs between any two queries. */
  String signature() {
    List<String> parsers =
        texts.stream().map(text -> text.name() + "=" + text.parser().getClass().getName()).toList();
    return String.join("\n", sql, id, title.toString(), parsers.toString(), metadata.toString());
  }

  /** The line break ends a comment that the user's query may end with. */
  private String select(List<String> columns) {
    return "select q.%s from (%s\n) q".formatted(String.join(", q.", columns), sql);
  }

  private static <T> List<T> with(List<T> list, List<T> more) {
    List<T> all = new ArrayList<>(list);
    all.addAll(more);
    return List.copyOf(all);
  }
}
