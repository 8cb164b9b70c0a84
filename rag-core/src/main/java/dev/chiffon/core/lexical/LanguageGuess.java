package dev.chiffon.core.lexical;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The language of a text, by its script or its stop words: each counts 1 / (number of languages
 * that have it), so that "die" says little and "nicht" much. Knows no other words, so a few words
 * without any stop word say nothing.
 */
final class LanguageGuess {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Map<UnicodeScript, Language> OF_SCRIPT =
      Map.of(
          UnicodeScript.ARABIC, Language.ARABIC,
          UnicodeScript.CYRILLIC, Language.RUSSIAN,
          UnicodeScript.THAI, Language.THAI);
  private static final Map<String, Set<Language>> OF_STOP_WORD = ofStopWords();

  private LanguageGuess() {}

  /** Returns the likeliest of these languages; the first of them if nothing tells. */
  static Language of(String text, Collection<Language> candidates) {
    Optional<Language> ofScript = ofScript(text).filter(candidates::contains);
    if (ofScript.isPresent()) {
      return ofScript.get();
    }
    Map<Language, Double> counts = new EnumMap<>(Language.class);
    for (MatchResult word : WORD.matcher(text.toLowerCase(Locale.ROOT)).results().toList()) {
      Set<Language> languages = OF_STOP_WORD.getOrDefault(word.group(), Set.of());
      languages.forEach(each -> counts.merge(each, 1.0 / languages.size(), Double::sum));
    }
    Language best = candidates.iterator().next();
    for (Language each : candidates) {
      if (counts.getOrDefault(each, 0.0) > counts.getOrDefault(best, 0.0)) {
        best = each;
      }
    }
    return best;
  }

  /** Returns the language whose script more than half of the letters are of. */
  private static Optional<Language> ofScript(String text) {
    Map<Language, Long> letters = new EnumMap<>(Language.class);
    int[] all = text.codePoints().filter(Character::isLetter).toArray();
    for (int letter : all) {
      Optional.ofNullable(OF_SCRIPT.get(UnicodeScript.of(letter)))
          .ifPresent(language -> letters.merge(language, 1L, Long::sum));
    }
    return letters.entrySet().stream()
        .filter(each -> 2 * each.getValue() > all.length)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Map<String, Set<Language>> ofStopWords() {
    Map<String, Set<Language>> languages = new HashMap<>();
    for (Language language : List.of(Language.values())) {
      for (Object word : QuestionWords.of(language)) {
        languages
            .computeIfAbsent(new String((char[]) word), each -> EnumSet.noneOf(Language.class))
            .add(language);
      }
    }
    return Map.copyOf(languages);
  }
}
