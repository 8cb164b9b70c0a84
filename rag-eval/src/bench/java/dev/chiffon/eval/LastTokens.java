package dev.chiffon.eval;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.embed.TokenEmbedder;
import dev.chiffon.core.embed.TokenEmbeddings;
import dev.chiffon.core.text.TokenCounter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A token embedder that remembers all questions and the texts of the last call, for several ways to
 * compare the same texts. Closes nothing; safe for one thread.
 */
final class LastTokens implements TokenEmbedder {
  private final TokenEmbedder embedder;
  private final Map<List<String>, List<TokenEmbeddings>> questions = new HashMap<>();
  private List<String> lastTexts = List.of();
  private List<TokenEmbeddings> last = List.of();

  LastTokens(TokenEmbedder embedder) {
    this.embedder = embedder;
  }

  @Override
  public List<TokenEmbeddings> embedTokens(List<String> texts, Role role) {
    if (role == Role.QUERY) {
      return questions.computeIfAbsent(texts, asked -> embedder.embedTokens(asked, role));
    }
    if (!texts.equals(lastTexts)) {
      last = embedder.embedTokens(texts, role);
      lastTexts = List.copyOf(texts);
    }
    return last;
  }

  @Override
  public List<Embedding> embed(List<String> texts, Role role) {
    return embedder.embed(texts, role);
  }

  @Override
  public int dimension() {
    return embedder.dimension();
  }

  @Override
  public int maxTokens() {
    return embedder.maxTokens();
  }

  @Override
  public TokenCounter tokens() {
    return embedder.tokens();
  }

  @Override
  public String name() {
    return embedder.name();
  }

  @Override
  public void close() {}
}
