package dev.chiffon.core.answer;

import java.util.Random;

/** Replies with all kinds of true, false and broken markers, about {@link Contexts}. */
final class RandomReplies {
  private static final String[] PARTS = {
    "Annual",
    "leave",
    "is",
    "30",
    "days",
    "pump",
    "E-217",
    "moon",
    "cheese",
    "January",
    "Dr.",
    "[1]",
    "[2]",
    "[1, 2]",
    "[2;1]",
    "[1-2]",
    "[3]",
    "[0]",
    "[1, 9]",
    "[99999999999]",
    "[1",
    "]",
    "[",
    "[]",
    "[x]",
    "[1 2]",
    "[[2]]",
    "[2 ]",
    ". ",
    "! ",
    "?\n",
    "\n\n",
    "\n- ",
    ", ",
    "。",
    "𝐚",
    "…",
    "NO_ANSWER",
    "  "
  };

  private RandomReplies() {}

  static String next(Random random) {
    StringBuilder reply = new StringBuilder();
    int parts = 1 + random.nextInt(25);
    for (int i = 0; i < parts; i++) {
      reply.append(PARTS[random.nextInt(PARTS.length)]);
      reply.append(random.nextInt(3) == 0 ? "" : " ");
    }
    return reply.toString();
  }
}
