package dev.chiffon.eval.testing;

import dev.chiffon.eval.data.EvalRun;

/** The entry to assertions on what was measured, in the style of AssertJ. */
public final class EvalAssertions {
  private EvalAssertions() {}

  /** Returns assertions on a run. */
  public static EvalRunAssert assertThat(EvalRun run) {
    return new EvalRunAssert(run);
  }
}
