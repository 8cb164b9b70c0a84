package dev.chiffon.core.index;

import dev.chiffon.core.data.Box;
import dev.chiffon.core.data.Layout;
import dev.chiffon.core.data.Page;
import dev.chiffon.core.data.Part;
import dev.chiffon.core.data.Region;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Layouts as bytes: pages, parts, regions. */
final class LayoutCodec {
  private LayoutCodec() {}

  static void write(Layout layout, DataOutputStream out) throws IOException {
    Wire.writeList(layout.pages(), LayoutCodec::writePage, out);
    Wire.writeList(layout.parts(), LayoutCodec::writePart, out);
    Wire.writeList(layout.regions(), LayoutCodec::writeRegion, out);
  }

  static Layout read(DataInputStream in) throws IOException {
    return new Layout(
        Wire.readList(data -> new Page(data.readInt(), Wire.readSpan(data)), in),
        Wire.readList(LayoutCodec::readPart, in),
        Wire.readList(LayoutCodec::readRegion, in));
  }

  private static void writePage(Page page, DataOutputStream out) throws IOException {
    out.writeInt(page.number());
    Wire.writeSpan(page.span(), out);
  }

  private static void writePart(Part part, DataOutputStream out) throws IOException {
    Wire.writeString(part.kind().name(), out);
    out.writeInt(part.number());
    Wire.writeString(part.name(), out);
    Wire.writeSpan(part.span(), out);
  }

  private static Part readPart(DataInputStream in) throws IOException {
    return new Part(
        kind(Wire.readString(in)), in.readInt(), Wire.readString(in), Wire.readSpan(in));
  }

  private static Part.Kind kind(String name) throws IOException {
    for (Part.Kind kind : Part.Kind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    throw new IOException("unknown kind of part: " + name);
  }

  private static void writeRegion(Region region, DataOutputStream out) throws IOException {
    Wire.writeSpan(region.span(), out);
    out.writeInt(region.page());
    out.writeFloat(region.box().left());
    out.writeFloat(region.box().top());
    out.writeFloat(region.box().right());
    out.writeFloat(region.box().bottom());
  }

  private static Region readRegion(DataInputStream in) throws IOException {
    return new Region(
        Wire.readSpan(in),
        in.readInt(),
        new Box(in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat()));
  }
}
