package dev.chiffon.ingest.html;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;
import org.jsoup.nodes.Element;

/**
 * Reads HTML and XHTML: headings, paragraphs, lists, tables, code and captions, the title as
 * metadata. Safe for any number of threads.
 *
 * <p>Of a page with text there is always a document: where the main content cannot be told apart,
 * it is the whole body. Nothing is fetched, and no entity that the page declares is resolved.
 *
 * <p>What the page hides from its readers is left out: by the {@code hidden} attribute, {@code
 * aria-hidden}, or an inline style that does not display it, makes it tiny, puts it outside of the
 * window or gives it the colour of its background. Its length in characters without white space
 * then stands in the metadata under {@link #HIDDEN_TEXT}: hidden text is how instructions to
 * language models get into pages. Stylesheets are not read.
 */
public final class HtmlParser implements Parser {
  /** The encoding that a web server declared; known before parsing, and trusted before the page. */
  public static final String CHARSET = "charset";

  private final Mode mode;

  private enum Mode {
    MAIN_CONTENT,
    WHOLE_PAGE
  }

  /** Creates a parser of the main content of pages, as {@link #mainContent} does. */
  public HtmlParser() {
    this(Mode.MAIN_CONTENT);
  }

  private HtmlParser(Mode mode) {
    this.mode = mode;
  }

  /**
   * Returns a parser of the main content: an article without navigation, offers, comments and small
   * print. The heading that repeats the title of the page becomes the title and is not repeated in
   * the text. Pages that are no articles, and those with little text, are taken whole.
   */
  public static HtmlParser mainContent() {
    return new HtmlParser(Mode.MAIN_CONTENT);
  }

  /** Returns a parser of all that a page shows, navigation and footers included. */
  public static HtmlParser wholePage() {
    return new HtmlParser(Mode.WHOLE_PAGE);
  }

  @Override
  public Document parse(Source source) {
    PageReader reader = new PageReader(source);
    org.jsoup.nodes.Document page = reader.read();
    Deadline deadline = source.deadline();
    DocumentBuilder builder = new DocumentBuilder(source);
    PageTitle title = new PageTitle(page);
    boolean article = ArticleSigns.in(page);
    int hidden = Unseen.remove(page.body(), deadline);
    MainContent main = MainContent.of(page.body(), title, article, deadline);
    if (source.metadata().get(Metadata.TITLE).isEmpty()) {
      builder.metadata(Metadata.TITLE, main.title().map(HtmlText::of).orElse(page.title()));
    }
    if (hidden > 0) {
      builder.metadata(HIDDEN_TEXT, String.valueOf(hidden));
    }
    write(main, page.body(), builder, deadline);
    if (builder.isEmpty() && hidden > 0) {
      Element all = reader.read().body();
      Unseen.removeMarkup(all, deadline);
      new BlockWalker(builder, deadline, element -> false).walk(all);
    }
    return builder.build();
  }

  private void write(MainContent main, Element body, DocumentBuilder builder, Deadline deadline) {
    if (mode == Mode.WHOLE_PAGE) {
      new BlockWalker(builder, deadline, element -> false).walk(body);
    } else {
      main.heading().ifPresent(heading -> builder.heading(1, HtmlText.of(heading)));
      new BlockWalker(builder, deadline, main::drops).walk(main.root());
    }
  }
}
