package dev.chiffon.core.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * A word that stands in none of some texts, so that nobody who wrote one of them can forge the
 * marks that are made with it.
 *
 * <p>It is spelled in syllables by a SHA-256 hash, so that the same chunks always have the same one
 * and nobody knows it who does not know them all; and it grows by a syllable until it is in none of
 * the texts, whatever they hold. Look-alikes count as the same letter.
 */
public final class Boundary {
  private static final String CONSONANTS = "bdfghjklmnprstvz";
  private static final String VOWELS = "aiou";
  private static final int SHORTEST = 6;

  private final StringBuilder word = new StringBuilder();
  private byte[] hash;
  private int next;

  private Boundary(byte[] hash) {
    this.hash = hash;
  }

  /** Returns the shortest word that the hash of those texts spells, whether they have it or not. */
  public static String of(List<String> hashed) {
    return absentFrom(List.of(), hashed);
  }

  /** Returns the shortest word that the hash of some texts spells and others do not have. */
  public static String absentFrom(List<String> texts, List<String> hashed) {
    MessageDigest digest = sha256();
    hashed.forEach(text -> digest.update((text + "\n").getBytes(StandardCharsets.UTF_8)));
    List<String> folded = texts.stream().map(FoldedText::of).toList();
    Boundary boundary = new Boundary(digest.digest());
    while (boundary.word.length() < SHORTEST || boundary.isIn(folded)) {
      boundary.addSyllable();
    }
    return boundary.word.toString();
  }

  private boolean isIn(List<String> folded) {
    return folded.stream().anyMatch(text -> text.contains(word));
  }

  private void addSyllable() {
    if (next == hash.length) {
      hash = sha256().digest(hash);
      next = 0;
    }
    int bits = hash[next++];
    word.append(CONSONANTS.charAt(bits & 15)).append(VOWELS.charAt((bits >> 4) & 3));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
