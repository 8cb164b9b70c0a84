package dev.chiffon.core.lexical;

import dev.chiffon.core.data.Correction;
import java.util.Optional;

/** A term that a question is searched with, and the correction it comes from, if it does. */
record Asked(String term, Optional<Correction> correction) {}
