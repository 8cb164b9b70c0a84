package dev.chiffon.ingest.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page is called. A browser's title is often more than that ("Lakes | Valley News"), so each
 * of its parts counts, and what the page tells social networks.
 */
final class PageTitle {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern PARTS = Pattern.compile("\\s+[|\\-–—»·:/]+\\s+|\\s*\\|\\s*|:\\s+");
  private static final double SAME = .7;
  private static final int MIN_WORDS = 2;
  private final List<Set<String>> names = new ArrayList<>();

  /** Reads the head of the page. */
  PageTitle(Document page) {
    for (String said : new String[] {"og:title", "twitter:title"}) {
      Element meta = page.selectFirst("meta[property=" + said + "], meta[name=" + said + "]");
      Optional.ofNullable(meta).ifPresent(known -> add(known.attr("content")));
    }
    add(page.title());
  }

  private void add(String title) {
    names.add(words(title));
    PARTS.splitAsStream(title).map(PageTitle::words).forEach(names::add);
  }

  /** Returns whether the text of a heading is what the page is called. */
  boolean matches(Element heading) {
    Set<String> words = words(HtmlText.of(heading));
    return !words.isEmpty() && names.stream().anyMatch(name -> isSame(words, name));
  }

  private static boolean isSame(Set<String> one, Set<String> other) {
    if (other.size() < MIN_WORDS) {
      return one.equals(other);
    }
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return both.size() >= SAME * Math.max(one.size(), other.size());
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(word -> words.add(word.group()));
    return words;
  }
}
