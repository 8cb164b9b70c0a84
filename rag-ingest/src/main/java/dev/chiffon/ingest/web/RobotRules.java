package dev.chiffon.ingest.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a server asks of robots in its {@code robots.txt}, as RFC 9309 reads it: the rules of the
 * groups that name us, else of those for everybody; of the rules that match a path the longest
 * counts, and an allowing one before a forbidding one of the same length. Other lines, such as
 * {@code Crawl-delay}, are not in that standard and are passed over.
 */
final class RobotRules {
  private static final int MOST_RULES = 10_000;
  private final List<Rule> rules;

  /** One line: whether it allows, how long it is, and which paths it is about. */
  private record Rule(boolean allows, int length, Pattern paths) {}

  private RobotRules(List<Rule> rules) {
    this.rules = rules;
  }

  /** Returns rules that allow everything, as of a server without a robots.txt. */
  static RobotRules none() {
    return new RobotRules(List.of());
  }

  /** Reads the rules for a robot of that name. */
  static RobotRules of(String text, String robot) {
    List<Rule> ours = new ArrayList<>();
    List<Rule> everybodys = new ArrayList<>();
    boolean named = false;
    boolean forUs = false;
    boolean forAll = false;
    boolean inAgents = false;
    for (String line : text.lines().limit(MOST_RULES).toList()) {
      String[] field = field(line);
      if (field[0].equals("user-agent")) {
        forUs = (inAgents && forUs) || names(field[1], robot);
        forAll = (inAgents && forAll) || field[1].equals("*");
        named |= forUs;
        inAgents = true;
      } else if (field[0].equals("allow") || field[0].equals("disallow")) {
        inAgents = false;
        if (!field[1].isEmpty()) {
          addTo(forUs ? ours : forAll ? everybodys : new ArrayList<>(), field);
        }
      }
    }
    return new RobotRules(named ? ours : everybodys);
  }

  /** Returns whether the page of that path, with its query, may be fetched. */
  boolean allow(String path) {
    Rule longest = null;
    for (Rule rule : rules) {
      boolean longer =
          longest == null
              || rule.length() > longest.length()
              || (rule.length() == longest.length() && rule.allows());
      if (longer && rule.paths().matcher(path).lookingAt()) {
        longest = rule;
      }
    }
    return longest == null || longest.allows();
  }

  private static void addTo(List<Rule> rules, String[] field) {
    rules.add(new Rule(field[0].equals("allow"), field[1].length(), pattern(field[1])));
  }

  private static boolean names(String agent, String robot) {
    return !agent.isEmpty()
        && robot.toLowerCase(Locale.ROOT).startsWith(agent.toLowerCase(Locale.ROOT));
  }

  /** {@code *} stands for any characters, {@code $} at the end for the end. */
  private static Pattern pattern(String path) {
    boolean whole = path.endsWith("$");
    String start = whole ? path.substring(0, path.length() - 1) : path;
    StringBuilder regex = new StringBuilder();
    for (String piece : Pattern.compile("\\*+").split(start, -1)) {
      regex.append(regex.isEmpty() ? "" : ".*?").append(Pattern.quote(piece));
    }
    return Pattern.compile(regex + (whole ? "$" : ""));
  }

  private static String[] field(String line) {
    String plain = line.replaceFirst("#.*", "");
    int colon = plain.indexOf(':');
    return colon < 0
        ? new String[] {"", ""}
        : new String[] {
          plain.substring(0, colon).strip().toLowerCase(Locale.ROOT),
          plain.substring(colon + 1).strip()
        };
  }
}
