package dev.chiffon.core.chunk;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Metadata;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/**
 * Whether a chunker takes work in proportion to the length of the document.
 *
 * <p>A long document is cut, and a short one, of a 64th of its length, as many times as make it up.
 * Linear work costs the same both ways (0.85 to 1.25 times as much was measured for ours),
 * quadratic work up to 64 times as much for the long one; more than 2.5 times as much, five times
 * in a row, is a broken promise. What is counted are the bytes that the thread allocates, which is
 * the same in each run, and its processor time, which no other thread disturbs.
 */
final class LinearWork {
  private static final int TIMES = 64;

  /** A short document has at least so many units, so that it is cut as a long one is. */
  private static final int LEAST = 7_800;

  private static final int TRIES = 5;
  private static final double MOST = 2.5;
  private static final double MOST_OF_SHORT = 20;

  private static final String SENTENCE = "So the notice period of a pump is open to all. ";

  private final Chunker chunker;
  private final int longest;

  /** Creates a measurement with documents of up to {@code longest} UTF-16 units. */
  LinearWork(Chunker chunker, int longest) {
    this.chunker = chunker;
    this.longest = longest;
  }

  /** Requires that the bytes allocated grow no faster than the document. */
  void requireLinearMemory() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    if (threads instanceof com.sun.management.ThreadMXBean counting) {
      assumeTrue(counting.isThreadAllocatedMemoryEnabled(), "this JVM counts no allocations");
      require("memory", counting::getCurrentThreadAllocatedBytes);
    } else {
      assumeTrue(false, "this JVM counts no allocations");
    }
  }

  /** Requires that the processor time taken grows no faster than the document. */
  void requireLinearTime() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    assumeTrue(threads.isCurrentThreadCpuTimeSupported(), "this JVM counts no processor time");
    require("time", threads::getCurrentThreadCpuTime);
  }

  /**
   * A shorter document comes first, so that work that would take hours is found in seconds; what it
   * is compared with is so short that it may not need cutting, so that more growth is allowed.
   */
  private void require(String what, LongSupplier counter) {
    if (longest >= TIMES * LEAST) {
      requireGrowth(what, counter, longest / 16, TIMES, MOST_OF_SHORT);
    }
    int times = Math.max(2, Math.min(TIMES, longest / LEAST));
    requireGrowth(what, counter, longest, times, MOST);
  }

  private void requireGrowth(
      String what, LongSupplier counter, int length, int times, double most) {
    for (IntFunction<Document> shape : shapes()) {
      Document small = shape.apply(length / times);
      Document large = shape.apply(length);
      double growth = leastGrowth(counter, small, large, times, most);
      if (growth > most) {
        throw new AssertionError(
            String.format(
                Locale.ROOT,
                "promise broken: the %s taken is linear in the length: '%s' of %d units took %.1f"
                    + " times as much as %d of %d units, at most %.1f times are allowed",
                what,
                large.id(),
                large.text().length(),
                growth,
                times,
                small.text().length(),
                most));
      }
    }
  }

  private double leastGrowth(
      LongSupplier counter, Document small, Document large, int times, double most) {
    chunker.chunk(large);
    double least = Double.MAX_VALUE;
    for (int i = 0; i < TRIES && least > most; i++) {
      long apart = counted(counter, small, times);
      long whole = counted(counter, large, 1);
      least = Math.min(least, (double) whole / Math.max(1, apart));
    }
    return least;
  }

  private long counted(LongSupplier counter, Document document, int times) {
    long before = counter.getAsLong();
    for (int i = 0; i < times; i++) {
      chunker.chunk(document);
    }
    return counter.getAsLong() - before;
  }

  private static List<IntFunction<Document>> shapes() {
    return List.of(
        length -> Document.ofText("one paragraph", SENTENCE.repeat(length / SENTENCE.length())),
        length -> Document.ofText("one word", "x".repeat(length)),
        LinearWork::sections);
  }

  private static Document sections(int length) {
    DocumentDraft draft = new DocumentDraft();
    List<String> row = List.of("leave", "30 days", "a year");
    int written = 0;
    while (written < length) {
      draft.add("Leave", span -> new Block.Heading(span, 2));
      draft.space("\n\n");
      draft.add(SENTENCE.repeat(12).strip(), Block.Paragraph::new);
      draft.space("\n\n");
      draft.addTable(List.of(row, row, row, row), 1, "\n");
      draft.space("\n\n");
      draft.add("if (open) {\n  close();\n}", span -> new Block.Code(span, "java"));
      draft.space("\n\n");
      written += 12 * SENTENCE.length() + 140;
    }
    draft.endPage(1);
    return draft.build("sections", Metadata.empty());
  }
}
