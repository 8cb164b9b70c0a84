package dev.chiffon.ingest;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What fuzzing began with and what it found, all of it repaired; see {@link Fuzz}. */
class FuzzReplayTest {

  @ParameterizedTest
  @EnumSource(FuzzTarget.class)
  void what_fuzzing_found_stays_repaired(FuzzTarget target) {
    FuzzedFiles.seeds(target).forEach(target::run);
    FuzzedFiles.findings(target).forEach(target::run);
  }
}
