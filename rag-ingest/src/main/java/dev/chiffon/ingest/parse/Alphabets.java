package dev.chiffon.ingest.parse;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells encodings of one byte per character by the letters of the languages they were made for: in
 * the right one nearly all letters beyond ASCII belong to one alphabet. The statistics that the
 * library we use has of languages know neither these nor windows-1252's.
 */
final class Alphabets {
  private static final double NEARLY_ALL = .97;

  /** French, German with the Nordic ones, Spanish, Portuguese, Italian, Icelandic. */
  private static final List<String> WESTERN =
      List.of(
          "àâæçèéêëîïôœùûüÿ",
          "äåæéèöøüßóàáëï",
          "áéíñóúü",
          "àáâãçéêíóôõúü",
          "àèéìíîòóùú",
          "áéíðóúýþæö");

  /** Polish, Czech with Slovak, Hungarian, Romanian, Croatian with Slovene, German. */
  private static final List<String> CENTRAL =
      List.of("ąćęłńóśźż", "áäčďéěíĺľňóôŕřšťúůýž", "áéíóöőúüű", "ăâîşţ", "čćđšž");

  private static final List<String> TURKISH = List.of("çğıi\u0307öşüâîû");

  /** Lithuanian, Latvian, Estonian. */
  private static final List<String> BALTIC = List.of("ąčęėįšųūž", "āčēģīķļņšūž", "äöõüšž");

  private static final List<String> ARABIC = List.of("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيـ");

  /** An encoding and the alphabets that are written in it. */
  private record Candidate(String charset, List<String> alphabets) {}

  private static final Candidate DEFAULT = new Candidate("windows-1252", WESTERN);
  private static final List<Candidate> LATIN =
      List.of(
          new Candidate("windows-1250", CENTRAL),
          new Candidate("ISO-8859-2", CENTRAL),
          new Candidate("windows-1254", TURKISH),
          new Candidate("windows-1257", BALTIC),
          new Candidate("ISO-8859-13", BALTIC));
  private static final List<Candidate> SEMITIC =
      List.of(new Candidate("windows-1256", ARABIC), new Candidate("ISO-8859-6", ARABIC));

  private Alphabets() {}

  /** Returns the encoding of Latin letters that fits better than windows-1252, if one does. */
  static Optional<Charset> latin(byte[] sample) {
    double least = share(sample, DEFAULT);
    return least >= NEARLY_ALL ? Optional.empty() : best(sample, LATIN, least);
  }

  /** Returns the encoding in which a text is, mostly, Arabic, if there is one. */
  static Optional<Charset> arabic(byte[] sample) {
    int latin = 0;
    int others = 0;
    for (byte b : sample) {
      latin += b >= 'A' && Character.isLetter(b) ? 1 : 0;
      others += b < 0 ? 1 : 0;
    }
    return others <= latin ? Optional.empty() : best(sample, SEMITIC, NEARLY_ALL);
  }

  /** Returns the first of the candidates that fit best, if it fits better than {@code least}. */
  private static Optional<Charset> best(byte[] sample, List<Candidate> candidates, double least) {
    Optional<Charset> best = Optional.empty();
    double most = least;
    for (Candidate candidate : candidates) {
      double share = share(sample, candidate);
      if (share > most && share >= NEARLY_ALL - .07) {
        best = Optional.of(Charset.forName(candidate.charset()));
        most = share;
      }
    }
    return best;
  }

  /** Returns the largest share that one alphabet has of the letters and marks within words. */
  private static double share(byte[] sample, Candidate candidate) {
    String text = new String(sample, Charset.forName(candidate.charset())).toLowerCase(Locale.ROOT);
    return candidate.alphabets().stream()
        .mapToDouble(alphabet -> share(text, alphabet))
        .max()
        .orElse(0);
  }

  private static double share(String text, String alphabet) {
    int known = 0;
    int all = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 127
          && (Character.isLetter(c) || isWithinWord(text, i) || Character.isISOControl(c))) {
        all++;
        known += alphabet.indexOf(c) >= 0 ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) known / all;
  }

  /** A letter on both sides; dashes and apostrophes stand there, too. */
  private static boolean isWithinWord(String text, int i) {
    boolean mark = "\u2019\u2018\u2013\u2014\u00AD\u00A0\u00B7".indexOf(text.charAt(i)) >= 0;
    return !mark
        && i > 0
        && i + 1 < text.length()
        && Character.isLetter(text.charAt(i - 1))
        && Character.isLetter(text.charAt(i + 1));
  }
}
