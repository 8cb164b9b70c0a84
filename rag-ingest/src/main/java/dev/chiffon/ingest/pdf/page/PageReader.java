package dev.chiffon.ingest.pdf.page;

import dev.chiffon.core.data.Box;
import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Reads what stands on every page: words where they stand and how they look. The order of the file
 * is kept: it is the reading order of most files, while sorting by position interleaves columns.
 */
public final class PageReader {
  private final Source source;
  private final PageEngine engine;
  private final List<PdfPage> pages = new ArrayList<>();
  private final List<Integer> brokenPages = new ArrayList<>();
  private final List<Integer> picturePages = new ArrayList<>();
  private final List<Integer> scannedPages = new ArrayList<>();
  private final SortedMap<Integer, Integer> hidden = new TreeMap<>();
  private Optional<IngestException> exceeded = Optional.empty();

  /** Creates a reader for the file of that source, whose limits and deadline it keeps. */
  public PageReader(Source source) {
    this.source = source;
    this.engine =
        new PageEngine(
            source.deadline(),
            amount -> source.limits().require(source.id(), Limit.CHARACTERS, amount));
  }

  /** Returns the pages that have text, in order; the first ones if they exceed a limit. */
  public List<PdfPage> read(PDDocument document) {
    try {
      readAll(document);
    } catch (IngestException e) {
      if (pages.isEmpty()) {
        throw e;
      }
      exceeded = Optional.of(e);
    }
    return pages;
  }

  /** Returns the limit that the pages behind the ones read exceed. */
  public Optional<IngestException> exceeded() {
    return exceeded;
  }

  private void readAll(PDDocument document) {
    int number = 0;
    for (PDPage page : document.getPages()) {
      number++;
      source.deadline().check();
      source.limits().require(source.id(), Limit.PAGES, number);
      read(page, number);
    }
  }

  private void read(PDPage page, int number) {
    try {
      engine.read(page);
    } catch (DeadlineExceededException | CancellationException | IngestException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      brokenPages.add(number);
    }
    PageSieve sieve = engine.sieve();
    if (sieve.hiddenCharacters() > 0) {
      hidden.put(number, sieve.hiddenCharacters());
    }
    if (sieve.isScanWithText()) {
      scannedPages.add(number);
    }
    List<LineBuilder.TurnedLine> lines = sieve.content().take();
    if (!lines.isEmpty()) {
      pages.add(page(number, lines));
    } else if (sieve.isPicture()) {
      picturePages.add(number);
    }
  }

  private PdfPage page(int number, List<LineBuilder.TurnedLine> lines) {
    PageView view = engine.view();
    Turn turn = usual(lines);
    List<Line> along = new ArrayList<>();
    List<Aside> asides = new ArrayList<>();
    for (LineBuilder.TurnedLine line : lines) {
      if (line.turn() == turn) {
        along.add(line.line());
      } else {
        asides.add(aside(line, view));
      }
    }
    List<Ruling> rulings =
        engine.rulings().stream()
            .map(r -> new Ruling(turned(r.kind(), turn), framed(r.box(), turn, view)))
            .toList();
    return new PdfPage(
        number,
        turn.liesDown() ? view.height() : view.width(),
        turn.liesDown() ? view.width() : view.height(),
        LooseMarkers.attach(along),
        rulings,
        new Sideways(turn, asides));
  }

  private static Ruling.Kind turned(Ruling.Kind kind, Turn turn) {
    if (!turn.liesDown() || kind == Ruling.Kind.AREA) {
      return kind;
    }
    return kind == Ruling.Kind.HORIZONTAL ? Ruling.Kind.VERTICAL : Ruling.Kind.HORIZONTAL;
  }

  private static Box framed(Box box, Turn turn, PageView view) {
    return turn == Turn.RIGHT ? box : turn.framed(box, view.width(), view.height());
  }

  private static Aside aside(LineBuilder.TurnedLine line, PageView view) {
    Turn turn = line.turn();
    float width = turn.liesDown() ? view.height() : view.width();
    float height = turn.liesDown() ? view.width() : view.height();
    return new Aside(
        line.line().text(), turn.inverse().framed(line.line().box(), width, height), turn);
  }

  /** The way that most characters run. */
  private static Turn usual(List<LineBuilder.TurnedLine> lines) {
    Map<Turn, Integer> characters = new EnumMap<>(Turn.class);
    lines.forEach(line -> characters.merge(line.turn(), line.line().text().length(), Integer::sum));
    Optional<Turn> most =
        characters.keySet().stream()
            .max(Comparator.comparing((Turn turn) -> characters.getOrDefault(turn, 0)));
    return most.orElse(Turn.RIGHT);
  }

  /** Returns the 1-based numbers of the pages that broke while they were read. */
  public List<Integer> brokenPages() {
    return List.copyOf(brokenPages);
  }

  /** Returns the 1-based numbers of the pages without text that a picture fills. */
  public List<Integer> picturePages() {
    return List.copyOf(picturePages);
  }

  /** Returns the 1-based numbers of the pages whose text was read from a picture by OCR. */
  public List<Integer> scannedPages() {
    return List.copyOf(scannedPages);
  }

  /** Returns how many characters no reader sees, for each 1-based number of a page with some. */
  public SortedMap<Integer, Integer> hiddenCharacters() {
    return new TreeMap<>(hidden);
  }
}
