package dev.chiffon.ingest.pdf;

import dev.chiffon.core.data.Box;
import dev.chiffon.core.data.Deadline;
import dev.chiffon.ingest.pdf.page.FontLook;
import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.PdfPage;
import dev.chiffon.ingest.pdf.page.Word;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws pages without text as pictures, and has them read by an {@link OcrEngine}. */
final class OcrPages {
  private static final float POINTS_PER_INCH = 72;
  private static final float BEST_DOTS_PER_INCH = 200;
  private static final float MOST_PIXELS = 6_000_000;
  private static final float SIZE_OF_HEIGHT = 0.8f;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final FontLook PLAIN = new FontLook(false, false);

  private final PDDocument document;
  private final OcrEngine engine;
  private final PDFRenderer renderer;

  OcrPages(PDDocument document, OcrEngine engine, Deadline deadline) {
    this.document = document;
    this.engine = engine;
    this.renderer = new PromptRenderer(document, deadline);
  }

  /**
   * Returns the page of that 1-based number as the engine reads it, nothing if it reads nothing.
   */
  Optional<PdfPage> read(int number) throws IOException {
    PDRectangle crop = document.getPage(number - 1).getCropBox();
    float inches = crop.getWidth() * crop.getHeight() / (POINTS_PER_INCH * POINTS_PER_INCH);
    double dots = Math.min(BEST_DOTS_PER_INCH, Math.sqrt(MOST_PIXELS / Math.max(0.01f, inches)));
    float scale = (float) dots / POINTS_PER_INCH;
    BufferedImage picture = renderer.renderImage(number - 1, scale, ImageType.RGB);
    List<Line> lines = new ArrayList<>();
    for (OcrEngine.OcrLine read : engine.read(picture)) {
      line(read, scale).ifPresent(lines::add);
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PdfPage(
                number, picture.getWidth() / scale, picture.getHeight() / scale, lines, List.of()));
  }

  /** The words share the width of the line by their lengths. */
  private static Optional<Line> line(OcrEngine.OcrLine read, float scale) {
    String text = read.text().strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Box box = read.box();
    float advance = (box.right() - box.left()) / scale / text.length();
    float size = Math.max(1, SIZE_OF_HEIGHT * (box.bottom() - box.top()) / scale);
    float baseline = box.bottom() / scale - 0.2f * size;
    List<Word> words = new ArrayList<>();
    int at = 0;
    for (String word : SPACE.splitAsStream(text).toList()) {
      at = text.indexOf(word, at);
      float left = box.left() / scale + at * advance;
      at += word.length();
      float right = box.left() / scale + at * advance;
      words.add(new Word(word, left, right, baseline, size, PLAIN, Optional.empty()));
    }
    return Optional.of(new Line(words));
  }

  /** Stops drawing when the time is over. */
  private static final class PromptRenderer extends PDFRenderer {
    private final Deadline deadline;

    PromptRenderer(PDDocument document, Deadline deadline) {
      super(document);
      this.deadline = deadline;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
      return new PromptDrawer(parameters, deadline);
    }
  }

  /** Looks at the clock before each operator. */
  private static final class PromptDrawer extends PageDrawer {
    private final Deadline deadline;

    PromptDrawer(PageDrawerParameters parameters, Deadline deadline) throws IOException {
      super(parameters);
      this.deadline = deadline;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      deadline.check();
      super.processOperator(operator, operands);
    }
  }
}
