package dev.chiffon.ingest.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DocumentSource.Entry;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The promises, kept by a PostgreSQL server; skipped where none is installed or can be started. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresTest implements JdbcRowsPromises {
  private final PGSimpleDataSource database = new PGSimpleDataSource();
  private final PostgresServer server = new PostgresServer();

  @BeforeAll
  void start(@TempDir Path folder) throws IOException, InterruptedException {
    String whyNot = server.start(folder);
    assumeTrue(whyNot.isEmpty(), whyNot);
    database.setUrl(server.url());
  }

  @AfterAll
  void stop() throws InterruptedException {
    server.stop();
  }

  @Override
  public DataSource database() {
    return database;
  }

  @Test
  void a_query_cannot_write() throws SQLException {
    try (Session session = new Session(database);
        PreparedStatement statement = session.prepare("delete from lake")) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(statement::executeUpdate)
          .withMessageContaining("read-only transaction");
    }
  }

  @Test
  void a_query_that_takes_too_long_is_ended() throws SQLException {
    String query = "select id, body, pg_sleep(3) is null as slow from lake where id > 5";
    Entry entry =
        JdbcRows.of("lakes", database, query, "id")
            .text("body")
            .metadata("slow")
            .changed("id")
            .limits(IngestLimits.defaults().withMaxTime(Duration.ofMillis(100)))
            .entries()
            .get(0);
    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> entry.load(Deadline.never()))
        .satisfies(e -> assertThat(e.reason()).isEqualTo("TIMEOUT"));
  }
}
