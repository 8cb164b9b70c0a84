package dev.chiffon.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs if there is a shared folder, which the system property names or which lies beside. */
@Tag("slow")
class SharedSetTest {
  private static final Path SET = Path.of("data/retrieval/cookbook-docs");

  @Test
  void the_default_is_proven_worse_than_neither_leg(@TempDir Path folder) throws IOException {
    Path set =
        Stream.of(System.getProperty("chiffon.shared", "../shared"), "../../shared")
            .map(shared -> Path.of(shared).resolve(SET))
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(SET);
    assumeThat(set).isDirectory();
    CommandRun run =
        CommandRun.of(folder, "eval", "--beir", set.toString(), "--retriever", "all", "--json");
    assertThat(run.exitCode()).as(run.err()).isZero();
    for (JsonNode comparison : run.json().get("comparisons")) {
      JsonNode metric = comparison.get("nDCG@10");
      boolean proven = metric.get("mean").asDouble() < 0 && metric.get("p").asDouble() < .05;
      assertThat(proven).as(comparison.get("baseline").asText()).isFalse();
    }
  }
}
