package dev.chiffon.ingest.ooxml;

import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestException.Reason;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * A zip in memory, read by its central directory: an entry is unpacked when it is opened, so that
 * pictures nobody reads cost nothing. Names do not tell case, as in Office files.
 */
final class Archive {
  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int CENTRAL = 0x02014b50;
  private static final int CENTRAL_SIZE = 46;
  private static final int LOCAL_SIZE = 30;
  private static final int ENCRYPTED_FLAG = 1;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] ENCRYPTED_PACKAGE =
      "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  /** Where an entry lies in the file, and how it is packed. */
  private record Entry(int flags, int method, long packed, long offset) {}

  private final Source source;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Unpacked unpacked;
  private long shift;

  private Archive(Source source) {
    this.source = source;
    this.unpacked = new Unpacked(source);
  }

  static Archive of(Source source) throws IOException {
    Archive archive = new Archive(source);
    archive.readDirectory();
    return archive;
  }

  /** Returns the entries' names, in lower case, in the order of the directory. */
  Set<String> names() {
    return entries.keySet();
  }

  /** Returns the unpacked bytes of an entry as they are read, if the zip has it. */
  Optional<InputStream> open(String name) throws IOException {
    Entry entry = entries.get(key(name));
    if (entry == null) {
      return Optional.empty();
    }
    if ((entry.flags() & ENCRYPTED_FLAG) != 0) {
      throw new IngestException(source.id(), Reason.ENCRYPTED, "it asks for a password");
    }
    InputStream in = at(shift + entry.offset());
    ByteBuffer header = little(in.readNBytes(LOCAL_SIZE));
    if (header.limit() < LOCAL_SIZE) {
      throw new ZipException("need part '%s' inside the file".formatted(name));
    }
    in.skipNBytes(unsigned(header.getShort(26)) + unsigned(header.getShort(28)));
    return Optional.of(unpacked(name, entry, in));
  }

  private InputStream unpacked(String name, Entry entry, InputStream in) throws ZipException {
    InputStream bytes =
        switch (entry.method()) {
          case STORED -> new FirstBytes(in, entry.packed());
          case DEFLATED -> new Inflating(in);
          default ->
              throw new ZipException(
                  "need part '%s' stored or deflated, got method %d"
                      .formatted(name, entry.method()));
        };
    return unpacked.counting(bytes, entry.packed());
  }

  private void readDirectory() throws IOException {
    requireNoOle();
    long length = source.content().length();
    long from = Math.max(0, length - END_SIZE - LONGEST_COMMENT);
    ByteBuffer tail = little(at(from).readAllBytes());
    int end = tail.limit() - END_SIZE;
    while (end >= 0 && tail.getInt(end) != END) {
      end--;
    }
    if (end < 0) {
      throw new ZipException("need the directory of a zip at the end");
    }
    long size = Integer.toUnsignedLong(tail.getInt(end + 12));
    long offset = Integer.toUnsignedLong(tail.getInt(end + 16));
    shift = from + end - size - offset;
    if (size > length || shift < 0) {
      throw new ZipException("need the directory of the zip inside the file");
    }
    readEntries(little(at(shift + offset).readNBytes((int) size)));
  }

  private void readEntries(ByteBuffer directory) throws ZipException {
    int at = 0;
    while (at + CENTRAL_SIZE <= directory.limit() && directory.getInt(at) == CENTRAL) {
      source.limits().require(source.id(), Limit.ENTRIES, entries.size() + 1L);
      int nameLength = unsigned(directory.getShort(at + 28));
      if (at + CENTRAL_SIZE + nameLength > directory.limit()) {
        throw new ZipException("need names of parts inside the zip's directory");
      }
      byte[] name = new byte[nameLength];
      directory.get(at + CENTRAL_SIZE, name);
      Entry entry =
          new Entry(
              directory.getShort(at + 8),
              directory.getShort(at + 10),
              Integer.toUnsignedLong(directory.getInt(at + 20)),
              Integer.toUnsignedLong(directory.getInt(at + 42)));
      entries.putIfAbsent(key(new String(name, StandardCharsets.UTF_8)), entry);
      int extra = unsigned(directory.getShort(at + 30));
      at += CENTRAL_SIZE + nameLength + extra + unsigned(directory.getShort(at + 32));
    }
  }

  /** A file with a password is an OLE file that holds the zip, encrypted. */
  private void requireNoOle() throws IOException {
    boolean ole =
        new String(at(0).readNBytes(OLE.length), StandardCharsets.ISO_8859_1)
            .equals(new String(OLE, StandardCharsets.ISO_8859_1));
    if (ole && source.content().contains(ENCRYPTED_PACKAGE)) {
      throw new IngestException(source.id(), Reason.ENCRYPTED, "it asks for a password");
    }
  }

  private InputStream at(long offset) throws IOException {
    InputStream in = source.stream();
    in.skipNBytes(Math.min(offset, source.content().length()));
    return in;
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int unsigned(short value) {
    return Short.toUnsignedInt(value);
  }

  private static String key(String name) {
    String slashes = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return slashes.startsWith("/") ? slashes.substring(1) : slashes;
  }
}
