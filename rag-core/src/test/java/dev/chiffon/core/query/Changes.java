package dev.chiffon.core.query;

import dev.chiffon.core.data.QueryChange;
import dev.chiffon.core.data.StageListener;
import java.util.ArrayList;
import java.util.List;

/** Keeps what it hears. */
final class Changes implements StageListener {
  private final List<QueryChange> heard = new ArrayList<>();

  @Override
  public void queryChanged(QueryChange change) {
    heard.add(change);
  }

  /** Returns the one change that there was. */
  QueryChange only() {
    if (heard.size() != 1) {
      throw new AssertionError("need one change, got " + heard);
    }
    return heard.get(0);
  }

  List<QueryChange> all() {
    return heard;
  }
}
