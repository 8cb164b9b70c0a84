package dev.chiffon.ingest.jdbc;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** The promises, kept by an H2 in memory. */
class JdbcRowsTest implements JdbcRowsPromises {

  @Override
  public DataSource database() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:lakes;DB_CLOSE_DELAY=-1");
    return database;
  }
}
