package dev.chiffon.eval.compare;

import dev.chiffon.eval.data.EvalRun;
import java.util.stream.Collectors;

/** What a run is called beside others: its system, with the settings if there are any. */
final class RunName {
  private RunName() {}

  static String of(EvalRun run) {
    return run.settings().isEmpty()
        ? run.system()
        : run.settings().entrySet().stream()
            .map(setting -> setting.getKey() + "=" + setting.getValue())
            .collect(Collectors.joining(", ", run.system() + " (", ")"));
  }
}
