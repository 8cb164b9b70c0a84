package dev.chiffon.ingest.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.DocumentSource.Entry;
import dev.chiffon.core.data.UnreadableDocumentException;
import dev.chiffon.ingest.html.HtmlParser;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestLimits;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.plain.MarkdownParser;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link JdbcRows} promises of any database. */
interface JdbcRowsPromises {

  DataSource database();

  @BeforeEach
  default void fill() throws SQLException {
    execute(
        "drop table if exists lake",
        """
        create table lake (id bigint, name varchar(40), body text, extra text, page bytea,
          depth numeric(10,2), fish int, share double precision, cold boolean, seen date,
          changed timestamp, zoned timestamp with time zone, tags varchar array)
        """,
        """
        insert into lake values (2, 'Upper', '# Shore

        - cold', 'Boats.', null, 12.50, 3, 0.5, true, date '2021-02-03',
          timestamp '2021-02-03 10:00:00', timestamp with time zone '2021-02-03 10:00:00+02:00',
          array['a', 'b'])
        """,
        "insert into lake (id, name, body, changed) values (10, null, 'Café.', null)",
        "insert into lake (id, name, body, fish) values (3, 'Lower', 'Warm.', 4)");
  }

  @Test
  default void each_row_is_a_document_under_its_id() {
    List<Entry> entries = lakes().entries();
    assertThat(entries)
        .extracting(Entry::documentId)
        .containsExactly("lakes/10", "lakes/2", "lakes/3");
    assertThat(load(entries, "lakes/2").toMarkdown()).isEqualTo("# Upper\n\n## Shore\n\n- cold\n");
    assertThat(load(entries, "lakes/3").title()).contains("Lower");
    Document untitled = load(entries, "lakes/10");
    assertThat(untitled.text()).isEqualTo("Café.");
    assertThat(untitled.title()).isEmpty();
  }

  @Test
  default void metadata_keeps_numbers_and_writes_times_alike_on_any_machine() {
    JdbcRows rows =
        lakes().metadata("depth", "fish", "share", "cold", "seen", "changed", "zoned", "tags");
    assertThat(load(rows.entries(), "lakes/2").metadata().values())
        .isEqualTo(
            Map.of(
                "title", "Upper",
                "depth", 12.5,
                "fish", 3L,
                "share", 0.5,
                "cold", "true",
                "seen", "2021-02-03",
                "changed", "2021-02-03T10:00:00",
                "zoned", "2021-02-03T08:00:00Z",
                "tags", List.of("a", "b")));
    assertThat(load(rows.entries(), "lakes/10").metadata().values()).isEmpty();
  }

  @Test
  default void of_several_columns_each_stands_below_its_name() {
    String markdown = load(lakes().text("extra").entries(), "lakes/2").toMarkdown();
    assertThat(markdown)
        .isEqualTo("# Upper\n\n## body\n\n### Shore\n\n- cold\n\n## extra\n\nBoats.\n");
    assertThat(load(lakes().text("extra").entries(), "lakes/3").toMarkdown())
        .isEqualTo("# Lower\n\n## body\n\nWarm.\n");
  }

  @Test
  default void a_column_of_files_is_read_by_its_parser() throws SQLException {
    try (Connection connection = database().getConnection();
        var statement = connection.prepareStatement("update lake set page = ? where id = 2")) {
      statement.setBytes(1, "<h1>Upper</h1><p>Cold.".getBytes(StandardCharsets.UTF_8));
      statement.executeUpdate();
    }
    JdbcRows rows = JdbcRows.of("lakes", database(), "select * from lake", "id");
    List<Entry> entries = rows.text("page", new HtmlParser()).entries();
    assertThat(load(entries, "lakes/2").toMarkdown()).isEqualTo("# Upper\n\nCold.\n");
    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> load(entries, "lakes/3"))
        .satisfies(e -> assertThat(e.reason()).isEqualTo("EMPTY"));
  }

  @Test
  default void only_a_row_that_changed_has_another_hash() throws SQLException {
    Map<String, String> before = hashes(lakes());
    execute("update lake set body = 'Hot.' where id = 3");
    Map<String, String> after = hashes(lakes());
    assertThat(after.get("lakes/3")).isNotEqualTo(before.get("lakes/3"));
    assertThat(after.get("lakes/2")).isEqualTo(before.get("lakes/2"));
    assertThat(hashes(lakes().metadata("fish")).get("lakes/2")).isNotEqualTo(before.get("lakes/2"));
  }

  @Test
  default void with_a_column_of_changes_nothing_else_is_compared() throws SQLException {
    JdbcRows rows = lakes().changed("changed");
    Map<String, String> before = hashes(rows);
    execute("update lake set body = 'Hot.' where id = 2");
    assertThat(hashes(rows)).isEqualTo(before);
    execute("update lake set changed = timestamp '2021-02-03 10:00:01' where id = 2");
    assertThat(hashes(rows).get("lakes/2")).isNotEqualTo(before.get("lakes/2"));
    assertThat(load(rows.entries(), "lakes/2").text()).endsWith("Hot.");
  }

  @Test
  default void any_query_can_be_asked() {
    String query =
        "select lower(name) as name, min(id) as id, max(body) as body from lake\n"
            + "where name is not null group by name order by name; ";
    List<Entry> entries = JdbcRows.of("lakes", database(), query, "name").text("body").entries();
    assertThat(entries).extracting(Entry::documentId).containsExactly("lakes/lower", "lakes/upper");
    assertThat(load(entries, "lakes/lower").text()).isEqualTo("Warm.");
  }

  @Test
  default void rows_without_an_id_or_with_one_that_stands_twice_cannot_be_read()
      throws SQLException {
    execute(
        "insert into lake (id, body) values (3, 'Other.')",
        "insert into lake (id, body) values (null, 'Nobody.')");
    List<Entry> entries = lakes().entries();
    assertThat(entries)
        .extracting(Entry::documentId)
        .containsExactly("lakes/10", "lakes/2", "lakes/3", "lakes/3", "lakes/NULL");
    for (Entry twice : entries.subList(2, 4)) {
      assertThatExceptionOfType(UnreadableDocumentException.class)
          .isThrownBy(() -> twice.load(Deadline.never()))
          .satisfies(e -> assertThat(e.reason()).isEqualTo("DUPLICATE_ID"));
    }
    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> entries.get(4).load(Deadline.never()))
        .withMessage("need a value of id in each row, got NULL");
    assertThat(load(entries, "lakes/10").text()).isEqualTo("Café.");
  }

  @Test
  default void rows_in_order_come_in_few_queries_and_every_connection_is_closed()
      throws SQLException {
    execute("delete from lake");
    for (int i = 0; i < 300; i++) {
      execute("insert into lake (id, body) values (%d, 'Lake %d.')".formatted(i, i));
    }
    CountedDatabase counted = new CountedDatabase(database());
    List<Entry> entries =
        JdbcRows.of("lakes", counted.counted(), "select * from lake", "id").text("body").entries();
    for (Entry entry : entries) {
      String number = entry.documentId().replace("lakes/", "");
      assertThat(entry.load(Deadline.never()).text()).isEqualTo("Lake " + number + ".");
    }
    assertThat(counted.opened.get()).isLessThan(15);
    assertThat(load(entries, "lakes/7").text()).isEqualTo("Lake 7.");
    assertThat(counted.closed).hasValue(counted.opened.get());
  }

  @Test
  default void what_the_database_refuses_is_said() {
    JdbcRows wrong = JdbcRows.of("lakes", database(), "select * from pond", "id").text("body");
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(wrong::entries)
        .withMessageContaining("need a query that can be answered for 'lakes'")
        .withRootCauseInstanceOf(SQLException.class);
    assertThatIllegalStateException()
        .isThrownBy(() -> JdbcRows.of("lakes", database(), "select 1 as id", "id").entries());
  }

  @Test
  default void a_row_that_is_gone_concerns_no_other() throws SQLException {
    List<Entry> entries = lakes().entries();
    execute("delete from lake where id = 2");
    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> load(entries, "lakes/2"))
        .satisfies(e -> assertThat(e.reason()).isEqualTo("UNREADABLE"));
    assertThat(load(entries, "lakes/3").text()).endsWith("Warm.");
  }

  @Test
  default void a_row_beyond_the_limits_concerns_no_other() throws SQLException {
    execute("update lake set body = repeat('x', 1000) where id = 2");
    List<Entry> entries =
        lakes().limits(IngestLimits.defaults().with(Limit.CHARACTERS, 100)).entries();
    assertThat(load(entries, "lakes/10").text()).isEqualTo("Café.");
    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> load(entries, "lakes/2"))
        .satisfies(e -> assertThat(e.limit()).contains(Limit.CHARACTERS));
    assertThat(load(entries, "lakes/3").text()).endsWith("Warm.");
  }

  @Test
  default void a_deadline_that_has_passed_ends_reading() {
    Entry entry = lakes().entries().get(0);
    assertThatExceptionOfType(DeadlineExceededException.class)
        .isThrownBy(() -> entry.load(Deadline.after(Duration.ZERO)));
  }

  private JdbcRows lakes() {
    return JdbcRows.of("lakes", database(), "select * from lake -- all", "id")
        .title("name")
        .text("body", new MarkdownParser());
  }

  private static Map<String, String> hashes(JdbcRows rows) {
    return rows.entries().stream().collect(Collectors.toMap(Entry::documentId, Entry::contentHash));
  }

  private static Document load(List<Entry> entries, String id) {
    return entries.stream()
        .filter(entry -> entry.documentId().equals(id))
        .findFirst()
        .orElseThrow()
        .load(Deadline.never());
  }

  private void execute(String... commands) throws SQLException {
    try (Connection connection = database().getConnection();
        Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }
}
