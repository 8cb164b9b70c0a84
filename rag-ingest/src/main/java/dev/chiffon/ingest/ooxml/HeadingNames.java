package dev.chiffon.ingest.ooxml;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells heading styles by their names. Word writes them in English whatever the language; other
 * programs write them as their menus show them.
 */
public final class HeadingNames {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:.*\\s)?(?:heading|überschrift|titre|título|titulo|titolo|títol|kop|rubrik|overskrift"
              + "|otsikko|nagłówek|nadpis|naslov|заголовок|заглавие|наслов|επικεφαλίδα|başlık"
              + "|címsor|titlu|antraštė|virsraksts|pealkiri|fyrirsögn|tiêu đề|tajuk|标题|標題|見出し"
              + "|제목|כותרת|عنوان)\\s*([1-9])(?:\\s.*)?");

  private static final Pattern TITLE =
      Pattern.compile(
          "title|titel|titre|título|titulo|titolo|títol|tittel|nimi|tytuł|název|názov|naslov"
              + "|название|название книги|τίτλος|konu başlığı|cím|titlu|标题|標題|表題|제목");

  private HeadingNames() {}

  /** Returns whether the style of that name is that of a document's title. */
  public static boolean isTitle(String styleName) {
    return TITLE.matcher(styleName.toLowerCase(Locale.ROOT).replace('_', ' ')).matches();
  }

  /** Returns the level, from 1, of headings in the style of that name, if it is one of headings. */
  public static OptionalInt level(String styleName) {
    Matcher name = NAME.matcher(styleName.toLowerCase(Locale.ROOT).replace('_', ' '));
    return name.matches() ? OptionalInt.of(name.group(1).charAt(0) - '0') : OptionalInt.empty();
  }
}
