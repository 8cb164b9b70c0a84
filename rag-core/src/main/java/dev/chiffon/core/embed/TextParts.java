package dev.chiffon.core.embed;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.embed.Embedder.Role;
import dev.chiffon.core.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The embeddings of a text's parts, which together are the whole text. */
interface TextParts {

  /** Returns the embeddings of the parts of each text, in order; none of a text without parts. */
  List<List<Embedding>> embed(List<String> texts, Role role);

  /** Returns the number of components of every embedding. */
  int dimension();

  /** Returns the sentences of a document; a question is one part, as far as the model sees it. */
  static TextParts sentences(Embedder embedder) {
    TextWindows windows = new TextWindows(embedder.tokens(), embedder.maxTokens());
    return new TextParts() {
      @Override
      public List<List<Embedding>> embed(List<String> texts, Role role) {
        List<List<String>> parts =
            texts.stream()
                .map(text -> role == Role.QUERY ? List.of(text) : sentencesOf(text))
                .map(all -> all.stream().flatMap(part -> windows.of(part).stream()).toList())
                .toList();
        List<String> all = parts.stream().flatMap(List::stream).toList();
        return dealt(embedder.embed(all, role), parts.stream().map(List::size).toList());
      }

      @Override
      public int dimension() {
        return embedder.dimension();
      }
    };
  }

  /** Returns the tokens of a text, of one that is too long those of its pieces. */
  static TextParts tokens(TokenEmbedder embedder) {
    TextWindows windows = new TextWindows(embedder.tokens(), embedder.maxTokens());
    return new TextParts() {
      @Override
      public List<List<Embedding>> embed(List<String> texts, Role role) {
        List<List<String>> pieces = texts.stream().map(windows::of).toList();
        List<String> all = pieces.stream().flatMap(List::stream).toList();
        return dealt(embedder.embedTokens(all, role), pieces.stream().map(List::size).toList())
            .stream()
            .map(parts -> parts.stream().flatMap(TextParts::each).toList())
            .toList();
      }

      @Override
      public int dimension() {
        return embedder.dimension();
      }
    };
  }

  private static Stream<Embedding> each(TokenEmbeddings tokens) {
    return IntStream.range(0, tokens.size()).mapToObj(tokens::of);
  }

  private static List<String> sentencesOf(String text) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int end : Sentences.ends(text)) {
      String sentence = text.substring(start, end).strip();
      if (!sentence.isEmpty()) {
        sentences.add(sentence);
      }
      start = end;
    }
    return sentences;
  }

  /** Returns {@code all} in lists of these sizes. */
  static <T> List<List<T>> dealt(List<T> all, List<Integer> sizes) {
    List<List<T>> dealt = new ArrayList<>();
    int start = 0;
    for (int size : sizes) {
      dealt.add(all.subList(start, start + size));
      start += size;
    }
    return dealt;
  }
}
