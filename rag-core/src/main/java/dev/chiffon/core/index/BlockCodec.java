package dev.chiffon.core.index;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Span;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.OptionalInt;

/** Blocks as bytes: a letter for the kind, the span, then what the kind has beside it. */
final class BlockCodec {
  private BlockCodec() {}

  static void write(Block block, DataOutputStream out) throws IOException {
    out.writeByte(kind(block));
    Wire.writeSpan(block.span(), out);
    if (block instanceof Block.Heading heading) {
      out.writeByte(heading.level());
    } else if (block instanceof Block.ListItem item) {
      out.writeInt(item.depth());
      out.writeBoolean(item.ordinal().isPresent());
      out.writeInt(item.ordinal().orElse(0));
    } else if (block instanceof Block.Table table) {
      out.writeInt(table.headerRows());
      Wire.writeList(table.rows(), BlockCodec::writeRow, out);
    } else if (block instanceof Block.Code code) {
      Wire.writeString(code.language(), out);
    }
  }

  private static int kind(Block block) {
    if (block instanceof Block.Heading) {
      return 'H';
    } else if (block instanceof Block.Paragraph) {
      return 'P';
    } else if (block instanceof Block.ListItem) {
      return 'L';
    } else if (block instanceof Block.Table) {
      return 'T';
    } else if (block instanceof Block.Code) {
      return 'C';
    }
    return block instanceof Block.Caption ? 'K' : 'F';
  }

  static Block read(DataInputStream in) throws IOException {
    int kind = in.readUnsignedByte();
    Span span = Wire.readSpan(in);
    return switch (kind) {
      case 'H' -> new Block.Heading(span, in.readUnsignedByte());
      case 'P' -> new Block.Paragraph(span);
      case 'L' -> readItem(span, in);
      case 'T' -> new Block.Table(span, in.readInt(), Wire.readList(BlockCodec::readRow, in));
      case 'C' -> new Block.Code(span, Wire.readString(in));
      case 'K' -> new Block.Caption(span);
      case 'F' -> new Block.Furniture(span);
      default -> throw new IOException("unknown kind of block: " + kind);
    };
  }

  private static Block readItem(Span span, DataInputStream in) throws IOException {
    int depth = in.readInt();
    boolean numbered = in.readBoolean();
    int ordinal = in.readInt();
    return new Block.ListItem(
        span, depth, numbered ? OptionalInt.of(ordinal) : OptionalInt.empty());
  }

  private static void writeRow(Block.Row row, DataOutputStream out) throws IOException {
    Wire.writeSpan(row.span(), out);
    Wire.writeList(row.cells(), BlockCodec::writeCell, out);
  }

  private static Block.Row readRow(DataInputStream in) throws IOException {
    return new Block.Row(Wire.readSpan(in), Wire.readList(BlockCodec::readCell, in));
  }

  private static void writeCell(Block.Cell cell, DataOutputStream out) throws IOException {
    Wire.writeSpan(cell.span(), out);
    out.writeInt(cell.column());
    out.writeInt(cell.columns());
    out.writeInt(cell.rows());
  }

  private static Block.Cell readCell(DataInputStream in) throws IOException {
    return new Block.Cell(Wire.readSpan(in), in.readInt(), in.readInt(), in.readInt());
  }
}
