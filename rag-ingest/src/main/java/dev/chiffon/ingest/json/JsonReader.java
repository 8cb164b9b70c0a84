package dev.chiffon.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.chiffon.ingest.json.JsonValue.Kind;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Source;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of a text one after the other, without recursion. Liberties that people take,
 * those of JSON5, are not held against a file. What was read before an error stays.
 */
final class JsonReader {
  /** Writing recurses: this deep fits into the stack of any thread. */
  static final int DEEPEST = 1_000;

  private static final int TOKENS_BETWEEN_CHECKS = 256;
  private final Source source;
  private final long maxDepth;
  private final List<JsonValue> roots = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private String name = "";
  private long characters;
  private long containers;

  /** A container whose end has not come yet. */
  private static final class Open {
    private final JsonValue container;
    private boolean hasText;

    Open(JsonValue container) {
      this.container = container;
    }
  }

  JsonReader(Source source) {
    this.source = source;
    this.maxDepth = Math.min(DEEPEST, source.limits().most(Limit.DEPTH));
  }

  /** Returns what was read, all of it if {@link #read} returned nothing. */
  List<JsonValue> roots() {
    return roots;
  }

  /** Reads the text to its end; returns why it could not, if so. */
  Optional<IngestException> read(String text) {
    try (com.fasterxml.jackson.core.JsonParser parser = factory().createParser(text)) {
      int tokens = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (tokens++ % TOKENS_BETWEEN_CHECKS == 0) {
          source.deadline().check();
        }
        take(token, parser);
      }
      return Optional.empty();
    } catch (StreamConstraintsException e) {
      long most = source.limits().most(Limit.CHARACTERS);
      return Optional.of(IngestException.exceeded(source.id(), Limit.CHARACTERS, most));
    } catch (JsonProcessingException e) {
      return Optional.of(corrupt(e));
    } catch (IngestException e) {
      return Optional.of(e);
    } catch (IOException e) {
      throw new IllegalStateException("need text in memory that can be read", e);
    }
  }

  private StreamReadConstraints constraints() {
    int longest = (int) Math.min(Integer.MAX_VALUE, source.limits().most(Limit.CHARACTERS));
    return StreamReadConstraints.builder()
        .maxNestingDepth(DEEPEST + 1)
        .maxStringLength(longest)
        .maxNumberLength(longest)
        .maxNameLength(longest)
        .build();
  }

  private JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(constraints())
        .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
        .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
        .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
        .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
        .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
        .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
        .enable(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
        .build();
  }

  private void take(JsonToken token, com.fasterxml.jackson.core.JsonParser parser)
      throws IOException {
    switch (token) {
      case START_OBJECT -> begin(new JsonValue.Struct(new ArrayList<>()));
      case START_ARRAY -> begin(new JsonValue.Array(new ArrayList<>()));
      case END_OBJECT, END_ARRAY -> end();
      case FIELD_NAME -> name = counted(parser.getText());
      case VALUE_STRING -> add(scalar(parser, Kind.STRING));
      case VALUE_NUMBER_INT -> add(scalar(parser, Kind.WHOLE));
      case VALUE_NUMBER_FLOAT -> add(scalar(parser, Kind.FRACTION));
      case VALUE_NULL -> add(new JsonValue.Scalar("", Kind.OTHER));
      default -> add(scalar(parser, Kind.OTHER));
    }
  }

  private JsonValue scalar(com.fasterxml.jackson.core.JsonParser parser, Kind kind)
      throws IOException {
    return new JsonValue.Scalar(counted(parser.getText()), kind);
  }

  private String counted(String text) {
    characters += text.length();
    source.limits().require(source.id(), Limit.CHARACTERS, characters);
    return text;
  }

  /** Each object and each array may cost a block. */
  private void begin(JsonValue container) {
    source.limits().require(source.id(), Limit.BLOCKS, ++containers);
    if (open.size() >= maxDepth) {
      throw IngestException.exceeded(source.id(), Limit.DEPTH, maxDepth);
    }
    add(container);
    open.push(new Open(container));
  }

  /** A container without any text in it is taken out again. */
  private void end() {
    boolean hasText = open.pop().hasText;
    Open parent = open.peek();
    if (parent != null) {
      parent.hasText |= hasText;
    }
    if (!hasText) {
      removeLast(parent);
    }
  }

  private void removeLast(@Nullable Open parent) {
    List<?> siblings = roots;
    if (parent != null) {
      siblings =
          parent.container instanceof JsonValue.Struct object
              ? object.members()
              : ((JsonValue.Array) parent.container).items();
    }
    siblings.remove(siblings.size() - 1);
  }

  private void add(JsonValue value) {
    Open parent = open.peek();
    if (parent == null) {
      roots.add(value);
      return;
    }
    parent.hasText |= value instanceof JsonValue.Scalar scalar && !scalar.text().isBlank();
    if (parent.container instanceof JsonValue.Struct object) {
      object.members().add(new JsonValue.Member(name, value));
    } else {
      ((JsonValue.Array) parent.container).items().add(value);
    }
  }

  private IngestException corrupt(JsonProcessingException e) {
    String place =
        Optional.ofNullable(e.getLocation())
            .map(at -> "line %d, column %d: ".formatted(at.getLineNr(), at.getColumnNr()))
            .orElse("");
    return new IngestException(
        source.id(), IngestException.Reason.CORRUPT, place + e.getOriginalMessage(), e);
  }
}
