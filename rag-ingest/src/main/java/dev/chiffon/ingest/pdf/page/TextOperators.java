package dev.chiffon.ingest.pdf.page;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;

/** Teaches an engine the operators that text needs, and to notice pictures. */
final class TextOperators {
  private TextOperators() {}

  static void register(PageEngine engine) {
    Stream.of(
            new BeginText(engine),
            new EndText(engine),
            new SetFontAndSize(engine),
            new MoveText(engine),
            new MoveTextSetLeading(engine),
            new NextLine(engine),
            new SetMatrix(engine),
            new SetCharSpacing(engine),
            new SetWordSpacing(engine),
            new SetTextHorizontalScaling(engine),
            new SetTextLeading(engine),
            new SetTextRenderingMode(engine),
            new SetTextRise(engine),
            new ShowText(engine),
            new ShowTextAdjusted(engine),
            new ShowTextLine(engine),
            new ShowTextLineAndSpace(engine),
            new Concatenate(engine),
            new Save(engine),
            new Restore(engine),
            new SetGraphicsStateParameters(engine),
            new BeginMarkedContentSequence(engine),
            new BeginMarkedContentSequenceWithProperties(engine),
            new EndMarkedContentSequence(engine),
            new DrawObjectOrPicture(engine),
            new InlinePicture(engine))
        .forEach(engine::addOperator);
  }

  /** Draws forms, and notes pictures without reading them. */
  private static final class DrawObjectOrPicture extends OperatorProcessor {
    private final PageEngine engine;
    private final DrawObject forms;

    DrawObjectOrPicture(PageEngine engine) {
      super(engine);
      this.engine = engine;
      this.forms = new DrawObject(engine);
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
      boolean named = !operands.isEmpty() && operands.get(0) instanceof COSName;
      if (named && engine.getResources().isImageXObject((COSName) operands.get(0))) {
        engine.picture();
      } else {
        forms.process(operator, operands);
      }
    }

    @Override
    public String getName() {
      return forms.getName();
    }
  }

  /** Notes a picture that is part of the drawing program. */
  private static final class InlinePicture extends OperatorProcessor {
    private final PageEngine engine;

    InlinePicture(PageEngine engine) {
      super(engine);
      this.engine = engine;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
      engine.picture();
    }

    @Override
    public String getName() {
      return "BI";
    }
  }
}
