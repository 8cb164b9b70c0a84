package dev.chiffon.ingest.web;

import java.io.IOException;

/** A page was not asked for, because a rule forbids it. */
final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  RefusedException(String message) {
    super(message);
  }
}
