package dev.chiffon.examples.cli;

import dev.chiffon.examples.cli.view.Measured;

/** A measurement that is ready to be made: its arguments have been checked. */
interface Measuring {

  /** Returns how many systems it measures. */
  int systems();

  /** Measures, showing how far that is. */
  Measured measure();
}
