package dev.chiffon.core.embed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A cross-encoder of a few hundred bytes, written as ONNX's protocol buffers want it. Its score
 * tells which tokens it was given, where, and of which type:
 *
 * <pre>logits[0][0] = sum over places p from 1 of mask(p) * p * id(p) * (1 + 1000 * type(p))</pre>
 *
 * <p>All numbers stay whole and below 2^24, so that floats are exact.
 */
final class TinyCrossEncoder {
  /** Ids 0 to 4 are BERT's own, the words follow from 5. */
  static final List<String> VOCABULARY =
      List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "a", "b", "c", "d", "e", ".");

  private static final int FLOAT = 1;
  private static final int INT64 = 7;

  private TinyCrossEncoder() {}

  /** Returns the score of a pair of word ids, counted without ONNX. */
  static double expected(List<Integer> question, List<Integer> text) {
    List<Integer> ids = new ArrayList<>();
    ids.add(VOCABULARY.indexOf("[CLS]"));
    ids.addAll(question);
    ids.add(VOCABULARY.indexOf("[SEP]"));
    int first = ids.size();
    ids.addAll(text);
    ids.add(VOCABULARY.indexOf("[SEP]"));
    double sum = 0;
    for (int i = 0; i < ids.size(); i++) {
      sum += (i + 1.0) * ids.get(i) * (i < first ? 1 : 1001);
    }
    return sum;
  }

  /** Writes the model with its tokenizer and its window into a directory. */
  static void write(Path directory, int window) throws IOException {
    Files.write(directory.resolve("model.onnx"), model("logits", 1));
    Files.writeString(directory.resolve("tokenizer.json"), tokenizer());
    Files.writeString(
        directory.resolve("config.json"), "{\"max_position_embeddings\": %d}".formatted(window));
  }

  private static String tokenizer() {
    String vocabulary =
        IntStream.range(0, VOCABULARY.size())
            .mapToObj(id -> "\"%s\": %d".formatted(VOCABULARY.get(id), id))
            .collect(Collectors.joining(", "));
    return """
    {"version": "1.0", "added_tokens": [],
     "normalizer": {"type": "BertNormalizer", "clean_text": true,
       "handle_chinese_chars": true, "strip_accents": null, "lowercase": true},
     "pre_tokenizer": {"type": "BertPreTokenizer"},
     "post_processor": {"type": "TemplateProcessing",
       "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}},
         {"Sequence": {"id": "A", "type_id": 0}},
         {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
       "pair": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}},
         {"Sequence": {"id": "A", "type_id": 0}},
         {"SpecialToken": {"id": "[SEP]", "type_id": 0}},
         {"Sequence": {"id": "B", "type_id": 1}},
         {"SpecialToken": {"id": "[SEP]", "type_id": 1}}],
       "special_tokens": {
         "[CLS]": {"id": "[CLS]", "ids": [2], "tokens": ["[CLS]"]},
         "[SEP]": {"id": "[SEP]", "ids": [3], "tokens": ["[SEP]"]}}},
     "model": {"type": "WordPiece", "unk_token": "[UNK]",
       "continuing_subword_prefix": "##", "max_input_chars_per_word": 100,
       "vocab": {%s}}}
    """
        .formatted(vocabulary);
  }

  /** Returns the model, with so many scores in an output of that name. */
  static byte[] model(String output, int scores) {
    Message graph =
        new Message()
            .with(1, node("Cast", List.of("input_ids"), "ids", castToFloat()))
            .with(1, node("Cast", List.of("attention_mask"), "mask", castToFloat()))
            .with(1, node("Cast", List.of("token_type_ids"), "types", castToFloat()))
            .with(1, node("CumSum", List.of("mask", "one"), "places"))
            .with(1, node("Mul", List.of("types", "thousand"), "weighed"))
            .with(1, node("Add", List.of("weighed", "unit"), "factors"))
            .with(1, node("Mul", List.of("ids", "factors"), "told"))
            .with(1, node("Mul", List.of("told", "places"), "placed"))
            .with(1, node("Mul", List.of("placed", "mask"), "seen"))
            .with(1, node("ReduceSum", List.of("seen", "axes"), "sum"))
            .with(1, node("Mul", List.of("sum", "ones"), output))
            .with(2, "tiny")
            .with(5, longs("one", List.of(), 1))
            .with(5, longs("axes", List.of(1), 1))
            .with(5, floats("thousand", 1000))
            .with(5, floats("unit", 1))
            .with(5, ones(scores))
            .with(11, value("input_ids", INT64, "batch", "length"))
            .with(11, value("attention_mask", INT64, "batch", "length"))
            .with(11, value("token_type_ids", INT64, "batch", "length"))
            .with(12, value(output, FLOAT, "batch", Integer.toString(scores)));
    return new Message()
        .with(1, 8)
        .with(7, graph)
        .with(8, new Message().with(1, "").with(2, 13))
        .bytes();
  }

  private static Message node(
      String op, List<String> inputs, String output, Message... attributes) {
    Message node = new Message();
    inputs.forEach(input -> node.with(1, input));
    node.with(2, output).with(4, op);
    Arrays.stream(attributes).forEach(attribute -> node.with(5, attribute));
    return node;
  }

  /** Attribute {@code to}, an integer (type 2). */
  private static Message castToFloat() {
    return new Message().with(1, "to").with(3, FLOAT).with(20, 2);
  }

  private static Message longs(String name, List<Integer> dims, long value) {
    Message tensor = new Message();
    dims.forEach(dim -> tensor.with(1, dim));
    ByteBuffer raw = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value);
    return tensor.with(2, INT64).with(8, name).with(9, raw.array());
  }

  private static Message floats(String name, float value) {
    ByteBuffer raw =
        ByteBuffer.allocate(Float.BYTES).order(ByteOrder.LITTLE_ENDIAN).putFloat(value);
    return new Message().with(2, FLOAT).with(8, name).with(9, raw.array());
  }

  private static Message ones(int size) {
    ByteBuffer raw = ByteBuffer.allocate(size * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < size; i++) {
      raw.putFloat(1);
    }
    return new Message()
        .with(1, 1)
        .with(1, size)
        .with(2, FLOAT)
        .with(8, "ones")
        .with(9, raw.array());
  }

  private static Message value(String name, int type, String... dims) {
    Message shape = new Message();
    for (String dim : dims) {
      boolean known = Character.isDigit(dim.charAt(0));
      shape.with(
          1, known ? new Message().with(1, Integer.parseInt(dim)) : new Message().with(2, dim));
    }
    Message tensor = new Message().with(1, type).with(2, shape);
    return new Message().with(1, name).with(2, new Message().with(1, tensor));
  }

  /** A message of protocol buffers: fields by number, each behind its tag. */
  private static final class Message {
    private static final int VARINT = 0;
    private static final int BYTES = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message with(int field, int value) {
      varint((field << 3) | VARINT);
      varint(value);
      return this;
    }

    Message with(int field, String value) {
      return with(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message with(int field, Message value) {
      return with(field, value.bytes());
    }

    Message with(int field, byte[] value) {
      varint((field << 3) | BYTES);
      varint(value.length);
      out.writeBytes(value);
      return this;
    }

    private void varint(int value) {
      int left = value;
      while (left > 127) {
        out.write((left & 127) | 128);
        left >>>= 7;
      }
      out.write(left);
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}
