package dev.chiffon.core.embed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chiffon.core.text.WordPiece;
import dev.chiffon.core.text.WordPiece.Fold;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads HuggingFace's {@code tokenizer.json}; refuses what {@link WordPiece} does not do. */
final class TokenizerJson {
  private static final List<Map.Entry<String, String>> NEEDED =
      List.of(
          Map.entry("/model/type", "WordPiece"),
          Map.entry("/model/unk_token", "[UNK]"),
          Map.entry("/model/continuing_subword_prefix", "##"),
          Map.entry("/model/max_input_chars_per_word", "100"),
          Map.entry("/normalizer/type", "BertNormalizer"),
          Map.entry("/normalizer/clean_text", "true"),
          Map.entry("/normalizer/handle_chinese_chars", "true"),
          Map.entry("/pre_tokenizer/type", "BertPreTokenizer"));

  private TokenizerJson() {}

  /** Returns the tokenizer; {@code place} names the file in errors. */
  static WordPiece read(JsonNode json, String place) {
    NEEDED.forEach(needed -> need(json, needed.getKey(), needed.getValue(), place));
    Map<String, Integer> vocabulary = new HashMap<>();
    for (Map.Entry<String, JsonNode> piece : json.at("/model/vocab").properties()) {
      vocabulary.put(piece.getKey(), piece.getValue().asInt());
    }
    Set<String> special = new HashSet<>();
    for (JsonNode token : json.path("added_tokens")) {
      for (String option : new String[] {"normalized", "single_word", "lstrip", "rstrip"}) {
        need(token, "/" + option, "false", "added token " + token.path("content") + " of " + place);
      }
      vocabulary.put(token.path("content").asText(), token.path("id").asInt());
      special.add(token.path("content").asText());
    }
    return tokenizer(vocabulary, folds(json.path("normalizer")), special, place);
  }

  /** Returns the tokenizer, or says that the vocabulary of {@code place} cannot be used. */
  static WordPiece tokenizer(
      Map<String, Integer> vocabulary, Set<Fold> folds, Set<String> special, String place) {
    try {
      return new WordPiece(vocabulary, folds, special);
    } catch (IllegalArgumentException e) {
      throw new ModelUnavailableException("need a BERT vocabulary, got " + place, e);
    }
  }

  private static Set<Fold> folds(JsonNode normalizer) {
    return folds(normalizer.path("lowercase").asBoolean(), normalizer.path("strip_accents"));
  }

  /** Returns the folds; accents are dropped as case is, unless {@code stripAccents} says. */
  static Set<Fold> folds(boolean lowercase, JsonNode stripAccents) {
    Set<Fold> folds = EnumSet.noneOf(Fold.class);
    if (lowercase) {
      folds.add(Fold.CASE);
    }
    if (stripAccents.asBoolean(lowercase)) {
      folds.add(Fold.ACCENTS);
    }
    return folds;
  }

  private static void need(JsonNode json, String at, String value, String place) {
    String found = json.at(at).asText();
    if (!found.equals(value)) {
      throw new ModelUnavailableException(
          "need '%s' at %s, got '%s' in %s".formatted(value, at, found, place));
    }
  }
}
