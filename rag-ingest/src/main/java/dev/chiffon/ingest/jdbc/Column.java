package dev.chiffon.ingest.jdbc;

import dev.chiffon.ingest.parse.IngestLimits;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads one column of a row: whole numbers as {@code Long}, others as {@code Double}, dates and
 * times as ISO 8601, arrays as lists of strings, bytes as {@link Source.Content}, all else as
 * {@code String}; nothing of the time zone of this machine.
 */
final class Column {
  private final String documentId;
  private final ResultSet rows;
  private final int index;
  private final IngestLimits limits;

  Column(String documentId, ResultSet rows, int index, IngestLimits limits) {
    this.documentId = documentId;
    this.rows = rows;
    this.index = index;
    this.limits = limits;
  }

  /** Returns the value, nothing for {@code NULL}. */
  Optional<Object> value() throws SQLException {
    return switch (rows.getMetaData().getColumnType(index)) {
      case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.TINYINT -> whole();
      case Types.REAL, Types.FLOAT, Types.DOUBLE -> fraction();
      case Types.NUMERIC, Types.DECIMAL ->
          Optional.ofNullable(rows.getBigDecimal(index)).map(Column::number);
      case Types.DATE -> time(LocalDate.class).map(LocalDate::toString);
      case Types.TIME -> time(LocalTime.class).map(DateTimeFormatter.ISO_LOCAL_TIME::format);
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> timestamp();
      case Types.CLOB, Types.NCLOB, Types.LONGVARCHAR, Types.LONGNVARCHAR -> characters();
      case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> bytes();
      case Types.ARRAY -> array();
      case Types.BOOLEAN, Types.BIT -> truth();
      default -> text();
    };
  }

  private Optional<Object> whole() throws SQLException {
    long value = rows.getLong(index);
    return rows.wasNull() ? Optional.empty() : Optional.of(value);
  }

  private Optional<Object> fraction() throws SQLException {
    double value = rows.getDouble(index);
    return rows.wasNull() ? Optional.empty() : Optional.of(value);
  }

  /** Whole numbers beyond 64 bits stay text, rather than becoming other ones. */
  private static Object number(BigDecimal value) {
    if (value.stripTrailingZeros().scale() > 0) {
      return value.doubleValue();
    }
    boolean fits = value.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
    return fits ? (Object) value.longValueExact() : value.toPlainString();
  }

  private Optional<Object> truth() throws SQLException {
    Object value = rows.getObject(index);
    return value instanceof Boolean truth ? Optional.of(truth.toString()) : text();
  }

  /** PostgreSQL's driver calls both kinds of timestamps by the same type. */
  private Optional<Object> timestamp() throws SQLException {
    String type = rows.getMetaData().getColumnTypeName(index).toLowerCase(Locale.ROOT);
    boolean zoned = type.equals("timestamptz") || type.contains("with time zone");
    return zoned
        ? time(OffsetDateTime.class).map(time -> DateTimeFormatter.ISO_INSTANT.format(time))
        : time(LocalDateTime.class).map(DateTimeFormatter.ISO_LOCAL_DATE_TIME::format);
  }

  private <T> Optional<T> time(Class<T> type) throws SQLException {
    return Optional.ofNullable(rows.getObject(index, type));
  }

  private Optional<Object> text() throws SQLException {
    String text = rows.getString(index);
    if (text != null) {
      limits.require(documentId, Limit.CHARACTERS, text.length());
    }
    return Optional.ofNullable(text);
  }

  private Optional<Object> characters() throws SQLException {
    long most = Math.min(Integer.MAX_VALUE - 8L, limits.most(Limit.CHARACTERS));
    try (Reader reader = rows.getCharacterStream(index)) {
      if (reader == null) {
        return Optional.empty();
      }
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[8192];
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        text.append(buffer, 0, n);
        limits.require(documentId, Limit.CHARACTERS, Math.min(text.length(), most + 1));
      }
      return Optional.of(text.toString());
    } catch (IOException e) {
      throw new SQLException("need a text that can be read to its end", e);
    }
  }

  private Optional<Object> bytes() throws SQLException {
    try (InputStream stream = rows.getBinaryStream(index)) {
      if (stream == null) {
        return Optional.empty();
      }
      return Optional.of(Source.Content.read(stream, documentId, limits));
    } catch (IOException e) {
      throw new SQLException("need bytes that can be read to their end", e);
    }
  }

  private Optional<Object> array() throws SQLException {
    Array array = rows.getArray(index);
    if (array == null) {
      return Optional.empty();
    }
    try {
      return array.getArray() instanceof Object[] values
          ? Optional.of(
              Arrays.stream(values).filter(Objects::nonNull).map(String::valueOf).toList())
          : text();
    } finally {
      array.free();
    }
  }
}
