package dev.chiffon.eval.data;

import dev.chiffon.core.data.Document;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 of questions and documents. */
final class Fingerprints {
  private Fingerprints() {}

  /** Returns the fingerprint of questions as {@link QuestionFile} writes them, and of documents. */
  static Fingerprint of(QuestionSet questions, Collection<Document> documents) {
    return of(questions.questions().stream().map(QuestionLine::write), documents);
  }

  /** Returns the fingerprint of what is said of the questions, in that order, and of documents. */
  static Fingerprint of(Stream<String> questions, Collection<Document> documents) {
    List<Document> sorted = documents.stream().sorted(Comparator.comparing(Document::id)).toList();
    return new Fingerprint(
        sha256(questions),
        sha256(sorted.stream().flatMap(each -> Stream.of(each.id(), each.text()))));
  }

  /**
   * Returns the hash of texts, each behind its length so that none runs into the next, in UTF-16
   * since UTF-8 has no bytes for half of a surrogate pair.
   */
  static String sha256(Stream<String> parts) {
    MessageDigest digest = sha256();
    parts.forEach(
        part -> {
          ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + part.length() * Character.BYTES);
          bytes.putInt(part.length()).asCharBuffer().put(part);
          digest.update(bytes.array());
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Returns a fresh SHA-256, which every Java platform has. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
