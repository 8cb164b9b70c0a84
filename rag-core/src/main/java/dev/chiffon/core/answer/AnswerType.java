package dev.chiffon.core.answer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of thing an English question asks for, as far as its first words tell. */
enum AnswerType {
  /** Somebody, or a place or thing that has a name. */
  NAME(
      "who|whom|whose|where",
      "country|countries|city|cities|state|states|place|location|person|king|queen|president"
          + "|emperor|leader|author|company|university|river|name|actor|actress|team|people"
          + "|continent|region|town|province|island|scientist|organization|group|empire|dynasty"
          + "|ruler|general|architect|artist|school|museum|nation",
      "(?!)"),
  /** A date, a year, a time of day. */
  TIME(
      "when",
      "years?|dates?|days?|months?|century|centuries|decades?|time|season|era",
      "\\b1\\d{3}s?\\b|\\b20\\d\\d\\b|\\b\\d{1,2}:\\d\\d\\b|\\b\\d{1,2}(?:st|nd|rd|th)\\b"
          + "|\\b(?:January|February|March|April|May|June|July|August|September|October|November"
          + "|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b"
          + "|(?i:\\b(?:century|centuries|spring|summer|autumn|winter|decade|years?|days?|weeks?"
          + "|months?)\\b)"),
  /** A count, a measure, an amount of money. */
  NUMBER(
      "how (?:many|much|long|far|old|tall|large|big|often|high|deep|fast|heavy|wide|few|soon|late"
          + "|early)",
      "percentage|percent|number|amount|age|population|size|length|height|rate|price|cost"
          + "|distance|proportion|fraction|temperature|speed|ratio|share",
      "\\d[\\d,.]*|(?i:\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
          + "|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty"
          + "|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|million|billion|half|third"
          + "|quarter|twice|once|dozen|percent|several|few|many|zero|double)\\b)"),
  /** A reason. */
  CAUSE(
      "why",
      "reasons?|causes?",
      "(?i:\\b(?:because|due to|since|so that|in order to|therefore|thus|result|cause[sd]?|reason"
          + "|to (?:avoid|prevent|reduce|increase|allow|protect|improve|make|keep)|as it|leads? to"
          + "|owing)\\b)"),
  /** Anything else. */
  ANY("", "", "");

  /** What asks, and the few words after it, which may say the kind: "in which year". */
  private static final Pattern ASKS =
      Pattern.compile(
          "\\b(?:who|whom|whose|when|where|why|what|which|how(?: \\p{L}+)?)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern KIND =
      Pattern.compile("\\b(?:what|which)\\b((?:\\W+[\\p{L}'-]+){1,3})", Pattern.CASE_INSENSITIVE);

  private final Pattern asks;
  private final Pattern kinds;
  private final Pattern answers;

  AnswerType(String asks, String kinds, String answers) {
    this.asks = Pattern.compile(asks);
    this.kinds = Pattern.compile("\\b(?:" + kinds + ")\\b");
    this.answers = Pattern.compile(answers);
  }

  /** Returns the kind that the first question word of a question asks for. */
  static AnswerType of(String question) {
    Matcher asking = ASKS.matcher(question);
    String word = asking.find() ? asking.group().toLowerCase(Locale.ROOT) : "";
    Matcher kind = KIND.matcher(question);
    boolean named = word.startsWith("wh") && kind.find();
    String kindWords = named ? kind.group(1).toLowerCase(Locale.ROOT) : "";
    for (AnswerType type : List.of(NAME, TIME, NUMBER, CAUSE)) {
      if (type.asks.matcher(word).matches()) {
        return type;
      }
    }
    for (AnswerType type : List.of(TIME, NUMBER, NAME, CAUSE)) {
      if (named && type.kinds.matcher(kindWords).find()) {
        return type;
      }
    }
    return ANY;
  }

  /**
   * Returns how well a sentence fits: 1 if it has something of this kind that the question does not
   * say, -1 if not, 0 if any sentence may do.
   *
   * @param known the words of the question, in lower case
   */
  int fit(String sentence, Set<String> known) {
    if (this == ANY) {
      return 0;
    }
    boolean has =
        this == NAME
            ? Particulars.names(sentence).stream().anyMatch(name -> isNew(name, known))
            : answers.matcher(sentence).results().anyMatch(found -> isNew(found.group(), known));
    return has ? 1 : -1;
  }

  private static boolean isNew(String found, Set<String> known) {
    return !known.contains(found.toLowerCase(Locale.ROOT).replaceFirst("[.,]+$", ""));
  }
}
