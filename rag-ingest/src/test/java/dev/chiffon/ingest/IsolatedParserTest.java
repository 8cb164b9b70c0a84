package dev.chiffon.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestLimits;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.ParserContract;
import dev.chiffon.ingest.parse.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolatedParserTest implements ParserContract {
  private static final IsolatedParser STANDARD = IsolatedParser.standard(64);
  private static final IsolatedParser NAUGHTY = IsolatedParser.of(NaughtyParser.class, 64);

  @AfterAll
  static void close() {
    STANDARD.close();
    NAUGHTY.close();
  }

  @Override
  public Parser parser() {
    return STANDARD;
  }

  @Override
  public byte[] sample() {
    return bytes("<h1>Notice</h1><ul><li>two months</ul><table><tr><td>a<td>b</table>");
  }

  @Test
  void documents_are_those_of_parsing_in_process() {
    for (FuzzTarget target : List.of(FuzzTarget.PDF, FuzzTarget.HTML, FuzzTarget.CSV)) {
      for (byte[] seed : FuzzedFiles.seeds(target)) {
        Source isolated = Source.of("a." + target.lowerCase(), seed);
        Source here = Source.of("a." + target.lowerCase(), seed);
        assertThat(STANDARD.parse(isolated)).isEqualTo(Parsers.standard().parse(here));
      }
    }
  }

  @Test
  void a_typed_failure_comes_back_whole() {
    IngestLimits limits = IngestLimits.defaults().with(Limit.CHARACTERS, 12);
    Source whole = Source.of("a.txt", bytes("The first.\n\nThe second paragraph."));
    Source source =
        new Source("a.txt", whole.content(), whole.metadata(), limits, Deadline.never());
    IngestException e = failure(STANDARD, source);

    assertThat(e.reason()).isEqualTo("LIMIT_EXCEEDED");
    assertThat(e.limit()).contains(Limit.CHARACTERS);
    assertThat(e.partial().map(Document::text)).contains("The first.");
  }

  @Test
  void a_parser_that_never_ends_is_killed_in_time() {
    Source source = naughty("loop", Duration.ofMillis(700));

    assertThat(failure(NAUGHTY, source).reason()).isEqualTo("TIMEOUT");
    assertThat(NAUGHTY.parse(naughty("behave")).text()).isEqualTo("behaved");
  }

  @Test
  void a_parser_that_eats_the_heap_exceeds_a_limit() {
    assertThat(failure(NAUGHTY, naughty("eat")).reason()).isEqualTo("LIMIT_EXCEEDED");
    assertThat(NAUGHTY.parse(naughty("behave")).text()).isEqualTo("behaved");
  }

  @Test
  void a_parser_that_ends_the_machine_fails_alone() {
    assertThat(failure(NAUGHTY, naughty("exit"))).hasMessageContaining("status 7");
    assertThat(failure(NAUGHTY, naughty("halt"))).hasMessageContaining("status 8");
    assertThat(NAUGHTY.parse(naughty("behave")).text()).isEqualTo("behaved");
  }

  @Test
  void what_a_parser_prints_is_no_answer() {
    assertThat(NAUGHTY.parse(naughty("print")).text()).isEqualTo("printed");
  }

  @Test
  void one_machine_parses_file_after_file() {
    try (IsolatedParser parser = IsolatedParser.of(NaughtyParser.class, 64)) {
      List<String> machines =
          IntStream.range(0, 5).mapToObj(i -> parser.parse(naughty("who")).text()).toList();
      assertThat(machines).containsOnly(machines.get(0));
      assertThat(machines.get(0)).isNotEqualTo(Long.toString(ProcessHandle.current().pid()));
    }
  }

  @Test
  void machine_and_temporary_files_are_gone_after_closing() {
    IsolatedParser parser = IsolatedParser.of(NaughtyParser.class, 64);
    long pid = Long.parseLong(parser.parse(naughty("who")).text());
    Path left = Path.of(parser.parse(naughty("litter")).text());
    assertThat(left).exists();

    parser.close();

    assertThat(left.getParent()).doesNotExist();
    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    assertThatIllegalStateException().isThrownBy(() -> parser.parse(naughty("who")));
  }

  @Test
  void a_folder_parses_in_isolation_under_the_same_hash(@TempDir Path root) throws IOException {
    Files.writeString(root.resolve("a.txt"), "some text");
    Folder folder = Folder.of(root);
    Folder isolated = folder.isolated(STANDARD);

    assertThat(isolated.entries().get(0).load(Deadline.never()))
        .isEqualTo(folder.entries().get(0).load(Deadline.never()));
    assertThat(isolated.entries().get(0).contentHash())
        .isEqualTo(folder.entries().get(0).contentHash());
  }

  @Test
  void too_little_memory_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IsolatedParser.standard(8))
        .withMessageContaining("at least 16 megabytes, got 8");
  }

  private static IngestException failure(Parser parser, Source source) {
    return catchThrowableOfType(IngestException.class, () -> parser.parse(source));
  }

  private static Source naughty(String deed) {
    return naughty(deed, Duration.ofMinutes(2));
  }

  private static Source naughty(String deed, Duration time) {
    Source source = Source.of("a.txt", bytes(deed));
    return new Source(
        "a.txt",
        source.content(),
        source.metadata(),
        source.limits().withMaxTime(time),
        Deadline.after(time));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
