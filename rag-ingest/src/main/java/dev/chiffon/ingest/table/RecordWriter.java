package dev.chiffon.ingest.table;

import dev.chiffon.ingest.parse.DocumentBuilder;
import java.util.ArrayList;
import java.util.List;

/** Writes rows as paragraphs that name their values. */
final class RecordWriter implements RowWriter {
  private static final int LONG_VALUE = 200;
  private final List<Field> header;
  private final DocumentBuilder builder;

  RecordWriter(List<Field> header, DocumentBuilder builder) {
    this.header = header;
    this.builder = builder;
  }

  @Override
  public void row(List<Field> fields) {
    List<String> values = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int column = 0; column < fields.size(); column++) {
      String value = fields.get(column).text();
      if (!value.isBlank()) {
        (value.length() > LONG_VALUE ? texts : values).add(named(column, value));
      }
    }
    builder.paragraph(String.join("; ", values));
    texts.forEach(builder::paragraph);
  }

  @Override
  public void end(DocumentBuilder document) {
    // All is written.
  }

  private String named(int column, String value) {
    String name = column < header.size() ? header.get(column).text() : "";
    return name.isBlank() ? value : name + ": " + value;
  }
}
