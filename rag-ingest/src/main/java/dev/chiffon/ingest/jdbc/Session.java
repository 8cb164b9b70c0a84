package dev.chiffon.ingest.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A connection that only reads, and goes back as it came. */
final class Session implements AutoCloseable {
  private static final int FETCH_ROWS = 500;
  private final Connection connection;
  private final boolean wasAutoCommit;
  private final boolean wasReadOnly;

  /** Opens a connection; without automatic commits, as PostgreSQL needs to send rows by and by. */
  Session(DataSource database) throws SQLException {
    connection = database.getConnection();
    wasAutoCommit = connection.getAutoCommit();
    wasReadOnly = connection.isReadOnly();
    try {
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      try (connection) {
        throw e;
      }
    }
  }

  /** Returns a statement whose rows come by and by. */
  PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement =
        connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
    statement.setFetchSize(FETCH_ROWS);
    return statement;
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      connection.rollback();
      connection.setAutoCommit(wasAutoCommit);
      connection.setReadOnly(wasReadOnly);
    }
  }
}
