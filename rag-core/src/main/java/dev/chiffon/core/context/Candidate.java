package dev.chiffon.core.context;

/**
 * An extract that waits for a place.
 *
 * @param extract what may stand in the context
 * @param worth its chunk's score above the lowest of those ranked, as a share of the highest's
 * @param tokens what its text costs
 * @param wording what it says
 */
record Candidate(Extract extract, double worth, int tokens, Wording wording) {

  int place() {
    return extract.place().orElseThrow();
  }
}
