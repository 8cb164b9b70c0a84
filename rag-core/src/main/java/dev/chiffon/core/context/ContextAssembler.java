package dev.chiffon.core.context;

import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import java.util.List;

/** Ranked chunks to a numbered context that fits a token budget. Safe for any number of threads. */
public interface ContextAssembler {

  /**
   * Returns a context of the chunks worth most, never above the budget; each chunk of {@code
   * ranked} stands in a source or in the list of omissions.
   *
   * @param ranked best first
   */
  Context assemble(Question question, List<Retrieved> ranked);
}
