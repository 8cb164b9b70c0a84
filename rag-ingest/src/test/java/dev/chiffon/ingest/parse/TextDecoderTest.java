package dev.chiffon.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
  private static final String LATIN =
      "Déjà vu: the café by the lake closes at noon, été comme hiver.";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void unicode_is_read_with_and_without_byte_order_mark(String name) {
    Charset charset = Charset.forName(name);
    assertThat(TextDecoder.decode(LATIN.getBytes(charset))).isEqualTo(LATIN);
    assertThat(TextDecoder.decode(("\uFEFF" + LATIN).getBytes(charset))).isEqualTo(LATIN);
  }

  @Test
  void short_western_text_is_windows_1252() {
    Charset western = Charset.forName("windows-1252");
    for (String text : new String[] {"café", "naïve idea", "5 € for two", "“quoted” text", LATIN}) {
      assertThat(TextDecoder.decode(text.getBytes(western))).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "KOI8-R"})
  void cyrillic_is_told_by_its_letters(String name) {
    String text =
        "Озеро в долине остаётся холодным до конца июня, и вода в нём прозрачна. ".repeat(4);
    assertThat(TextDecoder.decode(text.getBytes(Charset.forName(name)))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shift_JIS", "EUC-JP", "ISO-2022-JP"})
  void japanese_is_told_by_its_letters(String name) {
    String text = "谷の湖は六月の終わりまで冷たく、水はとても澄んでいます。".repeat(4);
    assertThat(TextDecoder.decode(text.getBytes(Charset.forName(name)))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1250, Rybacy mają nadzieję złowić pstrągi w pobliżu lasu i już śpią.",
    "ISO-8859-2, Rybacy mają nadzieję złowić pstrągi w pobliżu lasu i już śpią.",
    "windows-1250, Jezero zůstává studené až do konce června a rybáři řekli dost.",
    "windows-1250, A tó június végéig hideg marad és a víz tiszta az erdő közelében.",
    "windows-1254, Göl yazın soğuk kalır ve balıkçılar ormanın yakınında şarkı söyler.",
    "ISO-8859-9, Göl yazın soğuk kalır ve balıkçılar ormanın yakınında şarkı söyler.",
    "windows-1257, Žvejai tikisi pagauti upėtakių netoli miško kur vasara ir saulė šviečia ąžuolą.",
    "windows-1253, Η λίμνη παραμένει κρύα μέχρι το τέλος του Ιουνίου και το νερό είναι καθαρό.",
    "windows-1255, האגם נשאר קר עד סוף יוני והמים בו צלולים מאוד.",
    "windows-1256, تبقى البحيرة باردة حتى نهاية يونيو والماء فيها صاف جدا.",
    "ISO-8859-6, تبقى البحيرة باردة حتى نهاية يونيو والماء فيها صاف جدا.",
    "KOI8-U, Озеро в долині залишається холодним до кінця червня.",
    "GB18030, 山谷里的湖水到六月底仍然很冷，水非常清澈。昨天下雨了，我们去了市场买东西。",
    "Big5, 山谷裡的湖水到六月底仍然很冷，水非常清澈。昨天下雨了，我們去了市場買東西。",
    "EUC-KR, 골짜기의 호수는 유월 말까지 차갑고 물은 매우 맑습니다.",
    "windows-1252, Les pêcheurs espèrent attraper des truites près de la forêt où l’été commence."
  })
  void letters_tell_the_encoding(String name, String text) {
    assertThat(TextDecoder.decode(text.getBytes(Charset.forName(name)))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf_16_without_a_mark_is_known_in_any_script(String name) {
    List<String> texts =
        List.of(
            "Озеро в долине остаётся холодным.",
            "Η λίμνη παραμένει κρύα.\n",
            "谷の湖は六月の終わりまで冷たく、水はとても澄んでいます。",
            "山谷里的湖水，到六月底仍然很冷",
            "호수는 유월 말까지 차갑고",
            "האגם נשאר קר");
    for (String text : texts) {
      assertThat(TextDecoder.decode(text.getBytes(Charset.forName(name)))).isEqualTo(text);
    }
  }

  @Test
  void a_broken_byte_in_much_utf_8_is_replaced() {
    byte[] bytes = "été ".repeat(20).getBytes(StandardCharsets.UTF_8);
    bytes[0] = (byte) 0xFF;
    assertThat(TextDecoder.decode(bytes)).startsWith("\uFFFD").endsWith("été ");
  }

  @Test
  void utf_8_that_ends_within_a_character_is_utf_8() {
    byte[] bytes = "été ".repeat(20).concat("é").getBytes(StandardCharsets.UTF_8);
    assertThat(TextDecoder.charset(Arrays.copyOf(bytes, bytes.length - 1)))
        .isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void no_bytes_are_no_text() {
    assertThat(TextDecoder.decode(new byte[0])).isEmpty();
  }
}
