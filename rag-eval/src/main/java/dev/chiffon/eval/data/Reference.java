package dev.chiffon.eval.data;

import dev.chiffon.core.data.Span;

/** What a label says is relevant, in whichever way it says so; resolved in its document once. */
public sealed interface Reference {

  /** Returns the id of the document. */
  String documentId();

  /** Returns how relevant it is, at least 1. */
  int grade();

  /**
   * Words of a document.
   *
   * @param documentId the document
   * @param text the words, verbatim but for white space
   * @param grade how relevant they are, at least 1
   */
  record Quote(String documentId, String text, int grade) implements Reference {

    /** Checks that there are words. */
    public Quote {
      requireGrade(grade);
      if (text.isBlank()) {
        throw new IllegalArgumentException(
            "need a quote that is not blank (document '" + documentId + "')");
      }
    }
  }

  /**
   * Characters of a document.
   *
   * @param documentId the document
   * @param span where they are
   * @param grade how relevant they are, at least 1
   */
  record Characters(String documentId, Span span, int grade) implements Reference {

    /** Checks the grade. */
    public Characters {
      requireGrade(grade);
    }
  }

  /**
   * A document as a whole.
   *
   * @param documentId the document
   * @param grade how relevant it is, at least 1
   */
  record Whole(String documentId, int grade) implements Reference {

    /** Checks the grade. */
    public Whole {
      requireGrade(grade);
    }
  }

  private static void requireGrade(int grade) {
    if (grade < 1) {
      throw new IllegalArgumentException("need a grade of at least 1, got " + grade);
    }
  }
}
