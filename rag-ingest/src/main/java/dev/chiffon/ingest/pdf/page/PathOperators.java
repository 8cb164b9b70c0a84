package dev.chiffon.ingest.pdf.page;

import dev.chiffon.core.data.Box;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.contentstream.operator.state.SetLineWidth;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;

/** Teaches an engine that reads text to follow what is drawn, too. */
final class PathOperators {
  private static final float WHITE = 0.99f;

  private final PDFStreamEngine engine;
  private PathTracer tracer = new PathTracer(new Box(0, 0, 0, 0));
  private Backdrop backdrop = new Backdrop();
  private PageView view = new PageView(new PDPage());

  PathOperators(PDFStreamEngine engine) {
    this.engine = engine;
  }

  /** Adds the operators of paths, and those of colour and width that these need. */
  void register() {
    engine.addOperator(new Guarded(new SetLineWidth(engine)));
    engine.addOperator(new Guarded(new SetNonStrokingColorSpace(engine)));
    engine.addOperator(new Guarded(new SetNonStrokingColor(engine)));
    engine.addOperator(new Guarded(new SetNonStrokingColorN(engine)));
    engine.addOperator(new Guarded(new SetNonStrokingDeviceGrayColor(engine)));
    engine.addOperator(new Guarded(new SetNonStrokingDeviceRGBColor(engine)));
    engine.addOperator(new Guarded(new SetNonStrokingDeviceCMYKColor(engine)));
    path("m", 2, n -> point(n, 0, tracer::moveTo));
    path("l", 2, n -> point(n, 0, tracer::lineTo));
    path("c", 6, n -> point(n, 4, tracer::curveTo));
    path("v", 4, n -> point(n, 2, tracer::curveTo));
    path("y", 4, n -> point(n, 2, tracer::curveTo));
    path("re", 4, this::rectangle);
    path("h", 0, n -> tracer.close());
    path("W", 0, n -> tracer.beginClip());
    path("W*", 0, n -> tracer.beginClip());
    path("n", 0, n -> tracer.end());
    path("S", 0, n -> paint(false, true, false));
    path("s", 0, n -> paint(false, true, true));
    for (String fill : List.of("f", "F", "f*")) {
      path(fill, 0, n -> paint(true, false, false));
    }
    path("B", 0, n -> paint(true, true, false));
    path("B*", 0, n -> paint(true, true, false));
    path("b", 0, n -> paint(true, true, true));
    path("b*", 0, n -> paint(true, true, true));
  }

  /** Begins a page. */
  void begin(PDPage page, Backdrop backdrop) {
    this.backdrop = backdrop;
    view = new PageView(page);
    tracer = new PathTracer(new Box(0, 0, view.width(), view.height()));
  }

  PathTracer tracer() {
    return tracer;
  }

  private void path(String name, int operands, Consumer<float[]> action) {
    engine.addOperator(new PathOperator(name, operands, action));
  }

  /** Takes a point of a path. */
  private interface PointTaker {
    void take(float x, float y);
  }

  private void point(float[] numbers, int at, PointTaker taker) {
    point(numbers[at], numbers[at + 1], taker);
  }

  private void point(float x, float y, PointTaker taker) {
    Point2D.Float at = engine.transformedPoint(x, y);
    Point2D.Float seen = view.seen(at.x, at.y);
    taker.take(seen.x, seen.y);
  }

  private void rectangle(float[] n) {
    point(n[0], n[1], tracer::moveTo);
    point(n[0] + n[2], n[1], tracer::lineTo);
    point(n[0] + n[2], n[1] + n[3], tracer::lineTo);
    point(n[0], n[1] + n[3], tracer::lineTo);
    tracer.close();
  }

  private void paint(boolean fills, boolean strokes, boolean closes) {
    if (closes) {
      tracer.close();
    }
    if (fills) {
      PDColor color = engine.getGraphicsState().getNonStrokingColor();
      Optional<Ink> ink = Ink.of(color);
      tracer.surfaces().forEach(box -> backdrop.paint(box, ink));
      tracer.picture().ifPresent(box -> backdrop.paint(box, Optional.empty()));
      tracer.fill(!isWhite(color));
    }
    if (strokes) {
      tracer.stroke(penWidth());
    }
    tracer.end();
  }

  private float penWidth() {
    Point2D.Float from = engine.transformedPoint(0, 0);
    Point2D.Float to = engine.transformedPoint(0, engine.getGraphicsState().getLineWidth());
    float width = (float) from.distance(to);
    return Float.isFinite(width) ? width : 0;
  }

  /** Whether it is the white of gray, RGB or CMYK, which nobody sees on paper. */
  private static boolean isWhite(PDColor color) {
    float[] parts = color.getComponents();
    float white = parts.length == 4 ? 0 : 1;
    for (float part : parts) {
      if (Math.abs(part - white) > 1 - WHITE) {
        return false;
      }
    }
    return parts.length > 0;
  }

  /** An operator with so many numbers. */
  private final class PathOperator extends OperatorProcessor {
    private final String name;
    private final int operands;
    private final Consumer<float[]> action;

    PathOperator(String name, int operands, Consumer<float[]> action) {
      super(engine);
      this.name = name;
      this.operands = operands;
      this.action = action;
    }

    @Override
    public void process(Operator operator, List<COSBase> arguments) {
      float[] numbers = new float[operands];
      if (arguments.size() < operands) {
        return;
      }
      for (int i = 0; i < operands; i++) {
        if (!(arguments.get(i) instanceof COSNumber number)) {
          return;
        }
        numbers[i] = number.floatValue();
      }
      action.accept(numbers);
    }

    @Override
    public String getName() {
      return name;
    }
  }

  /** An operator whose failure costs a colour, not the page. */
  private final class Guarded extends OperatorProcessor {
    private final OperatorProcessor operator;

    Guarded(OperatorProcessor operator) {
      super(engine);
      this.operator = operator;
    }

    @Override
    public void process(Operator name, List<COSBase> operands) {
      try {
        operator.process(name, operands);
      } catch (IOException | RuntimeException e) {
        engine.getGraphicsState().setNonStrokingColor(PDDeviceGray.INSTANCE.getInitialColor());
      }
    }

    @Override
    public String getName() {
      return operator.getName();
    }
  }
}
