package dev.chiffon.ingest.pdf.page;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestLimits;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Source;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads the lines of every page. PDFBox finds words and line ends and sets right-to-left text in
 * order; what is kept here is where each word stands and how it looks. The order of the file is
 * kept: it is the reading order of most files, while sorting by position interleaves columns.
 */
public final class PageReader extends PDFTextStripper {
  private static final int OPERATORS_PER_CHECK = 64;
  private static final float GAP_IN_SIZES = 1.6f;

  private final Deadline deadline;
  private final IngestLimits limits;
  private final String id;
  private final IdentityHashMap<PDFont, FontLook> looks = new IdentityHashMap<>();
  private final List<PdfPage> pages = new ArrayList<>();
  private final List<Integer> brokenPages = new ArrayList<>();
  private List<Line> lines = new ArrayList<>();
  private List<Word> words = new ArrayList<>();
  private final PathOperators paths = new PathOperators(this);
  private long characters;
  private int operators;

  /** Creates a reader for the file of that source, whose limits and deadline it keeps. */
  public PageReader(Source source) {
    this.deadline = source.deadline();
    this.limits = source.limits();
    this.id = source.id();
    paths.register();
  }

  /** Returns the pages that have text, in order. */
  public List<PdfPage> read(PDDocument document) throws IOException {
    writeText(document, Writer.nullWriter());
    return pages;
  }

  /** Returns the 1-based numbers of the pages that broke while they were read. */
  public List<Integer> brokenPages() {
    return brokenPages;
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    deadline.check();
    try {
      paths.begin(page);
      super.processPage(page);
    } catch (DeadlineExceededException | CancellationException | IngestException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      brokenPages.add(getCurrentPageNo());
    }
    endLine();
    if (!lines.isEmpty()) {
      PageView view = new PageView(page);
      pages.add(
          new PdfPage(
              getCurrentPageNo(),
              view.width(),
              view.height(),
              LooseMarkers.attach(lines),
              paths.tracer().rulings()));
      lines = new ArrayList<>();
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators % OPERATORS_PER_CHECK == 0) {
      deadline.check();
    }
    super.processOperator(operator, operands);
  }

  @Override
  public void saveGraphicsState() {
    super.saveGraphicsState();
    paths.tracer().save();
  }

  @Override
  public void restoreGraphicsState() {
    super.restoreGraphicsState();
    paths.tracer().restore();
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    paths.tracer().save();
    super.showForm(form);
    paths.tracer().restore();
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    paths.tracer().save();
    super.showTransparencyGroup(form);
    paths.tracer().restore();
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    if (text.isBlank() || positions.isEmpty()) {
      return;
    }
    characters += text.length();
    limits.require(id, Limit.CHARACTERS, characters);
    Word word = word(text.strip(), positions);
    if (!words.isEmpty() && isApart(words.get(words.size() - 1), word)) {
      endLine();
    }
    words.add(word);
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writeWordSeparator() {
    // words are kept apart by their being words
  }

  private void endLine() {
    if (!words.isEmpty()) {
      lines.add(new Line(words));
      words = new ArrayList<>();
    }
  }

  private static boolean isApart(Word before, Word word) {
    float gap = Math.max(word.left() - before.right(), before.left() - word.right());
    return gap > GAP_IN_SIZES * Math.max(before.size(), word.size());
  }

  private Word word(String text, List<TextPosition> positions) {
    float left = Float.MAX_VALUE;
    float right = -Float.MAX_VALUE;
    for (TextPosition position : positions) {
      left = Math.min(left, position.getXDirAdj());
      right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
    }
    TextPosition first = positions.get(0);
    float size = Math.round(first.getFontSizeInPt() * 2) / 2f;
    float usable = size > 0 ? size : Math.max(1, first.getHeightDir());
    return new Word(
        text,
        left,
        right,
        first.getYDirAdj(),
        usable,
        looks.computeIfAbsent(first.getFont(), FontLook::of));
  }
}
