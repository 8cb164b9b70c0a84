package dev.chiffon.docs;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocsTest {
  private static final int MAX_DECISION_LINES = 60;

  /** Tests run in the folder of their module. */
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Path DECISIONS = ROOT.resolve("docs/adr");
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern ELSEWHERE = Pattern.compile("^(https?|mailto):.*");
  private static final Pattern MACHINE_PATH =
      Pattern.compile(
          "(?<![\\w.~}/-])(/(work|root|home|tmp|usr|opt|var|mnt|srv|farm|Users)/|[A-Z]:\\\\)");

  @Test
  void decisions_fit_on_a_page() {
    assertThat(decisions())
        .isNotEmpty()
        .allSatisfy(page -> assertThat(lines(page)).hasSizeLessThanOrEqualTo(MAX_DECISION_LINES));
  }

  @Test
  void decisions_are_numbered_without_a_gap() {
    List<String> numbers =
        decisions().stream().map(page -> page.getFileName().toString().substring(0, 5)).toList();
    assertThat(numbers)
        .isEqualTo(
            IntStream.rangeClosed(1, numbers.size())
                .mapToObj(i -> String.format(Locale.ROOT, "%04d-", i))
                .toList());
  }

  @Test
  void decisions_say_context_decision_and_consequences() {
    assertThat(decisions())
        .allSatisfy(
            page ->
                assertThat(lines(page))
                    .containsSubsequence("## Context", "## Decision", "## Consequences"));
  }

  @Test
  void every_page_of_docs_is_in_its_index() {
    String index = String.join("\n", lines(ROOT.resolve("docs/README.md")));
    List<String> missing =
        pages().stream()
            .filter(page -> page.startsWith(ROOT.resolve("docs")))
            .map(page -> slashed(ROOT.resolve("docs").relativize(page)))
            .filter(name -> !name.equals("README.md") && !index.contains("(" + name + ")"))
            .toList();
    assertThat(missing).isEmpty();
  }

  @Test
  void links_lead_to_a_file_and_a_heading_that_are_there() {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      LINK.matcher(prose(page))
          .results()
          .map(link -> link.group(1))
          .filter(target -> !ELSEWHERE.matcher(target).matches() && !leadsSomewhere(page, target))
          .forEach(target -> broken.add(slashed(ROOT.relativize(page)) + " -> " + target));
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void no_page_names_a_path_of_somebodys_machine() {
    assertThat(pages())
        .isNotEmpty()
        .allSatisfy(
            page -> assertThat(lines(page)).noneMatch(line -> MACHINE_PATH.matcher(line).find()));
  }

  private static boolean leadsSomewhere(Path page, String target) {
    String[] parts = target.split("#", 2);
    Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
    return Files.exists(file) && (parts.length == 1 || anchors(file).contains(parts[1]));
  }

  /** Returns the names of the page's headings as GitHub makes them, first of equal ones only. */
  private static Set<String> anchors(Path page) {
    return prose(page)
        .lines()
        .filter(line -> line.matches("#{1,6} .*"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(toCollection(TreeSet::new));
  }

  /** Returns the page without its code blocks, in which neither links nor headings are meant. */
  private static String prose(Path page) {
    return String.join("\n", lines(page)).replaceAll("(?ms)^```.*?^```$", "");
  }

  private static List<Path> decisions() {
    return pages().stream().filter(page -> page.startsWith(DECISIONS)).toList();
  }

  /** Returns README.md, if it is there, and all pages below docs, in the order of their paths. */
  private static List<Path> pages() {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
          .filter(page -> page.toString().endsWith(".md") && Files.exists(page))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path page) {
    try {
      return Files.readAllLines(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
