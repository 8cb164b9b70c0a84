package dev.chiffon.core.query;

import java.util.List;
import java.util.regex.Pattern;

/** Reads the lines of a model's reply, however it has numbered, marked or quoted them. */
final class Lines {
  private static final Pattern MARK =
      Pattern.compile("^(?:[-*\u2022\u2013]|\\(?\\d{1,2}[.):]|\\(?[a-zA-Z][.)])\\s+");
  private static final Pattern AROUND =
      Pattern.compile("^[\"'`\u201C\u2018*_]+|[\"'`\u201D\u2019*_]+$");
  private static final int LONGEST = 1_000;

  private Lines() {}

  /**
   * Returns the distinct texts of the lines, in order: without what marks a list, announcements
   * that end with a colon, fences, and lines of more than 1,000 characters.
   */
  static List<String> of(String reply) {
    return reply
        .lines()
        .map(line -> MARK.matcher(line.strip()).replaceFirst(""))
        .map(line -> AROUND.matcher(line).replaceAll("").strip())
        .filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit))
        .filter(line -> !line.endsWith(":") && line.length() <= LONGEST)
        .distinct()
        .toList();
  }
}
