package dev.chiffon.ingest.word;

import dev.chiffon.ingest.ooxml.HeadingNames;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What a paragraph style says about structure, or a paragraph for itself. A negative number says
 * nothing: ask the style it is based on.
 *
 * @param name the style's name in English, as files hold it in every language
 * @param outline 0-based outline level; 9 is running text
 * @param list the list numbering, 0 for none
 * @param listLevel 0-based level in the list
 */
record Style(String name, int outline, int list, int listLevel) {
  static final Style NONE = new Style("", -1, -1, -1);

  /** The list of an item that has a mark of its own instead of a number. */
  static final int UNNUMBERED = Integer.MAX_VALUE;

  private static final int RUNNING_TEXT = 9;
  private static final Pattern CODE =
      Pattern.compile(".*source code.*|html preformatted|code( block)?|macro|plain text");

  /** Returns this style with what it does not say taken from {@code base}. */
  Style over(Style base) {
    return new Style(
        name.isEmpty() ? base.name : name,
        outline < 0 ? base.outline : outline,
        list < 0 ? base.list : list,
        listLevel < 0 ? base.listLevel : listLevel);
  }

  /** Returns this style with the outline level that its name stands for, if it gives none. */
  Style withOutlineOfName() {
    OptionalInt level = outline < 0 ? HeadingNames.level(name) : OptionalInt.empty();
    return level.isPresent() ? new Style(name, level.getAsInt() - 1, list, listLevel) : this;
  }

  /** Returns the level of a heading in this style, from 1. */
  OptionalInt headingLevel() {
    if (outline >= 0) {
      return outline < RUNNING_TEXT ? OptionalInt.of(outline + 1) : OptionalInt.empty();
    }
    return isTitle() ? OptionalInt.of(1) : OptionalInt.empty();
  }

  boolean isTitle() {
    return outline < 0 && HeadingNames.isTitle(name);
  }

  boolean isCaption() {
    return lowerName().equals("caption");
  }

  boolean isCode() {
    return CODE.matcher(lowerName()).matches();
  }

  private String lowerName() {
    return name.toLowerCase(Locale.ROOT);
  }
}
