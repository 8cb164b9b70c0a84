package dev.chiffon.core.chunk;

import java.util.List;
import java.util.Random;

/** Words and sentences of many scripts, drawn from a generator. */
final class RandomText {
  private static final List<String> ENGLISH =
      List.of(
          "leave",
          "the",
          "notice",
          "period",
          "is",
          "of",
          "a",
          "pump",
          "valve",
          "Fernwick",
          "e.g.",
          "3.5",
          "E-217",
          "open",
          "naïve",
          "co-operate",
          "don't",
          "(see",
          "below)",
          "42",
          "Dr.");
  private static final List<String> EUROPEAN =
      List.of(
          "Straße",
          "für",
          "café",
          "cafe\u0301",
          "re\u0301sume\u0301",
          "İstanbul",
          "ığdır",
          "Ελλάδα",
          "вода",
          "українська",
          "Հայաստան",
          "საქართველო",
          "Donaudampfschifffahrt",
          "São");
  private static final List<String> EASTERN =
      List.of(
          "مرحبا",
          "الماء",
          "شُكْرًا",
          "שלום",
          "בְּרֵאשִׁית",
          "हिन्दी",
          "क्षत्रिय",
          "किताब",
          "대한민국",
          "휴가",
          "\u1112\u1161\u11AB\u1100\u1173\u11AF",
          "தமிழ்",
          "বাংলা");
  private static final List<String> UNSPACED =
      List.of(
          "今天的天气很好",
          "我们去公园散步吧",
          "年次有給休暇",
          "ポンプを開く",
          "コーヒー",
          "สวัสดีชาวโลก",
          "น้ำท่วม",
          "ພາສາລາວ",
          "ភាសាខ្មែរ",
          "မြန်မာ",
          "𠀋𡈽",
          "ｶﾞｷﾞ",
          "漢字とhello");
  private static final List<String> SIGNS =
      List.of(
          "👩‍👩‍👧",
          "🇫🇷🇩🇪",
          "👍🏽",
          "1️⃣",
          "❤️",
          "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F",
          "😀😀😀",
          "𝔘𝔫𝔦",
          "a\u0323\u0307\u0301",
          "→",
          "±5",
          "½",
          "№7",
          "…");
  private static final List<String> STOPS = List.of(".", ".", ".", "!", "?", ".\"", ".)", ";", "");

  /** Where the words of a text come from, each kind more likely the more often it stands there. */
  private final List<List<String>> words;

  private final Random random;

  private RandomText(List<List<String>> words, Random random) {
    this.words = words;
    this.random = random;
  }

  /** Returns a source of words: of one language mostly, else of all of them mixed. */
  static RandomText of(Random random) {
    return new RandomText(
        switch (random.nextInt(8)) {
          case 0 -> List.of(EUROPEAN);
          case 1 -> List.of(EASTERN);
          case 2 -> List.of(UNSPACED);
          case 3 -> List.of(ENGLISH, EUROPEAN, EASTERN, UNSPACED, SIGNS);
          case 4 -> List.of(SIGNS, ENGLISH);
          default -> List.of(ENGLISH, ENGLISH, EUROPEAN);
        },
        random);
  }

  /** Returns one to {@code most} words with a space between them. */
  String words(int most) {
    StringBuilder out = new StringBuilder(word());
    for (int i = random.nextInt(most); i > 0; i--) {
      out.append(random.nextInt(40) == 0 ? "  \t " : " ").append(word());
    }
    return out.toString();
  }

  /** Returns one to {@code most} sentences; some lines end inside them. */
  String sentences(int most, String lineBreak) {
    StringBuilder out = new StringBuilder();
    for (int i = 1 + random.nextInt(most); i > 0; i--) {
      out.append(words(25)).append(STOPS.get(random.nextInt(STOPS.size())));
      out.append(i == 1 ? "" : random.nextInt(5) == 0 ? lineBreak : " ");
    }
    return out.toString();
  }

  /** Returns a run of up to 3,000 units without white space: letters, an address, or words. */
  String longToken() {
    int repeats = 1 + random.nextInt(60);
    return switch (random.nextInt(4)) {
      case 0 -> "x".repeat(50 * repeats);
      case 1 -> "https://example.org/" + "path/to;id=7&".repeat(repeats);
      case 2 -> SIGNS.get(random.nextInt(SIGNS.size())).repeat(repeats);
      default -> words(60).replaceAll("\\s", random.nextBoolean() ? "" : "_");
    };
  }

  private String word() {
    List<String> kind = words.get(random.nextInt(words.size()));
    return kind.get(random.nextInt(kind.size()));
  }
}
