package dev.chiffon.core.lexical;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Metadata;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** A chunk as a Lucene document. */
final class ChunkFields {
  /** The chunk's id, to replace and remove it. */
  static final String ID = "id";

  /** The chunk's id again, readable by document and in the order of Java's strings. */
  static final String ORDER = "order";

  /** The terms of the title, the headings, the table's header and the chunk's text. */
  static final String TEXT = "text";

  /** The terms of the title and the headings alone. */
  static final String HEADING = "heading";

  /** Each two adjacent terms of the text. */
  static final String PAIRS = "pairs";

  /** The words of the text as they are written, to find the nearest to a misspelt one. */
  static final String WORDS = "words";

  /** The language that the chunk was read in. */
  static final String LANGUAGE = "language";

  private static final FieldType LISTED = type(IndexOptions.DOCS, true);
  private static final FieldType SCORED = type(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType SCORED_WITHOUT_LENGTH = type(IndexOptions.DOCS_AND_FREQS, true);

  private ChunkFields() {}

  /** Returns the document of a chunk; pairs and words are left out where they count nothing. */
  static Document of(Chunk chunk, Readers readers, Bm25Config config) {
    Language language = readers.ofChunk(heading(chunk) + '\n' + chunk.text());
    TermReader reader = readers.in(language);
    List<String> heading = reader.terms(heading(chunk));
    List<Word> words = new ArrayList<>(reader.words(heading(chunk)));
    words.addAll(reader.words(chunk.tableHeader()));
    words.addAll(reader.words(chunk.text()));
    List<String> text = words.stream().map(Word::term).toList();
    Document document = new Document();
    document.add(new StringField(ID, chunk.id(), Field.Store.NO));
    document.add(new SortedDocValuesField(ORDER, ordered(chunk.id())));
    document.add(new Field(TEXT, new Terms(text), SCORED));
    document.add(new Field(HEADING, new Terms(heading), SCORED));
    document.add(new StringField(LANGUAGE, language.name(), Field.Store.NO));
    if (config.spelling() == Spelling.NEAREST) {
      document.add(new Field(WORDS, new Terms(written(words)), LISTED));
    }
    if (config.pairWeight() > 0) {
      document.add(new Field(PAIRS, new Terms(TermReader.pairs(text)), SCORED_WITHOUT_LENGTH));
    }
    return document;
  }

  /** Returns the id in bytes that sort as the string does (UTF-8 does not, past U+FFFF). */
  static BytesRef ordered(String id) {
    return new BytesRef(id.getBytes(StandardCharsets.UTF_16BE));
  }

  /** Returns the id that {@link #ordered} gave these bytes. */
  static String id(BytesRef ordered) {
    return new String(ordered.bytes, ordered.offset, ordered.length, StandardCharsets.UTF_16BE);
  }

  private static List<String> written(List<Word> words) {
    return words.stream().filter(Word::isOfLetters).map(Word::written).distinct().toList();
  }

  private static String heading(Chunk chunk) {
    Set<String> lines = new LinkedHashSet<>();
    chunk.metadata().string(Metadata.TITLE).ifPresent(lines::add);
    lines.addAll(chunk.headingPath());
    return String.join("\n", lines);
  }

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }

  /** Terms that are there already, as Lucene wants them. */
  private static final class Terms extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Iterator<String> terms;

    Terms(List<String> terms) {
      this.terms = terms.iterator();
    }

    @Override
    public boolean incrementToken() {
      if (!terms.hasNext()) {
        return false;
      }
      clearAttributes();
      term.append(terms.next());
      return true;
    }
  }
}
