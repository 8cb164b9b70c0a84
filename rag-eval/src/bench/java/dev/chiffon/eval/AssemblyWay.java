package dev.chiffon.eval;

import dev.chiffon.core.context.BudgetAssembler;
import dev.chiffon.core.context.Completion;
import dev.chiffon.core.context.ContextAssembler;
import dev.chiffon.core.context.ContextConfig;
import dev.chiffon.core.context.ContextFormat;
import dev.chiffon.core.context.SourceLabel;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Omission;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import java.util.Comparator;
import java.util.List;

/**
 * One way to fill a budget.
 *
 * @param name what it is called
 * @param config how the assembler does it
 * @param isTrimmed whether sentences at the ends of chunks are left out
 * @param stops whether nothing is tried after the first chunk that does not fit
 */
record AssemblyWay(String name, ContextConfig config, boolean isTrimmed, boolean stops) {

  /** Returns the ways, the default first. */
  static List<AssemblyWay> all() {
    ContextConfig usual = ContextConfig.defaults();
    ContextConfig bare = usual.withCompletion(Completion.NONE);
    ContextConfig strong = usual.withLeastWorth(.6);
    return List.of(
        of("default", usual),
        new AssemblyWay("stop at overflow", bare, false, true),
        of("per tokens^.1", usual.withLengthExponent(.1)),
        of("per tokens^.5", usual.withLengthExponent(.5)),
        of("per tokens", usual.withLengthExponent(1)),
        of("worth .6", strong.withCompletion(Completion.NONE)),
        of("worth .6, neighbours", strong.withCompletion(Completion.NEIGHBOURS)),
        of("worth .6, sections", strong),
        new AssemblyWay("trimmed", usual, true, false),
        of("xml", usual.withFormat(ContextFormat.xml())),
        of("without a boundary", usual.withFormat(new Unmarked())));
  }

  /** Returns the ways of those names, separated by semicolons, or all. */
  static List<AssemblyWay> named(String names) {
    List<String> wanted = List.of(names.split(";"));
    return all().stream()
        .filter(way -> names.equals("all") || wanted.contains(way.name()))
        .sorted(Comparator.comparingInt(way -> wanted.indexOf(way.name())))
        .toList();
  }

  private static AssemblyWay of(String name, ContextConfig config) {
    return new AssemblyWay(name, config, false, false);
  }

  ContextAssembler assembler(int budget, AssemblySet set) {
    BudgetAssembler assembler = new BudgetAssembler(config.withBudget(budget), set.counter(), set);
    return isTrimmed ? assembler.trimmedBy(set.statistics()) : assembler;
  }

  Context assemble(ContextAssembler assembler, Question question, List<Retrieved> ranked) {
    return stops
        ? AssemblyBench.untilOverflow(assembler, question, ranked)
        : assembler.assemble(question, ranked);
  }

  static boolean isOverBudget(Omission omission) {
    return omission.reason() == Omission.Reason.OVER_BUDGET;
  }

  /** A number and the origin before each source, which any document can forge. */
  private record Unmarked() implements ContextFormat {

    @Override
    public String begin(SourceLabel label, String boundary) {
      return "\n\n[%d] %s\n".formatted(label.number(), label.origin());
    }

    @Override
    public String end(SourceLabel label, String boundary) {
      return "";
    }

    @Override
    public String close(String boundary) {
      return "";
    }

    @Override
    public String legend(String boundary) {
      return "";
    }
  }
}
