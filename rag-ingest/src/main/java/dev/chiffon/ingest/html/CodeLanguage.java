package dev.chiffon.ingest.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The language that the classes of program text name. */
final class CodeLanguage {
  // language-x: HTML 5.2's own example, Prism, highlight.js; brush: x of SyntaxHighlighter
  private static final Pattern NAMED =
      Pattern.compile("(?:^|\\s)(?:language-|lang-|highlight-source-|brush:\\s*)([\\w+#-]+)");
  private static final Pattern PANDOC = Pattern.compile("(?:^|\\s)sourceCode\\s+([\\w+#-]+)");

  private CodeLanguage() {}

  /** Returns the language of a {@code pre}, empty if nothing says it. */
  static String of(Element pre) {
    Element code = pre.selectFirst("code");
    Element parent = pre.parent();
    String classes =
        pre.className()
            + " "
            + (code == null ? "" : code.className())
            + " "
            + (parent == null || !parent.normalName().equals("div") ? "" : parent.className());
    Matcher named = NAMED.matcher(classes);
    if (named.find()) {
      return named.group(1);
    }
    Matcher pandoc = PANDOC.matcher(classes);
    return pandoc.find() ? pandoc.group(1) : "";
  }
}
