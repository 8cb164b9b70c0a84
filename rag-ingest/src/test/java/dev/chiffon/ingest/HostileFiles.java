package dev.chiffon.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;

/** Writes the worst of the files that are made to do harm. */
final class HostileFiles {
  private static final int MEGABYTE = 1_000_000;
  private static final String LAUGHS = laughs();
  private final Path folder;

  private HostileFiles(Path folder) {
    this.folder = folder;
  }

  /** Writes them into a folder; some try to read {@code secret}. */
  static void writeTo(Path folder, Path secret) throws IOException {
    HostileFiles files = new HostileFiles(folder);
    files.entities(secret);
    files.bombs();
    files.depths();
    files.cycles();
  }

  private void entities(Path secret) throws IOException {
    String external = "<!DOCTYPE x [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    for (String dtd : new String[] {LAUGHS, external}) {
      String name = dtd.equals(LAUGHS) ? "laughs" : "external";
      write(name + ".docx", part("docx", 3, dtd + word("&x;")));
      write(name + ".epub", part("epub", 1, dtd + "<html><body><p>&x;</p></body></html>"));
      write(name + ".xml", ascii(dtd + "<x>&x;</x>"));
      write(name + ".html", ascii(dtd + "<html><p>&x;</p>"));
    }
  }

  private void bombs() throws IOException {
    write("bomb.docx", part("docx", 3, word("A".repeat(300 * MEGABYTE / 2))));
    write("bomb.xlsx", part("xlsx", 3, "<sst><si><t>" + "Z".repeat(100 * MEGABYTE)));
    byte[] once = deflated(new byte[100 * MEGABYTE]);
    write("bomb.pdf", pdf("/Filter[/FlateDecode/FlateDecode]", deflated(once)));
    write("line.txt", ascii("word ".repeat(12 * MEGABYTE)));
    write("quote.csv", ascii("a,b\n\"never closed," + "x,y\n".repeat(2 * MEGABYTE)));
    String wide = "<tr><td colspan=1000000000 rowspan=1000000000>a<td colspan=999999>b";
    write("spans.html", ascii("<table>" + wide.repeat(200)));
  }

  private void depths() throws IOException {
    write("div.html", ascii("<div>".repeat(100_000) + "deep"));
    write("table.html", ascii("<table><tr><td>".repeat(20_000) + "deep"));
    write("bold.html", ascii("<p><b><i>x".repeat(100_000)));
    write("deep.json", ascii("[".repeat(200_000)));
    write("quotes.md", ascii(">".repeat(50_000) + " x"));
    write("brackets.md", ascii("[".repeat(100_000) + "a" + "](".repeat(50_000)));
    write("tables.docx", part("docx", 3, word("<w:tbl><w:tr><w:tc>".repeat(3_000))));
    write("arrays.pdf", pdf("", ascii("[".repeat(200_000) + "BT (x) Tj ET")));
  }

  private void cycles() throws IOException {
    write("kids.pdf", part("pdf", 1, "<</Type/Pages/Kids[3 0 R 2 0 R]/Count 2>>"));
    write("outline.pdf", part("pdf", 6, "<</Title(A)/Next 7 0 R/First 7 0 R/Dest[3 0 R/Fit]>>"));
    write("tags.pdf", part("pdf", 5, "<</Type/StructTreeRoot/S/Sect/K[6 0 R 6 0 R]>>"));
    write("count.pdf", part("pdf", 1, "<</Type/Pages/Kids[3 0 R]/Count 1000000000>>"));
    write("many.pdf", part("pdf", 1, "<</Kids[" + "3 0 R ".repeat(200_000) + "]>>"));
  }

  private static String word(String content) {
    return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        + "<w:body><w:p><w:r><w:t>"
        + content
        + "</w:t></w:r></w:p></w:body></w:document>";
  }

  private static String laughs() {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
    for (int i = 1; i <= 10; i++) {
      String before = "&a" + (i - 1) + ";";
      dtd.append("<!ENTITY a").append(i).append(" \"").append(before.repeat(10)).append("\">");
    }
    return dtd.append("<!ENTITY x \"&a10;\">]>").toString();
  }

  /** Returns a sound file of which that part, counted from 0, is the content. */
  private static byte[] part(String skeleton, int part, String content) {
    ByteArrayOutputStream fuzzed = new ByteArrayOutputStream();
    fuzzed.write(part);
    fuzzed.writeBytes(ascii(content));
    byte[] bytes = fuzzed.toByteArray();
    return skeleton.equals("pdf") ? FuzzedFiles.pdf(bytes) : FuzzedFiles.zip(skeleton, bytes);
  }

  /** Returns a PDF file with that content stream. */
  private static byte[] pdf(String filter, byte[] content) {
    String stream = "<</Length " + content.length + filter + ">>stream\n";
    return part(
        "pdf", 7, stream + new String(content, StandardCharsets.ISO_8859_1) + "\nendstream");
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    }
    return out.toByteArray();
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
