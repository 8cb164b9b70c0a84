package dev.chiffon.ingest.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Turns the bytes of a text file of unknown encoding into characters.
 *
 * <p>The first of these that fits wins: a byte order mark; the zero bytes that UTF-32 and UTF-16
 * leave in text of Latin letters; UTF-8 without an error, or with few; the guess of
 * juniversalchardet; windows-1252. That library is Mozilla's detector in 0.2 MB without
 * dependencies; tika-core brings none, and ICU's weighs 14 MB.
 */
public final class TextDecoder {
  private static final Charset FALLBACK = Charset.forName("windows-1252");
  private static final int SAMPLE_BYTES = 65_536;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private TextDecoder() {}

  /**
   * Returns the text of a source, without byte order mark.
   *
   * @throws IngestException if the bytes are no text in any encoding
   */
  public static String decode(Source source) {
    String text = decode(source.content().bytes());
    Characters.requireText(source, text);
    return text;
  }

  /**
   * Returns the text, without byte order mark; bytes that are none in its encoding become U+FFFD.
   */
  public static String decode(byte[] bytes) {
    Charset charset = charset(bytes);
    String text = new String(bytes, charset);
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /** Returns the encoding that {@link #decode} reads these bytes in. */
  public static Charset charset(byte[] bytes) {
    Optional<Charset> unicode = byMark(bytes).or(() -> byZeros(bytes));
    if (unicode.isPresent()) {
      return unicode.get();
    }
    boolean shifts = hasIsoEscape(bytes);
    if (!shifts && isUtf8(bytes)) {
      return StandardCharsets.UTF_8;
    }
    return byStatistics(bytes).orElse(shifts ? StandardCharsets.UTF_8 : FALLBACK);
  }

  private static Optional<Charset> byMark(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(Charset.forName("UTF-32LE"));
    }
    if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(Charset.forName("UTF-32BE"));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return startsWith(bytes, 0xEF, 0xBB, 0xBF)
        ? Optional.of(StandardCharsets.UTF_8)
        : Optional.empty();
  }

  /** Looks at which places of a four-byte unit the zeros stand: text of one byte has none. */
  private static Optional<Charset> byZeros(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE_BYTES) / 4 * 4;
    double[] zeros = new double[4];
    for (int i = 0; i < length; i++) {
      zeros[i % 4] += bytes[i] == 0 ? 4.0 / length : 0;
    }
    if (zeros[1] > .9 && zeros[2] > .9) {
      boolean bigEndian = zeros[0] > .9;
      return Optional.of(Charset.forName(bigEndian ? "UTF-32BE" : "UTF-32LE"));
    }
    double even = (zeros[0] + zeros[2]) / 2;
    double odd = (zeros[1] + zeros[3]) / 2;
    if (odd > .3 && even < .05) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return even > .3 && odd < .05
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Utf16.charset(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE_BYTES) / 2 * 2));
  }

  /** One broken character in ten leaves the rest readable; a legacy encoding breaks nearly all. */
  private static boolean isUtf8(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8192);
    int broken = 0;
    long sound = 0;
    while (true) {
      CoderResult result = decoder.decode(in, out, false);
      sound += out.flip().chars().filter(c -> c > 127).count();
      out.clear();
      if (result.isError()) {
        broken++;
        in.position(in.position() + result.length());
      } else if (result.isUnderflow()) {
        return (broken + (in.hasRemaining() ? 1 : 0)) * 10L <= sound;
      }
    }
  }

  /** ISO-2022 encodings are ASCII bytes with escape sequences such as ESC $ B in between. */
  private static boolean hasIsoEscape(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == 0x1B && bytes[i + 1] == '$') {
        return true;
      }
    }
    return false;
  }

  /**
   * Two Cyrillic encodings share most small letters, and files in the Macintosh's are gone; KOI8-U
   * only adds letters to KOI8-R. Latin and Arabic letters are told by the alphabet.
   */
  private static Optional<Charset> byStatistics(byte[] bytes) {
    byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE_BYTES));
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(sample, 0, sample.length);
    detector.dataEnd();
    String guess = Optional.ofNullable(detector.getDetectedCharset()).orElse("WINDOWS-1252");
    return switch (guess) {
      case "WINDOWS-1252" -> Alphabets.arabic(sample).or(() -> Alphabets.latin(sample));
      case "MACCYRILLIC", "WINDOWS-1251", "ISO-8859-8" ->
          Alphabets.arabic(sample).or(() -> named(guess));
      case "KOI8-R" -> named("KOI8-U");
      default -> named(guess);
    };
  }

  private static Optional<Charset> named(String name) {
    String known = name.equals("MACCYRILLIC") ? "windows-1251" : name;
    return Optional.of(known).filter(Charset::isSupported).map(Charset::forName);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
