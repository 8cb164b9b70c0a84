package dev.chiffon.examples.cli.view.html;

import dev.chiffon.core.data.Block;

/** What blocks are called, and the classes of their colours. */
final class Kinds {
  private Kinds() {}

  /** Returns the name of a kind of block, which is its class in the style too. */
  static String kind(Block block) {
    if (block instanceof Block.Heading) {
      return "heading";
    } else if (block instanceof Block.ListItem) {
      return "item";
    } else if (block instanceof Block.Table) {
      return "table";
    } else if (block instanceof Block.Code) {
      return "code";
    } else if (block instanceof Block.Caption) {
      return "caption";
    } else if (block instanceof Block.Furniture) {
      return "furniture";
    }
    return "paragraph";
  }

  /** Returns the name with what else is known of the block, such as {@code heading 2}. */
  static String label(Block block) {
    if (block instanceof Block.Heading heading) {
      return "heading " + heading.level();
    } else if (block instanceof Block.ListItem item) {
      return item.depth() == 1 ? "item" : "item, depth " + item.depth();
    } else if (block instanceof Block.Code code && !code.language().isBlank()) {
      return "code, " + code.language();
    }
    return kind(block);
  }
}
