package dev.chiffon.core.lexical;

import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_WORD_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.PRESERVE_ORIGINAL;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_NUMERICS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Text to terms: Unicode words (UAX #29); compound names both whole and in parts (snake_case,
 * camelCase, v2.3.1, p53); Chinese, Japanese and Korean as single and adjacent characters; in lower
 * case, without stop words, stemmed. A word of more than 255 characters is cut into several.
 */
final class WordAnalyzer extends Analyzer {
  private static final int PARTS_AND_WHOLE =
      GENERATE_WORD_PARTS
          | GENERATE_NUMBER_PARTS
          | PRESERVE_ORIGINAL
          | SPLIT_ON_CASE_CHANGE
          | SPLIT_ON_NUMERICS;
  private static final int EVERY_SCRIPT =
      CJKBigramFilter.HAN
          | CJKBigramFilter.HIRAGANA
          | CJKBigramFilter.KATAKANA
          | CJKBigramFilter.HANGUL;

  private final Language language;
  private final CharArraySet stopWords;

  WordAnalyzer(Language language, CharArraySet stopWords) {
    this.language = language;
    this.stopWords = stopWords;
  }

  /** Returns the words of a text that are searched, in order, repetitions kept. */
  List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = tokenStream("text", plain(text))) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      TypeAttribute written = stream.getAttribute(TypeAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(new Word(written.type(), term.toString()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /** One way of writing for ligatures, wide and composed letters; no soft hyphens. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replace('\u2019', '\'')
        .replace("\u00ad", "");
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = LanguageFilters.tokenizer(language);
    TokenStream pairs = new CJKBigramFilter(words, EVERY_SCRIPT, true);
    TokenStream parts =
        new WordDelimiterGraphFilter(new EnglishPossessiveFilter(pairs), PARTS_AND_WHOLE, null);
    TokenStream telling = new StopFilter(LanguageFilters.lowerCase(language, parts), stopWords);
    return new TokenStreamComponents(words, LanguageFilters.stem(language, new AsWritten(telling)));
  }

  /** Keeps each word, before it becomes a stem, where Lucene has the token's type. */
  private static final class AsWritten extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TypeAttribute written = addAttribute(TypeAttribute.class);

    AsWritten(TokenStream in) {
      super(in);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      written.setType(term.toString());
      return true;
    }
  }
}
