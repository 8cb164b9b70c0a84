package dev.chiffon.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetadataTest {

  @Test
  void names_keep_their_order_also_when_one_gets_another_value() {
    Metadata metadata = Metadata.empty().with("z", 1).with("a", 2).with("m", 3).with("z", 4);
    assertThat(metadata.values().keySet()).containsExactly("z", "a", "m");
    assertThat(metadata.get("z")).contains(4L);
  }

  @Test
  void numbers_are_widened_so_that_equal_values_are_equal() {
    assertThat(Metadata.empty().with("n", (byte) 7))
        .isEqualTo(Metadata.empty().with("n", (short) 7))
        .isEqualTo(Metadata.empty().with("n", 7))
        .isEqualTo(Metadata.empty().with("n", 7L));
    assertThat(Metadata.empty().with("x", 0.5f)).isEqualTo(Metadata.empty().with("x", 0.5));
  }

  @Test
  void a_list_of_strings_is_copied() {
    List<String> roles = new ArrayList<>(List.of("hr", "it"));
    Metadata metadata = Metadata.empty().with("roles", roles);
    roles.add("late");
    assertThat(metadata.get("roles")).contains(List.of("hr", "it"));
  }

  @Test
  void the_values_are_copied_and_cannot_be_changed() {
    Map<String, Object> values = new LinkedHashMap<>(Map.of("a", "b"));
    Metadata metadata = new Metadata(values);
    values.put("late", "x");
    assertThat(metadata.values()).containsOnlyKeys("a");
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> metadata.values().put("c", "d"));
  }

  @Test
  void another_type_is_refused_with_name_and_type() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metadata.empty().with("since", LocalDate.of(2026, 1, 1)))
        .withMessage(
            "need a string, a number or a list of strings for metadata 'since',"
                + " got java.time.LocalDate");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metadata.empty().with("mixed", List.of("a", 1)))
        .withMessageContaining("'mixed'")
        .withMessageContaining("[a, 1]");
  }

  @Test
  void a_blank_name_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Metadata.empty().with(" ", "x"));
  }

  @Test
  void a_value_of_another_type_is_no_string() {
    Metadata metadata = Metadata.empty().with("page", 3).with("title", "Handbook");
    assertThat(metadata.string("page")).isEmpty();
    assertThat(metadata.string("title")).contains("Handbook");
    assertThat(metadata.string("absent")).isEmpty();
  }
}
