package dev.chiffon.ingest.plain;

import org.commonmark.node.Node;

/** A walk in reading order that needs no stack: commonmark's own visitor recurses. */
abstract class NodeWalk {

  /** Called before the children of a node; returns whether to walk them. */
  abstract boolean enter(Node node);

  /** Called after the children of a node. */
  void leave(Node node) {}

  final void over(Node root) {
    Node node = root;
    boolean down = true;
    while (node != null) {
      boolean inside = down && enter(node);
      Node child = inside ? node.getFirstChild() : null;
      if (child != null) {
        node = child;
        down = true;
        continue;
      }
      leave(node);
      if (node == root) {
        return;
      }
      down = node.getNext() != null;
      node = down ? node.getNext() : node.getParent();
    }
  }
}
