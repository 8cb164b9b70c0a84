package dev.chiffon.core.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chiffon.core.chunk.WordTokens;
import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Layout;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Omission;
import dev.chiffon.core.data.Omission.Reason;
import dev.chiffon.core.data.Page;
import dev.chiffon.core.data.Part;
import dev.chiffon.core.data.Passages;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Source;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.text.TokenCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class BudgetAssemblerTest implements ContextAssemblerContract {
  // 0         10        20        30
  // one two. three four.  five six. seven
  private static final Document NUMBERS =
      Document.ofText("n", "one two. three four.  five six. seven");
  private static final Span ONE_TWO = new Span(0, 8);
  private static final Span THREE_FOUR = new Span(9, 20);
  private static final Span FIVE_SIX = new Span(22, 31);
  private static final Span SEVEN = new Span(32, 37);

  // 0        9           21        31           44
  // one two. three four. five six. seven eight. nine ten.
  private static final Document LONG =
      Document.ofText("long", "one two. three four. five six. seven eight. nine ten.");
  private static final Span LATE = new Span(44, 53);

  private static final Chunk LAST = whole(Document.ofText("last", "the last word"));
  private static final Chunk EIGHT = whole(Document.ofText("eight", "eight"));

  private static final Passages PASSAGES = new TestPassages(List.of(NUMBERS, LONG));

  /** The marks of a context with one source, "# [1] n" and "# end", cost 5 words. */
  private static final int MARKS = 5;

  @Override
  public ContextAssembler assembler(int budget, List<Document> documents) {
    return new BudgetAssembler(budget, WordTokens.COUNTER, new TestPassages(documents));
  }

  @Test
  void a_source_that_begins_inside_a_table_is_told_its_header_outside_of_its_text() {
    String text = "Month | Cost\nMay | 7";
    List<Block.Row> rows =
        List.of(
            new Block.Row(new Span(0, 12), List.of()), new Block.Row(new Span(13, 20), List.of()));
    Layout layout =
        new Layout(
            List.of(), List.of(new Part(Part.Kind.SHEET, 1, "Q2", new Span(0, 20))), List.of());
    List<Block> blocks = List.of(new Block.Table(new Span(0, 20), 1, rows));
    Document budget = new Document("budget.xlsx", text, blocks, layout, Metadata.empty());
    Context context = assemble(100, chunk(budget, new Span(13, 20)));
    assertThat(plain(context))
        .isEqualTo("# [1] budget.xlsx, sheet Q2\n(table header: Month | Cost)\nMay | 7\n\n# end");
    assertThat(context.sources()).extracting(Source::text).containsExactly("May | 7");
    assertThat(context.sources().get(0).partAt(13)).contains(layout.parts().get(0));
  }

  @Test
  void a_source_line_says_number_document_page_and_headings() {
    List<Block> blocks =
        List.of(
            new Block.Heading(new Span(0, 5), 1),
            new Block.Heading(new Span(6, 12), 2),
            new Block.Paragraph(new Span(13, 24)));
    List<Page> pages = List.of(new Page(3, new Span(0, 24)));
    Document leave =
        new Document(
            "hr.pdf",
            "Leave\nAnnual\nIt is 30 d.",
            blocks,
            Layout.ofPages(pages),
            Metadata.empty());
    assertThat(plain(assemble(100, chunk(leave, new Span(13, 24)))))
        .isEqualTo("# [1] hr.pdf, page 3, Leave > Annual\nIt is 30 d.\n\n# end");
  }

  @Test
  void chunks_with_nothing_but_white_space_between_them_become_one_source() {
    Context context = assemble(100, chunk(NUMBERS, FIVE_SIX), chunk(NUMBERS, THREE_FOUR));
    assertThat(plain(context)).isEqualTo("# [1] n\nthree four.  five six.\n\n# end");
    assertThat(context.sources()).extracting(Source::span).containsExactly(new Span(9, 31));
    assertThat(context.sources().get(0).chunks())
        .extracting(found -> found.chunk().span())
        .containsExactly(THREE_FOUR, FIVE_SIX);
  }

  @Test
  void chunks_with_words_between_them_stay_two_sources_in_reading_order() {
    Context context = assemble(100, chunk(LONG, LATE), chunk(LONG, ONE_TWO));
    assertThat(plain(context)).isEqualTo("# [1] long\none two.\n\n# [2]\nnine ten.\n\n# end");
  }

  @Test
  void a_gap_that_costs_no_more_than_a_line_of_its_own_is_filled() {
    // "three four." is 2 words, and so would be the line "# [2]".
    Context context = assemble(100, chunk(NUMBERS, FIVE_SIX), chunk(NUMBERS, ONE_TWO));
    assertThat(plain(context)).isEqualTo("# [1] n\none two. three four.  five six.\n\n# end");
    assertThat(context.sources()).extracting(Source::span).containsExactly(new Span(0, 31));
  }

  @Test
  void documents_stand_in_the_order_of_their_best_chunk() {
    Document other = Document.ofText("a", "eight nine");
    Context context =
        assemble(100, chunk(LONG, LATE), chunk(other, new Span(0, 10)), chunk(LONG, ONE_TWO));
    assertThat(context.sources())
        .extracting(Source::documentId)
        .containsExactly("long", "long", "a");
  }

  @Test
  void overlapping_chunks_give_their_common_words_once() {
    Context context =
        assemble(100, chunk(NUMBERS, new Span(4, 31)), chunk(NUMBERS, new Span(0, 14)));
    assertThat(plain(context)).isEqualTo("# [1] n\none two. three four.  five six.\n\n# end");
  }

  @Test
  void a_chunk_that_does_not_fit_is_left_out_and_the_next_one_tried() {
    // A second source costs its words and the 3 of "# [2] n".
    Context context =
        assemble(
            MARKS + 2 + 3 + 2,
            chunk(LONG, LATE),
            chunk(NUMBERS, new Span(0, 20)),
            chunk(NUMBERS, ONE_TWO));
    assertThat(context.sources()).extracting(Source::span).containsExactly(LATE, ONE_TWO);
    assertThat(context.tokens()).isEqualTo(MARKS + 2 + 3 + 2);
    assertThat(context.omitted()).extracting(Omission::reason).containsExactly(Reason.OVER_BUDGET);
  }

  @Test
  void a_chunk_whose_text_stands_there_already_is_a_duplicate_in_any_document() {
    Document copy = Document.ofText("copy", "one\n two.");
    Context context =
        assemble(
            100,
            chunk(NUMBERS, new Span(0, 20)),
            chunk(NUMBERS, ONE_TWO),
            chunk(copy, new Span(0, 9)),
            chunk(Document.ofText("third", "two two."), ONE_TWO),
            chunk(Document.ofText("again", "two two."), ONE_TWO));
    assertThat(context.sources())
        .extracting(Source::documentId)
        .containsExactly("n", "copy", "third");
    assertThat(context.omitted())
        .extracting(omission -> omission.chunk().chunk().documentId(), Omission::reason)
        .containsExactly(tuple("n", Reason.DUPLICATE), tuple("again", Reason.DUPLICATE));
    assertThat(context.omitted())
        .extracting(omission -> omission.source().orElseThrow())
        .containsExactly(1, 3);
  }

  @Test
  void texts_that_differ_in_a_sign_only_are_no_duplicates() {
    Context context =
        assemble(
            100,
            chunk(Document.ofText("a", "Limit: 5"), new Span(0, 8)),
            chunk(Document.ofText("b", "Limit: -5"), new Span(0, 9)));
    assertThat(context.sources()).hasSize(2);
  }

  @Test
  void what_did_not_fit_makes_no_later_chunk_a_duplicate() {
    Document longName = Document.ofText("a very long name of a document", "one two.");
    Document shortName = Document.ofText("b", "one two.");
    Context context = assemble(MARKS + 2, chunk(longName, ONE_TWO), chunk(shortName, ONE_TWO));
    assertThat(context.sources()).extracting(Source::documentId).containsExactly("b");
    assertThat(context.omitted())
        .extracting(Omission::reason, Omission::source)
        .containsExactly(tuple(Reason.DUPLICATE, OptionalInt.of(1)));
  }

  @Test
  void a_chunk_without_a_word_of_its_own_is_a_near_duplicate_and_names_the_source() {
    Document full = Document.ofText("full", "Pumps are serviced in May by two people, not one.");
    Document part = Document.ofText("part", "pumps are serviced in May by two people");
    Document other = Document.ofText("other", "Pumps are serviced in June by two people, not one.");
    Context context = assemble(100, whole(full), whole(part), whole(other));
    assertThat(context.sources()).extracting(Source::documentId).containsExactly("full", "other");
    assertThat(context.omitted())
        .extracting(Omission::reason, Omission::source)
        .containsExactly(tuple(Reason.NEAR_DUPLICATE, OptionalInt.of(1)));
  }

  @Test
  void what_repeats_much_waits_for_what_is_new() {
    Document first = Document.ofText("first", "a b c d e f g h");
    Document alike = Document.ofText("alike", "a b c d e f g X");
    Document fresh = Document.ofText("fresh", "i j k l m n o p");
    // Room for two: with scores of 1, 1/2 and 1/3 the second would come before the third.
    Context context = assemble(MARKS + 8 + 3 + 8, whole(first), whole(alike), whole(fresh), LAST);
    assertThat(context.sources()).extracting(Source::documentId).containsExactly("first", "fresh");
  }

  @Test
  void no_document_has_more_chunks_than_it_may() {
    Context context =
        assemble(config(100).withMostPerDocument(1), chunk(LONG, LATE), chunk(LONG, ONE_TWO), LAST);
    assertThat(context.sources()).extracting(Source::documentId).containsExactly("long", "last");
    assertThat(context.omitted()).extracting(Omission::reason).containsExactly(Reason.DOCUMENT_CAP);
  }

  @Test
  void what_is_worth_too_little_is_left_out_although_there_is_room() {
    // Scores of 1, 1/2 and 1/3: worth 1, 1/4 and 0.
    Context context =
        assemble(config(100).withLeastWorth(.25), chunk(LONG, LATE), chunk(NUMBERS, SEVEN), LAST);
    assertThat(context.sources()).extracting(Source::documentId).containsExactly("long", "n");
    assertThat(context.omitted()).extracting(Omission::reason).containsExactly(Reason.WEAK);
  }

  @Test
  void a_long_chunk_waits_for_short_ones_in_proportion_to_the_exponent() {
    Document lengthy = Document.ofText("lengthy", "a b c d e f g h i j k l m n o p q r s t");
    ContextConfig room = config(MARKS + 20);
    Chunk[] ranked = {whole(lengthy), chunk(NUMBERS, SEVEN), LAST};
    assertThat(assemble(room, ranked).sources())
        .extracting(Source::documentId)
        .containsExactly("lengthy");
    assertThat(assemble(room.withLengthExponent(1), ranked).sources())
        .extracting(Source::documentId)
        .containsExactly("n", "last");
  }

  @Test
  void sources_stand_in_the_order_that_is_asked_for() {
    Chunk[] ranked = {chunk(LONG, LATE), whole(Document.ofText("b", "bee")), LAST, EIGHT};
    ContextConfig config = config(100);
    assertThat(ids(assemble(config.withOrder(SourceOrder.RANKED), ranked)))
        .containsExactly("long", "b", "last", "eight");
    assertThat(ids(assemble(config.withOrder(SourceOrder.EDGES_FIRST), ranked)))
        .containsExactly("long", "last", "eight", "b");
    Chunk[] twice = {chunk(LONG, LATE), LAST, chunk(LONG, ONE_TWO)};
    assertThat(ids(assemble(config.withOrder(SourceOrder.RANKED), twice)))
        .containsExactly("long", "last", "long");
    assertThat(ids(assemble(config.withOrder(SourceOrder.DOCUMENT), twice)))
        .containsExactly("long", "long", "last");
  }

  @Test
  void passages_are_completed_only_when_every_chunk_has_its_place() {
    List<Chunk> chunks =
        List.of(chunk(LONG, ONE_TWO), chunk(LONG, new Span(9, 43)), chunk(LONG, LATE));
    Passages passages = new ChunkedPassages(List.of(LONG), chunks);
    List<Retrieved> ranked = ranked(chunk(LONG, LATE));
    assertThat(complete(100, passages, ranked).sources())
        .extracting(Source::span, source -> source.around().size())
        .containsExactly(tuple(new Span(9, 53), 1));
    List<Retrieved> more =
        ranked(chunk(LONG, LATE), whole(Document.ofText("a", "word ".repeat(99))));
    assertThat(complete(100, passages, more).sources())
        .extracting(Source::span, source -> source.around().size())
        .containsExactly(tuple(LATE, 0));
  }

  private static Context complete(int budget, Passages passages, List<Retrieved> ranked) {
    ContextConfig config = config(budget).withCompletion(Completion.NEIGHBOURS);
    return new BudgetAssembler(config, WordTokens.COUNTER, passages).assemble(QUESTION, ranked);
  }

  @Test
  void a_source_written_as_xml_stands_between_tags_with_the_boundary() {
    Context context = assemble(config(100).withFormat(ContextFormat.xml()), LAST);
    assertThat(context.text())
        .matches("<source-(\\w+) id=\"1\" origin=\"last\">\nthe last word\n</source-\\1>");
    assertThat(context.legend()).contains(context.text().substring(1, 14));
  }

  @Test
  void trimming_leaves_whole_sentences_and_an_exact_slice() {
    Document leave =
        Document.ofText("leave", "We are open. Notice is given in May. It is a period. Good bye.");
    Context context =
        new BudgetAssembler(config(100), WordTokens.COUNTER, PASSAGES)
            .trimmedBy(new WordTerms())
            .assemble(QUESTION, ranked(whole(leave), LAST));
    assertThat(context.sources())
        .extracting(Source::text)
        .containsExactly("Notice is given in May. It is a period.", "the last word");
  }

  @Test
  void a_chunk_whose_document_has_changed_is_left_out_as_outdated() {
    Document before = Document.ofText("n", "ONE two. three");
    TestPassages passages = new TestPassages(List.of(NUMBERS));
    List<Retrieved> ranked = ranked(chunk(before, ONE_TWO), chunk(NUMBERS, THREE_FOUR));
    Context context =
        new BudgetAssembler(100, WordTokens.COUNTER, passages).assemble(QUESTION, ranked);
    assertThat(plain(context)).isEqualTo("# [1] n\nthree four.\n\n# end");
    assertThat(context.omitted()).containsExactly(new Omission(ranked.get(0), Reason.OUTDATED));
  }

  @Test
  void a_chunk_beyond_the_end_of_its_shortened_document_is_outdated() {
    Document before = Document.ofText("n", NUMBERS.text() + " eight");
    Retrieved late = ranked(chunk(before, new Span(38, 43))).get(0);
    Context context =
        new BudgetAssembler(100, WordTokens.COUNTER, new TestPassages(List.of(NUMBERS)))
            .assemble(QUESTION, List.of(late));
    assertThat(context.omitted()).containsExactly(new Omission(late, Reason.OUTDATED));
  }

  @Test
  void chunks_of_two_versions_never_become_one_source() {
    Document after = Document.ofText("n", "one two. FIVE SIX.");
    List<Document> current = new ArrayList<>(List.of(NUMBERS));
    Passages changing =
        new TestPassages(current) {
          @Override
          public Optional<String> text(String documentId, Span span) {
            Optional<String> text = super.text(documentId, span);
            current.set(0, after);
            return text;
          }
        };
    List<Retrieved> ranked = ranked(chunk(NUMBERS, THREE_FOUR), chunk(after, new Span(0, 9)));
    Context context =
        new BudgetAssembler(100, WordTokens.COUNTER, changing).assemble(QUESTION, ranked);
    assertThat(context.sources()).isEmpty();
    assertThat(context.omitted())
        .extracting(Omission::reason)
        .containsExactly(Reason.OUTDATED, Reason.OUTDATED);
  }

  @Test
  void a_document_that_is_not_known_is_none_that_has_changed() {
    Context context =
        new BudgetAssembler(100, WordTokens.COUNTER, new TestPassages(List.of()))
            .assemble(QUESTION, ranked(chunk(NUMBERS, ONE_TWO), chunk(NUMBERS, THREE_FOUR)));
    assertThat(context.sources()).hasSize(2);
  }

  @Test
  void a_counter_that_finds_more_in_the_whole_than_in_the_pieces_is_obeyed() {
    TokenCounter steep = text -> text.isBlank() ? 0 : text.length() * text.length() / 16;
    Context context = assemble(120, steep, chunk(LONG, ONE_TWO), chunk(LONG, LATE));
    assertThat(context.sources()).extracting(Source::span).containsExactly(ONE_TWO);
    assertThat(context.tokens()).isEqualTo(steep.count(context.text())).isLessThanOrEqualTo(120);
    assertThat(context.omitted()).extracting(Omission::reason).containsExactly(Reason.OVER_BUDGET);
  }

  @Test
  void every_piece_is_counted_once_and_the_whole_at_the_end() {
    Document large = Document.ofText("large", "word ".repeat(4_000));
    List<Chunk> chunks = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      int start = 50 * ((i * 171) % 400);
      chunks.add(chunk(large, new Span(start, start + 49)));
    }
    long[] units = new long[1];
    TokenCounter counting =
        text -> {
          units[0] += text.length();
          return WordTokens.COUNTER.count(text);
        };
    Context context = assemble(10_000, counting, chunks.toArray(Chunk[]::new));
    assertThat(units[0]).isLessThan(3L * context.text().length());
  }

  @Test
  void a_budget_of_no_token_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BudgetAssembler(0, WordTokens.COUNTER, new TestPassages(List.of())))
        .withMessage("need a budget of at least 1 token, got 0");
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.api.Assertions.tuple(values);
  }

  /** Returns the text with a # for the boundary, which is the first word. */
  private static String plain(Context context) {
    return context.text().replace(context.text().split(" ", 2)[0], "#");
  }

  private static Chunk chunk(Document document, Span span) {
    return Chunk.of(document, span);
  }

  private static List<Retrieved> ranked(Chunk... chunks) {
    return ContextAssemblerContract.ranked(List.of(chunks));
  }

  private static ContextConfig config(int budget) {
    return ContextConfig.defaults().withBudget(budget);
  }

  private static Chunk whole(Document document) {
    return Chunk.of(document, new Span(0, document.text().strip().length()));
  }

  private static List<String> ids(Context context) {
    return context.sources().stream().map(Source::documentId).toList();
  }

  private static Context assemble(ContextConfig config, Chunk... chunks) {
    return new BudgetAssembler(config, WordTokens.COUNTER, PASSAGES)
        .assemble(QUESTION, ranked(chunks));
  }

  private static Context assemble(int budget, Chunk... chunks) {
    return assemble(budget, WordTokens.COUNTER, chunks);
  }

  private static Context assemble(int budget, TokenCounter counter, Chunk... chunks) {
    return new BudgetAssembler(budget, counter, PASSAGES).assemble(QUESTION, ranked(chunks));
  }
}
