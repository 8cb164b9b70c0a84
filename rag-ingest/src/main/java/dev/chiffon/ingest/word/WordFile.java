package dev.chiffon.ingest.word;

import dev.chiffon.ingest.ooxml.Parts;

/** What the readers of a Word file's stories share. */
final class WordFile {
  private final Parts parts;
  private final Styles styles = new Styles();
  private final Numbering numbering = new Numbering();
  private final NoteMarks notes = new NoteMarks();
  private long hiddenCharacters;

  WordFile(Parts parts) {
    this.parts = parts;
  }

  Parts parts() {
    return parts;
  }

  Styles styles() {
    return styles;
  }

  Numbering numbering() {
    return numbering;
  }

  NoteMarks notes() {
    return notes;
  }

  void hide(int characters) {
    hiddenCharacters += characters;
  }

  long hiddenCharacters() {
    return hiddenCharacters;
  }
}
