package dev.chiffon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the Java code of the pages to code that is tested. A page names the region that it quotes
 * in a comment in front of the block, and the file marks the region with comments of its own:
 *
 * <pre>
 * &lt;!-- snippet: examples/src/main/java/X.java#tag --&gt;      // tag::tag[]  ...  // end::tag[]
 * </pre>
 */
class SnippetsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?m)(?:^<!-- snippet: (?<file>[^#\\s]+)#(?<tag>[\\w-]+) -->\\n+)?"
              + "^```java\\n(?<code>(?s:.*?))^```$");

  @Test
  void java_in_the_pages_is_a_region_of_a_tested_file() throws IOException {
    List<String> wrong = new ArrayList<>();
    int found = 0;
    for (Path page : pages()) {
      Matcher block = BLOCK.matcher(read(page));
      while (block.find()) {
        found++;
        String code = block.group("code");
        if (block.group("file") == null) {
          wrong.add(page + " has Java that is no snippet: " + code);
        } else if (!region(block.group("file"), block.group("tag")).equals(code)) {
          wrong.add(page + " differs from " + block.group("file") + "#" + block.group("tag"));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(found).isPositive();
  }

  @Test
  void a_region_loses_the_indent_its_lines_share() {
    String file = "  // tag::a[]\n    if (x) {\n\n      y();\n    }\n  // end::a[]\n";
    assertThat(regionOf(file, "a")).isEqualTo("if (x) {\n\n  y();\n}\n");
  }

  private static String region(String file, String tag) throws IOException {
    return regionOf(read(ROOT.resolve(file)), tag);
  }

  private static String regionOf(String file, String tag) {
    Matcher region =
        Pattern.compile("(?ms)^ *// tag::%1$s\\[]\\n(.*?)^ *// end::%1$s\\[]$".formatted(tag))
            .matcher(file);
    assertThat(region.find()).as("a region %s", tag).isTrue();
    // A last empty line would count as a line without indent.
    return region.group(1).stripTrailing().stripIndent() + "\n";
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
          .filter(page -> page.toString().endsWith(".md") && Files.exists(page))
          .sorted()
          .toList();
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file).replace("\r\n", "\n");
  }
}
