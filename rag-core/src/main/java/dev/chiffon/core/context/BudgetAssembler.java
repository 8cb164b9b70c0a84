package dev.chiffon.core.context;

import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Omission;
import dev.chiffon.core.data.Passages;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Source;
import dev.chiffon.core.data.TermStatistics;
import dev.chiffon.core.text.Boundary;
import dev.chiffon.core.text.TokenCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fills a token budget with whole chunks, those first that add most.
 *
 * <p>What a chunk adds is its score above the lowest of those ranked, less the share of its threes
 * of words that stand in the context already, divided by its tokens to the power of the length
 * exponent (Lin and Bilmes 2010). A chunk that does not fit is left out and the next one tried, so
 * that a long one does not waste the rest of the budget; no chunk is cut. Duplicates, and
 * near-duplicates without a word of their own, are left out, and so is a chunk whose document has
 * changed since it was retrieved. Chunks of one document that touch become one source, and so do
 * those between which lies less text than a line of its own for the second costs.
 *
 * <p>Retrieved text is data, whatever it says: it is written between marks that no text can forge
 * ({@link ContextFormat}), and marks of chats in it are defused, so that text as the model reads it
 * may differ from {@link Source#text}, which is verbatim.
 *
 * <p>Whether a chunk fits is told by what the pieces of the text cost together, so that each is
 * counted once. The whole text is counted at the end; should it cost more than its pieces, the
 * chunks taken last are given up.
 */
public final class BudgetAssembler implements ContextAssembler {
  private final ContextConfig config;
  private final TokenCounter counter;
  private final Passages passages;
  private final Optional<TermStatistics> terms;

  private BudgetAssembler(
      ContextConfig config,
      TokenCounter counter,
      Passages passages,
      Optional<TermStatistics> terms) {
    this.config = config;
    this.counter = counter;
    this.passages = passages;
    this.terms = terms;
  }

  /**
   * Creates an assembler.
   *
   * @param config how to fill the budget
   * @param counter counts the tokens as the model that reads the context does
   * @param passages tells what lies between two chunks, and whether a chunk is still there
   */
  public BudgetAssembler(ContextConfig config, TokenCounter counter, Passages passages) {
    this(config, counter, passages, Optional.empty());
  }

  /**
   * Creates an assembler with the defaults of {@link ContextConfig} but for the budget.
   *
   * @param budget the most tokens of a context's text, source lines included; at least 1
   */
  public BudgetAssembler(int budget, TokenCounter counter, Passages passages) {
    this(ContextConfig.defaults().withBudget(budget), counter, passages);
  }

  /**
   * Returns the same assembler, but one that leaves out the sentences at both ends of a chunk that
   * have no term of the question. Its sources are exact slices still, of whole sentences, but may
   * hold less than their chunks; passages are not completed then.
   */
  public BudgetAssembler trimmedBy(TermStatistics terms) {
    return new BudgetAssembler(
        config.withCompletion(Completion.NONE), counter, passages, Optional.of(terms));
  }

  @Override
  public Context assemble(Question question, List<Retrieved> ranked) {
    List<String> hashed = hashed(question, ranked);
    Tally tally = new Tally(counter, config, Boundary.of(hashed));
    Draft draft = new Draft(config.budget(), tally, new SourceMerger(passages, tally));
    Filling filling = new Filling(config, draft);
    filling.fill(candidates(question, ranked, tally, filling), question.deadline()::check);
    if (filling.leavesRoom()) {
      new Completer(config.completion(), passages).complete(draft);
    }
    return context(settled(draft, filling, hashed), filling, ranked);
  }

  /** Returns what can be handed on: current text, within the budget as a whole. */
  private Sheet settled(Draft draft, Filling filling, List<String> hashed) {
    int taken = draft.size();
    giveUpOutdated(draft, filling);
    Sheet sheet = sheet(draft, hashed);
    while (sheet.tokens() > config.budget()) {
      draft
          .giveUpLast()
          .place()
          .ifPresent(place -> filling.leaveOut(place, Omission.Reason.OVER_BUDGET));
      sheet = sheet(draft, hashed);
    }
    if (draft.size() < taken) {
      filling.judgeAgain();
    }
    return sheet;
  }

  private static List<String> hashed(Question question, List<Retrieved> ranked) {
    List<String> hashed = new ArrayList<>(List.of(question.text()));
    ranked.forEach(each -> hashed.add(each.chunk().text()));
    return hashed;
  }

  private List<Candidate> candidates(
      Question question, List<Retrieved> ranked, Tally tally, Filling filling) {
    Optional<Trimming> trimming = terms.map(known -> Trimming.of(known, question.text()));
    Versions versions = new Versions(passages);
    Worth worth = Worth.of(ranked);
    List<Candidate> candidates = new ArrayList<>();
    for (int place = 0; place < ranked.size(); place++) {
      question.deadline().check();
      Retrieved next = ranked.get(place);
      if (versions.isOutdated(next.chunk())) {
        filling.leaveOut(place, Omission.Reason.OUTDATED);
      } else if (worth.of(next) < config.leastWorth()) {
        filling.leaveOut(place, Omission.Reason.WEAK);
      } else {
        Extract whole = Extract.ranked(next.chunk(), place);
        Extract extract = trimming.map(each -> each.trimmed(whole)).orElse(whole);
        int tokens = tally.ofText(extract.text());
        Wording wording = Wording.of(extract.text());
        candidates.add(new Candidate(extract, worth.of(next), tokens, wording));
      }
    }
    return candidates;
  }

  private void giveUpOutdated(Draft draft, Filling filling) {
    Versions versions = new Versions(passages);
    for (Run run : draft.runs().stream().filter(versions::isOutdated).toList()) {
      for (Extract extract : run.extracts()) {
        draft.giveUp(extract);
        extract.place().ifPresent(place -> filling.leaveOut(place, Omission.Reason.OUTDATED));
      }
    }
  }

  private Sheet sheet(Draft draft, List<String> hashed) {
    return Sheet.of(draft.runs(), config, hashed, counter);
  }

  private Context context(Sheet sheet, Filling filling, List<Retrieved> ranked) {
    List<Source> sources = new ArrayList<>();
    sheet.runs().forEach(run -> sources.add(run.source(sources.size() + 1, ranked)));
    return new Context(
        sheet.text(),
        sheet.legend(),
        sources,
        sheet.tokens(),
        config.budget(),
        filling.omissions(sheet.runs(), ranked));
  }
}
