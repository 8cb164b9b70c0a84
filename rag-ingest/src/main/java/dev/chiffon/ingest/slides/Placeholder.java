package dev.chiffon.ingest.slides;

import java.util.Set;

/**
 * The role that a layout gives to a shape.
 *
 * @param type such as {@code title}; {@code obj} where the file names none
 * @param index its number in the layout, empty if it has none
 */
record Placeholder(String type, String index) {
  static final Placeholder NONE = new Placeholder("", "");
  private static final Set<String> FURNITURE = Set.of("dt", "ftr", "sldNum", "hdr");

  boolean isTitle() {
    return type.equals("title") || type.equals("ctrTitle");
  }

  boolean isFurniture() {
    return FURNITURE.contains(type);
  }

  boolean isNone() {
    return type.isEmpty();
  }

  /** Returns whether a slide's placeholder takes its place and style from this of the layout. */
  boolean shapes(Placeholder onSlide) {
    boolean bothTitles = isTitle() && onSlide.isTitle();
    boolean sameIndex = !index.isEmpty() && index.equals(onSlide.index);
    return bothTitles || sameIndex || (onSlide.index.isEmpty() && type.equals(onSlide.type));
  }

  /** Returns whether a layout's placeholder takes what it does not say from this of the master. */
  boolean isMasterOf(Placeholder onLayout) {
    if (onLayout.isTitle()) {
      return isTitle();
    }
    return type.equals(onLayout.isFurniture() ? onLayout.type : "body");
  }
}
