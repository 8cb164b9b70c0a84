package dev.chiffon.ingest.jdbc;

import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.parse.Enclosed;
import dev.chiffon.ingest.parse.IngestLimits;
import dev.chiffon.ingest.parse.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one row holds, in the order of {@link RowQuery#columns}.
 *
 * @param values the values of the columns; empty for {@code NULL}
 */
record Row(List<Optional<Object>> values) {

  static Row read(String documentId, ResultSet rows, int columns, IngestLimits limits)
      throws SQLException {
    List<Optional<Object>> values = new ArrayList<>();
    for (int column = 1; column <= columns; column++) {
      values.add(new Column(documentId, rows, column, limits).value());
    }
    return new Row(values);
  }

  /** Returns the id, if the row has one. */
  Optional<String> id() {
    return values.get(0).map(id -> id.toString().strip()).filter(id -> !id.isEmpty());
  }

  /** Returns about how much memory the row takes, in bytes. */
  long weight() {
    return values.stream()
        .flatMap(Optional::stream)
        .mapToLong(
            value ->
                value instanceof Source.Content file
                    ? file.length()
                    : 2L * value.toString().length())
        .sum();
  }

  /** Returns the document of the row; {@code source} gives its id, limits and deadline. */
  Document document(RowQuery query, Source source) {
    int titles = query.title().isPresent() ? 1 : 0;
    Optional<String> title = titles == 0 ? Optional.empty() : text(1);
    int firstText = 1 + titles;
    int firstMetadata = firstText + query.texts().size();
    DocumentBuilder builder =
        new DocumentBuilder(source.with(metadata(query, title, firstMetadata)));
    title.ifPresent(text -> builder.heading(1, text));
    boolean several = query.texts().size() > 1;
    for (int i = 0; i < query.texts().size(); i++) {
      TextColumn column = query.texts().get(i);
      Optional<Enclosed> content =
          values.get(firstText + i).map(value -> enclosed(value, column, source));
      if (content.filter(text -> !text.isEmpty()).isPresent()) {
        if (several) {
          builder.heading(2, column.name());
        }
        content.get().appendTo(builder, several ? 2 : titles);
      }
    }
    return builder.build();
  }

  private static Enclosed enclosed(Object value, TextColumn column, Source source) {
    return value instanceof Source.Content file
        ? Enclosed.parsed(column.parser(), source, file.toArray())
        : Enclosed.parsed(column.parser(), source, value.toString());
  }

  private Metadata metadata(RowQuery query, Optional<String> title, int first) {
    Metadata metadata =
        title.map(text -> Metadata.empty().with(Metadata.TITLE, text)).orElse(Metadata.empty());
    for (int i = 0; i < query.metadata().size(); i++) {
      Optional<Object> value =
          values.get(first + i).filter(known -> !(known instanceof Source.Content));
      if (value.isPresent()) {
        metadata = metadata.with(query.metadata().get(i), value.get());
      }
    }
    return metadata;
  }

  private Optional<String> text(int column) {
    return values.get(column).map(value -> value.toString().strip()).filter(t -> !t.isEmpty());
  }
}
