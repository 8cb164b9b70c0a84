package dev.chiffon.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {
  @TempDir private Path folder = Path.of("");
  private String good = "";
  private String bad = "";

  @BeforeEach
  void write_two_runs() {
    good = SmallSets.run(folder, "good", "aa", 1);
    bad = SmallSets.run(folder, "bad", "aa", .5);
  }

  @Test
  void a_proven_loss_has_an_exit_code_of_its_own() throws IOException {
    CommandRun run = CommandRun.of(folder, "compare", good, bad, "--json");
    assertThat(run.exitCode()).isEqualTo(Conventions.WORSE);
    JsonNode metric = run.json().get("nDCG@10");
    assertThat(metric.get("mean").asDouble()).isNegative();
    assertThat(metric.get("pHolm").asDouble()).isLessThan(.05);
    assertThat(metric.get("losses").asInt()).isEqualTo(20);
    assertThat(run.json().at("/verdict/outcome").asText()).isEqualTo("FAILED");
  }

  @Test
  void a_gain_is_done() {
    CommandRun run = CommandRun.of(folder, "compare", bad, good);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("good (k=100) against bad", "20/0/20", "Verdict: ");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void runs_on_other_documents_are_not_compared() throws IOException {
    String other = SmallSets.run(folder, "other", "bb", 1);
    Path junit = folder.resolve("junit.xml");
    CommandRun run = CommandRun.of(folder, "compare", good, other, "--junit", junit.toString());
    assertThat(run.exitCode()).isEqualTo(Conventions.INCOMPARABLE);
    assertThat(run.out()).startsWith("Verdict: refused");
    assertThat(Files.readString(junit)).contains("errors=\"1\"");
  }

  @Test
  void a_file_that_is_no_run_is_told_with_its_field() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"schema\": 9}");
    CommandRun run = CommandRun.of(folder, "compare", good, broken.toString());
    assertThat(run.exitCode()).isEqualTo(Conventions.ERROR);
    assertThat(run.err()).contains("broken.json", "schema", "need 1 to 1, got 9");
  }
}
