package dev.chiffon.examples.cli.view;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintStream;

/** Prints the records of this package as JSON; docs/cli.md describes it. */
public final class Json {

  /**
   * The version of the schema: it grows when a field is renamed, removed or means another thing.
   */
  public static final int SCHEMA = 1;

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private Json() {}

  /** Prints one object and a line break. */
  public static void print(Object view, PrintStream out) {
    try {
      out.println(MAPPER.writeValueAsString(view));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + view.getClass() + " as JSON", e);
    }
  }
}
