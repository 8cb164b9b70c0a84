package dev.chiffon.ingest.pdf.page;

import dev.chiffon.core.data.Box;
import dev.chiffon.core.data.Deadline;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Runs the drawing program of a page and notes the characters, lines and surfaces it draws. */
final class PageEngine extends PDFStreamEngine {
  private static final int OPERATORS_PER_CHECK = 64;

  /** Programs that save more often without restoring do it to fill the memory. */
  private static final int MOST_SAVED = 2000;

  /** Pages that draw more forms, counted each time, draw forms of forms to fill the time. */
  private static final int MOST_FORMS = 20_000;

  private final Deadline deadline;
  private final LongConsumer characterLimit;
  private final IdentityHashMap<PDFont, FontFacts> fonts = new IdentityHashMap<>();
  private final PathOperators paths = new PathOperators(this);
  private final MarkedContents marks = new MarkedContents();
  private PageView view = new PageView(new PDPage());
  private PageSieve sieve = new PageSieve(view);
  private long characters;
  private int operators;
  private int forms;

  PageEngine(Deadline deadline, LongConsumer characterLimit) {
    this.deadline = deadline;
    this.characterLimit = characterLimit;
    TextOperators.register(this);
    paths.register();
  }

  /** Reads a page; what was read until it broke can be taken, too. */
  void read(PDPage page) throws IOException {
    view = new PageView(page);
    sieve = new PageSieve(view);
    marks.clear();
    forms = 0;
    paths.begin(page, sieve.backdrop());
    processPage(page);
  }

  PageSieve sieve() {
    return sieve;
  }

  PageView view() {
    return view;
  }

  List<Ruling> rulings() {
    return paths.tracer().rulings();
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators % OPERATORS_PER_CHECK == 0) {
      deadline.check();
    }
    super.processOperator(operator, operands);
  }

  /** A picture fills the unit square of the space it is drawn in. */
  void picture() {
    Point2D.Float a = transformedPoint(0, 0);
    Point2D.Float b = transformedPoint(1, 1);
    Point2D.Float from = view.seen(a.x, a.y);
    Point2D.Float to = view.seen(b.x, b.y);
    if (Float.isFinite(from.x - to.x) && Float.isFinite(from.y - to.y)) {
      sieve
          .backdrop()
          .picture(
              new Box(
                  Math.min(from.x, to.x),
                  Math.min(from.y, to.y),
                  Math.max(from.x, to.x),
                  Math.max(from.y, to.y)));
    }
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
    FontFacts facts = fonts.computeIfAbsent(font, FontFacts::new);
    String text = facts.text(code);
    if (text.isEmpty()) {
      return;
    }
    characterLimit.accept(characters += text.length());
    Point2D.Float start = view.seen(matrix.getTranslateX(), matrix.getTranslateY());
    Point2D.Float end =
        view.seen(
            matrix.getTranslateX()
                + displacement.getX() * matrix.getScaleX()
                + displacement.getY() * matrix.getShearX(),
            matrix.getTranslateY()
                + displacement.getX() * matrix.getShearY()
                + displacement.getY() * matrix.getScaleY());
    if (Float.isFinite(start.x + start.y) && Float.isFinite(end.x + end.y)) {
      note(glyph(text, facts, matrix, new Point2D.Float[] {start, end}), start, end);
    }
  }

  private Glyph glyph(String text, FontFacts facts, Matrix matrix, Point2D.Float[] ends) {
    float scale = matrix.getScalingFactorY() * facts.scale();
    float size = Math.max(0.1f, Math.round(scale * 10) / 10f);
    Turn turn = turn(matrix, ends[0], ends[1]);
    Point2D.Float start = turn.framed(ends[0], view.width(), view.height());
    Point2D.Float end = turn.framed(ends[1], view.width(), view.height());
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    FontLook look = mode == RenderingMode.FILL_STROKE ? facts.stroked() : facts.look();
    return new Glyph(
        text,
        Math.min(start.x, end.x),
        Math.max(start.x, end.x),
        start.y,
        size,
        facts.space() * matrix.getScalingFactorX(),
        look,
        turn,
        marks.current());
  }

  /** Characters without a width point the way their matrix does. */
  private Turn turn(Matrix matrix, Point2D.Float start, Point2D.Float end) {
    float right = end.x - start.x;
    float down = end.y - start.y;
    if (Math.abs(right) + Math.abs(down) < 0.01f) {
      Point2D.Float ahead =
          view.seen(
              matrix.getTranslateX() + matrix.getScaleX(),
              matrix.getTranslateY() + matrix.getShearY());
      return Turn.of(ahead.x - start.x, ahead.y - start.y);
    }
    return Turn.of(right, down);
  }

  private void note(Glyph glyph, Point2D.Float start, Point2D.Float end) {
    float x = (start.x + end.x) / 2;
    float y = (start.y + end.y) / 2;
    float half = glyph.turn() == Turn.RIGHT ? 0.3f * glyph.size() : 0;
    PDGraphicsState state = getGraphicsState();
    sieve.take(glyph, new PageSieve.Place(x, y - half, paths.tracer().clip()), state);
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    marks.begin(tag, properties);
  }

  @Override
  public void endMarkedContentSequence() {
    marks.end();
  }

  @Override
  public void saveGraphicsState() {
    if (getGraphicsStackSize() > MOST_SAVED) {
      throw new IllegalStateException(
          "need at most %d saved graphics states".formatted(MOST_SAVED));
    }
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
    if (++forms > MOST_FORMS) {
      throw new IllegalStateException("need at most %d drawn forms".formatted(MOST_FORMS));
    }
    paths.tracer().save();
    marks.enterForm();
    super.showForm(form);
    marks.leaveForm();
    paths.tracer().restore();
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    showForm(form);
  }
}
