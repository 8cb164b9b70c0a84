package dev.chiffon.core.lexical;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.th.ThaiTokenizer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;

/** Lucene's parts for each language. */
final class LanguageFilters {
  private LanguageFilters() {}

  /** Returns what cuts text into words. */
  static Tokenizer tokenizer(Language language) {
    return language == Language.THAI ? new ThaiTokenizer() : new StandardTokenizer();
  }

  static TokenStream lowerCase(Language language, TokenStream in) {
    return language == Language.TURKISH ? new TurkishLowerCaseFilter(in) : new LowerCaseFilter(in);
  }

  /** Returns the words, in lower case, that say nothing of what a text is about. */
  static CharArraySet stopWords(Language language) {
    return switch (language) {
      case ENGLISH -> EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;
      case ARABIC -> ArabicAnalyzer.getDefaultStopSet();
      case DANISH -> DanishAnalyzer.getDefaultStopSet();
      case DUTCH -> DutchAnalyzer.getDefaultStopSet();
      case FINNISH -> FinnishAnalyzer.getDefaultStopSet();
      case FRENCH -> FrenchAnalyzer.getDefaultStopSet();
      case GERMAN -> GermanAnalyzer.getDefaultStopSet();
      case ITALIAN -> ItalianAnalyzer.getDefaultStopSet();
      case NORWEGIAN -> NorwegianAnalyzer.getDefaultStopSet();
      case PORTUGUESE -> PortugueseAnalyzer.getDefaultStopSet();
      case RUSSIAN -> RussianAnalyzer.getDefaultStopSet();
      case SPANISH -> SpanishAnalyzer.getDefaultStopSet();
      case SWEDISH -> SwedishAnalyzer.getDefaultStopSet();
      case THAI -> ThaiAnalyzer.getDefaultStopSet();
      case TURKISH -> TurkishAnalyzer.getDefaultStopSet();
    };
  }

  /** Returns the stems of words, with the language's spellings made one. */
  static TokenStream stem(Language language, TokenStream in) {
    return switch (language) {
      case ENGLISH -> new SnowballFilter(in, "English");
      case ARABIC ->
          new ArabicStemFilter(new ArabicNormalizationFilter(new DecimalDigitFilter(in)));
      case DANISH -> new SnowballFilter(in, "Danish");
      case DUTCH -> new SnowballFilter(in, "Dutch");
      case FINNISH -> new SnowballFilter(in, "Finnish");
      case FRENCH -> new FrenchLightStemFilter(in);
      case GERMAN -> new GermanLightStemFilter(new GermanNormalizationFilter(in));
      case ITALIAN -> new ItalianLightStemFilter(in);
      case NORWEGIAN -> new SnowballFilter(in, "Norwegian");
      case PORTUGUESE -> new PortugueseLightStemFilter(in);
      case RUSSIAN -> new SnowballFilter(in, "Russian");
      case SPANISH -> new SpanishLightStemFilter(in);
      case SWEDISH -> new SnowballFilter(in, "Swedish");
      case THAI -> new DecimalDigitFilter(in);
      case TURKISH -> new SnowballFilter(in, "Turkish");
    };
  }
}
