package dev.chiffon.core.context;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A context while it is filled, extract by extract. */
final class Draft {
  private final int budget;
  private final Tally tally;
  private final SourceMerger merger;
  private final Map<String, List<Extract>> extracts = new LinkedHashMap<>();
  private final Map<String, List<Run>> runs = new LinkedHashMap<>();
  private final List<Extract> taken = new ArrayList<>();
  private int cost;

  Draft(int budget, Tally tally, SourceMerger merger) {
    this.budget = budget;
    this.tally = tally;
    this.merger = merger;
    this.cost = tally.ofNothing();
  }

  /** Returns the sources so far, in no order that means anything. */
  List<Run> runs() {
    return runs.values().stream().flatMap(List::stream).toList();
  }

  /** Returns the sources of a document so far, in reading order. */
  List<Run> runsOf(String documentId) {
    return runs.getOrDefault(documentId, List.of());
  }

  /** Returns how many extracts were taken and not given up. */
  int size() {
    return taken.size();
  }

  /** Returns how many ranked chunks of a document are there. */
  int rankedOf(String documentId) {
    return (int)
        extracts.getOrDefault(documentId, List.of()).stream()
            .filter(each -> each.place().isPresent())
            .count();
  }

  /** Takes the extract if it fits, and returns whether it does. */
  boolean take(Extract next) {
    List<Extract> more = withOne(next);
    return replaceIfFits(next, more, merger.merge(more));
  }

  /** Takes the extract if it fits and makes a source longer, and returns whether it does. */
  boolean extend(Extract next) {
    List<Extract> more = withOne(next);
    List<Run> longer = merger.merge(more);
    return longer.size() <= runsOf(next.documentId()).size() && replaceIfFits(next, more, longer);
  }

  private List<Extract> withOne(Extract next) {
    List<Extract> more = new ArrayList<>(extracts.getOrDefault(next.documentId(), List.of()));
    more.add(next);
    return more;
  }

  private boolean replaceIfFits(Extract next, List<Extract> more, List<Run> longer) {
    int longerCost = cost + tally.of(longer) - tally.of(runsOf(next.documentId()));
    if (longerCost > budget) {
      return false;
    }
    cost = longerCost;
    extracts.put(next.documentId(), more);
    runs.put(next.documentId(), longer);
    taken.add(next);
    return true;
  }

  /** Gives up the extract that was taken last, and returns it. */
  Extract giveUpLast() {
    Extract last = taken.get(taken.size() - 1);
    giveUp(last);
    return last;
  }

  /** Gives up an extract that was taken; what completed it alone is no source any more. */
  void giveUp(Extract given) {
    taken.remove(given);
    List<Extract> fewer = new ArrayList<>(extracts.getOrDefault(given.documentId(), List.of()));
    fewer.remove(given);
    extracts.put(given.documentId(), fewer);
    runs.put(given.documentId(), merger.merge(fewer).stream().filter(Run::isRetrieved).toList());
  }
}
