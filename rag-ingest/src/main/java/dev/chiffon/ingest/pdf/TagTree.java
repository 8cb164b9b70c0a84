package dev.chiffon.ingest.pdf;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.Mark;
import dev.chiffon.ingest.pdf.page.PdfPage;
import dev.chiffon.ingest.pdf.page.Word;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * The tree of tags (ISO 32000-1, 14.7) with which a file says what its marked content is. Many
 * trees are empty, or tag every line as the program liked, so a tree counts only if most of the
 * text is tagged and some of it, but not much, as headings.
 */
final class TagTree {
  private static final int DEEPEST = 200;
  private static final int MOST_ROLES = 8;
  private static final float LEAST_TAGGED = 0.7f;
  private static final float MOST_HEADINGS = 0.3f;
  private static final COSName ROLE_MAP = COSName.getPDFName("RoleMap");

  /** An element around others: its page, if known, and its tag. */
  private record Around(Optional<Integer> page, LineTag tag, int sections, int lists) {}

  /** A piece of marked content. */
  private record Content(int page, int id) {}

  private final Map<Content, LineTag> tags = new HashMap<>();
  private final Map<String, String> roles = new HashMap<>();
  private final Set<COSDictionary> visited = Collections.newSetFromMap(new IdentityHashMap<>());
  private final PageNumbers numbers;
  private final Deadline deadline;
  private int blocks;

  private TagTree(PageNumbers numbers, Deadline deadline) {
    this.numbers = numbers;
    this.deadline = deadline;
  }

  static TagTree of(PDDocument document, PageNumbers numbers, Deadline deadline) {
    TagTree tree = new TagTree(numbers, deadline);
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary root = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    if (root != null) {
      tree.readRoles(root.getCOSDictionary(ROLE_MAP));
      LineTag text = new LineTag(0, LineTag.Role.TEXT, 0);
      tree.read(root.getDictionaryObject(COSName.K), new Around(Optional.empty(), text, 0, 0), 0);
    }
    return tree;
  }

  private void readRoles(@Nullable COSDictionary map) {
    if (map != null) {
      for (COSName name : map.keySet()) {
        String role = map.getNameAsString(name);
        if (role != null) {
          roles.put(name.getName(), role);
        }
      }
    }
  }

  private void read(@Nullable COSBase kid, Around around, int depth) {
    deadline.check();
    if (depth > DEEPEST) {
      return;
    }
    if (kid instanceof COSArray kids) {
      for (int i = 0; i < kids.size(); i++) {
        read(kids.getObject(i), around, depth + 1);
      }
    } else if (kid instanceof COSInteger id) {
      around.page().ifPresent(page -> put(page, id.intValue(), around.tag()));
    } else if (kid instanceof COSDictionary element) {
      readElement(element, around, depth);
    }
  }

  /** An element stands in one place of a tree; more are loops, or made to fill the time. */
  private void readElement(COSDictionary element, Around around, int depth) {
    if (!visited.add(element)) {
      return;
    }
    COSDictionary pageOf = element.getCOSDictionary(COSName.PG);
    Optional<Integer> page = pageOf == null ? around.page() : numbers.of(pageOf);
    String role = element.getNameAsString(COSName.S);
    if (role == null) {
      page.ifPresent(number -> put(number, element.getInt(COSName.MCID), around.tag()));
      return;
    }
    Around inside = inside(standard(role), page.or(around::page), around);
    read(element.getDictionaryObject(COSName.K), inside, depth + 1);
  }

  private void put(int page, int id, LineTag tag) {
    tags.putIfAbsent(new Content(page, id), tag);
  }

  private String standard(String role) {
    String standard = role;
    for (int i = 0; i < MOST_ROLES; i++) {
      standard = roles.getOrDefault(standard, standard);
    }
    return standard;
  }

  private Around inside(String role, Optional<Integer> page, Around around) {
    int sections = around.sections() + (role.equals("Sect") ? 1 : 0);
    int lists = around.lists() + (role.equals("L") ? 1 : 0);
    LineTag tag = around.tag();
    boolean fixed = tag.isHeading() || tag.role() == LineTag.Role.TABLE;
    if (!fixed) {
      tag = tag(role, sections, lists).orElse(tag);
    }
    return new Around(page, tag, sections, lists);
  }

  /** Returns the tag of an element that is a block of its own, nothing for any other. */
  private Optional<LineTag> tag(String role, int sections, int lists) {
    return switch (role) {
      case "H1", "H2", "H3", "H4", "H5", "H6" ->
          Optional.of(new LineTag(++blocks, LineTag.Role.HEADING, role.charAt(1) - '0'));
      case "H", "Title" ->
          Optional.of(new LineTag(++blocks, LineTag.Role.HEADING, Math.max(1, sections)));
      case "LI" -> Optional.of(new LineTag(++blocks, LineTag.Role.LIST_ITEM, Math.max(1, lists)));
      case "Caption" -> Optional.of(new LineTag(++blocks, LineTag.Role.CAPTION, 0));
      case "Table" -> Optional.of(new LineTag(++blocks, LineTag.Role.TABLE, 0));
      case "P" ->
          lists > 0 ? Optional.empty() : Optional.of(new LineTag(++blocks, LineTag.Role.TEXT, 0));
      case "TOCI", "Note", "BlockQuote", "Formula", "Figure", "TOC" ->
          Optional.of(new LineTag(++blocks, LineTag.Role.TEXT, 0));
      default -> Optional.empty();
    };
  }

  /** Returns what the tree says of a line, by the first of its words of which it says anything. */
  Optional<LineTag> of(PdfPage page, Line line) {
    for (Word word : line.words()) {
      Optional<LineTag> tag =
          word.mark()
              .filter(mark -> mark.kind() == Mark.Kind.TEXT)
              .map(mark -> tags.get(new Content(page.number(), mark.id())));
      if (tag.isPresent()) {
        return tag;
      }
    }
    return Optional.empty();
  }

  /** Returns whether what the tree says of these pages is to be trusted. */
  boolean isSane(List<PdfPage> pages) {
    if (tags.values().stream().noneMatch(LineTag::isHeading)) {
      return false;
    }
    int all = 0;
    int tagged = 0;
    int headings = 0;
    for (PdfPage page : pages) {
      for (Line line : page.lines()) {
        int length = isArtifact(line) ? 0 : line.text().length();
        Optional<LineTag> tag = of(page, line);
        all += length;
        tagged += tag.isPresent() ? length : 0;
        headings += tag.filter(LineTag::isHeading).isPresent() ? length : 0;
      }
    }
    return headings > 0 && tagged >= LEAST_TAGGED * all && headings <= MOST_HEADINGS * all;
  }

  static boolean isArtifact(Line line) {
    return line.words().stream()
        .allMatch(word -> word.mark().filter(m -> m.kind() == Mark.Kind.ARTIFACT).isPresent());
  }
}
