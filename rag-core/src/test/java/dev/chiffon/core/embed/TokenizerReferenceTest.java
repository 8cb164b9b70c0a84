package dev.chiffon.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chiffon.core.text.WordPiece;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids against HuggingFace's own tokenizer, which langchain4j uses, with its truncation off. */
class TokenizerReferenceTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pair UNCASED = Pair.of(true);
  private static final Pair CASED = Pair.of(false);

  private record Pair(HuggingFaceTokenizer reference, WordPiece ours) {
    static Pair of(boolean uncased) {
      try (InputStream in = open()) {
        ObjectNode json = (ObjectNode) MAPPER.readTree(in);
        json.withObject("/normalizer").put("lowercase", uncased);
        return new Pair(
            HuggingFaceTokenizer.newInstance(
                new ByteArrayInputStream(json.toString().getBytes(StandardCharsets.UTF_8)),
                Map.of("padding", "false", "truncation", "false")),
            TokenizerJson.read(json, "test"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static InputStream open() {
      InputStream in = Pair.class.getResourceAsStream("/all-minilm-l6-v2-tokenizer.json");
      return java.util.Objects.requireNonNull(in);
    }

    void assertAgreeOn(String text) {
      int[] expected =
          Arrays.stream(reference.encode(text).getIds()).mapToInt(Math::toIntExact).toArray();
      int[] found = ours.encode(text);
      // Not left to AssertJ, which would print both lists for long texts.
      if (!Arrays.equals(found, expected)) {
        int at = Arrays.mismatch(found, expected);
        assertThat(found)
            .as("from id %d on, of '%s'", at, text.substring(0, Math.min(80, text.length())))
            .isEqualTo(expected);
      }
    }

    void assertPlacesAgreeOn(String text) {
      List<Integer> expected = new ArrayList<>();
      for (CharSpan span : reference.encode(text).getCharTokenSpans()) {
        if (span != null) {
          expected.addAll(List.of(span.getStart(), span.getEnd()));
        }
      }
      assertThat(ours.places(text)).as(text).containsExactly(expected.toArray(Integer[]::new));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \t\r\n\u000b\f\u0085\u00a0\u2028 ",
        "Hello, World! It's 3.14% of $1,000.",
        "naïve café Ångström ÀÉÎÕÜ ß ﬁ İstanbul ISTANBUL ıI",
        "e\u0301 a\u030a\u0327 q\u0307\u0323 \u0301leading",
        "北京 is 中国's capital; 東京タワー 한국어 ภาษาไทย हिन्दी العَرَبِيَّة",
        "a\u0000b c\ufffdd e\u200bf g\u00adh i\u200dj k\u2060l \ufeffm \ue000n",
        "a[SEP]b [CLS] [sep] [MASK][PAD] [UNK]x [S[SEP]] [unused1]",
        "emoji 😀👩‍👩‍👧‍👦 🇫🇷 ☃️ 🤖x🦾",
        "ΣΊΣΥΦΟΣ ὈΔΥΣΣΕΎΣ Привет ЁЖ",
        "x₁² ½ ⅷ Ⅷ ㎏ № ™ ≠ ≤ ∑ \u1fef \u037e \u212b \u2126",
        "don't — “quotes” ‘single’ …; a/b\\c_d-e#f@g",
        "##ing a##b ## #",
        "𝕳𝖊𝖑𝖑𝖔 𐐀𐐨 𠀀𪜀𫝀 \ud86e\udc20 \ud86e\udd20 豈 丽",
        "\u1734\u111c9 \u0344 \u302e\u302f\u3099"
      })
  void ids_are_those_of_the_reference_on_tricky_texts(String text) {
    UNCASED.assertAgreeOn(text);
    CASED.assertAgreeOn(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello, World! It's 3.14% of $1,000.",
        "naïve café Ångström ÀÉÎÕÜ ß ﬁ İstanbul ISTANBUL ıI",
        "北京 is 中国's capital; 東京タワー ภาษาไทย",
        "a[SEP]b [CLS] [sep] [MASK][PAD] [UNK]x [S[SEP]] [unused1]",
        "ΣΊΣΥΦΟΣ ὈΔΥΣΣΕΎΣ Привет ЁЖ",
        "don't — “quotes” ‘single’ …; a/b\\c_d-e#f@g",
        "a\u0000b c\ufffdd e\u200bf"
      })
  void places_are_those_of_the_reference(String text) {
    UNCASED.assertPlacesAgreeOn(text);
    CASED.assertPlacesAgreeOn(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {99, 100, 101, 5_000})
  void ids_are_those_of_the_reference_on_long_words(int length) {
    UNCASED.assertAgreeOn("x ".repeat(length) + "a".repeat(length) + " " + "é".repeat(length));
    UNCASED.assertAgreeOn("\ud835\udd73".repeat(length) + "中".repeat(length));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x0, 0x10000, 0x20000, 0xE0000})
  void ids_are_those_of_the_reference_on_every_character_of_a_plane(int plane) {
    for (int block = plane; block < plane + 0x10000; block += 0x100) {
      StringBuilder text = new StringBuilder();
      IntStream.range(block, block + 0x100)
          .filter(c -> Character.getType(c) != Character.SURROGATE)
          .forEach(c -> text.append(" a").appendCodePoint(c).append("b ").appendCodePoint(c));
      UNCASED.assertAgreeOn(text.toString());
      CASED.assertAgreeOn(text.toString());
    }
  }

  @Test
  void ids_are_those_of_the_reference_on_random_mixtures() {
    Random random = new Random(7);
    List<String> parts =
        List.of(
            "a",
            "B",
            "the",
            "ing",
            "é",
            "É",
            "\u0301",
            "\u0327",
            "中",
            " ",
            "\u3000",
            "\u0001",
            "\u200d",
            "-",
            "—",
            "[SEP]",
            "[",
            "]",
            "Ω",
            "Σ",
            "İ",
            "가",
            "\ud83d\ude00",
            "9",
            "##");
    for (int i = 0; i < 3_000; i++) {
      String text =
          IntStream.range(0, random.nextInt(30))
              .mapToObj(j -> parts.get(random.nextInt(parts.size())))
              .reduce("", String::concat);
      UNCASED.assertAgreeOn(text);
      CASED.assertAgreeOn(text);
    }
  }

  @Test
  @Tag("slow")
  void ids_are_those_of_the_reference_on_whole_corpora() throws IOException {
    Path shared = shared();
    assumeTrue(Files.isDirectory(shared.resolve("data")), "needs the shared corpora");
    int compared = 0;
    for (String kind : List.of("retrieval", "chunking")) {
      try (Stream<Path> files = Files.walk(shared.resolve("data").resolve(kind))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          List<String> texts = texts(file).toList();
          texts.forEach(UNCASED::assertAgreeOn);
          compared += texts.size();
        }
      }
    }
    assertThat(compared).as("texts compared").isGreaterThan(10_000);
  }

  private static Path shared() {
    String given = System.getProperty("chiffon.shared");
    return Stream.of(given == null ? "../shared" : given, "../shared", "../../shared")
        .map(Path::of)
        .filter(Files::isDirectory)
        .findFirst()
        .orElse(Path.of("../shared"));
  }

  // The strings of each JSON object, or the lines and the whole of any other file.
  private static Stream<String> texts(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (file.toString().endsWith(".gz")) {
      bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }
    String content = new String(bytes, StandardCharsets.UTF_8);
    boolean json = content.startsWith("{");
    return json
        ? content.lines().flatMap(TokenizerReferenceTest::strings)
        : Stream.concat(Stream.of(content), content.lines());
  }

  private static Stream<String> strings(String json) {
    try {
      return strings(MAPPER.readTree(json));
    } catch (IOException e) {
      return Stream.of(json);
    }
  }

  private static Stream<String> strings(JsonNode node) {
    return node.isTextual()
        ? Stream.of(node.asText())
        : StreamSupport.stream(node.spliterator(), false).flatMap(TokenizerReferenceTest::strings);
  }
}
