package dev.chiffon.ingest.plain;

import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The text of a block's inline nodes: emphasis, links and pictures without their marks. */
final class InlineText extends NodeWalk {
  private static final Pattern STRUCK = Pattern.compile("~~(?=\\S)([^~]{1,500})(?<=\\S)~~");
  private final StringBuilder text = new StringBuilder();

  private InlineText() {}

  static String of(Node block) {
    InlineText reader = new InlineText();
    reader.over(block);
    return reader.text.toString();
  }

  @Override
  boolean enter(Node node) {
    if (node instanceof Text run) {
      text.append(isFootnote(node) ? "[" + run.getLiteral() + "]" : struck(run.getLiteral()));
    } else if (node instanceof Code code) {
      text.append(code.getLiteral());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak || isBreak(node)) {
      text.append(' ');
    }
    return true;
  }

  /** A reference to a footnote of one word looks like a link to it. */
  private static boolean isFootnote(Node node) {
    return node.getParent() instanceof Link && ((Text) node).getLiteral().startsWith("^");
  }

  private static String struck(String literal) {
    return STRUCK.matcher(literal).replaceAll("$1");
  }

  private static boolean isBreak(Node node) {
    return node instanceof HtmlInline html && html.getLiteral().regionMatches(true, 0, "<br", 0, 3);
  }
}
