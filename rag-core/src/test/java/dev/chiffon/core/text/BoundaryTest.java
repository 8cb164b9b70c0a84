package dev.chiffon.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundaryTest {
  private static final List<String> HASHED = List.of("what the hash is made of");

  @Test
  void the_same_texts_have_the_same_boundary_of_three_syllables() {
    assertThat(Boundary.of(HASHED)).isEqualTo(Boundary.of(HASHED)).matches("([b-z][aiou]){3}");
    assertThat(Boundary.of(List.of("other"))).isNotEqualTo(Boundary.of(HASHED));
  }

  @Test
  void a_boundary_grows_until_no_text_has_it_in_any_spelling() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String boundary = Boundary.absentFrom(texts, HASHED);
      assertThat(boundary).hasSize(6 + 2 * i);
      assertThat(texts).noneMatch(text -> FoldedText.of(text).contains(boundary));
      texts.add(
          i % 2 == 0 ? boundary.toUpperCase(java.util.Locale.ROOT) : boundary.replace('a', 'а'));
    }
  }
}
