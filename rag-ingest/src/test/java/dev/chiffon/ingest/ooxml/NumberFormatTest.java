package dev.chiffon.ingest.ooxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected texts are what the examples of ECMA-376 part 1, 18.8.31, and Excel itself show. */
class NumberFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "0 ~ 1234.6 ~ 1235",
        "0.00 ~ -1.005 ~ -1.01",
        "#,##0 ~ 1234567 ~ 1,234,567",
        "#,##0.00 ~ 0.5 ~ 0.50",
        "#.## ~ 2.5 ~ 2.5",
        "000 ~ 7 ~ 007",
        "0% ~ 0.256 ~ 26%",
        "0.00E+00 ~ 12345 ~ 1.23E+04",
        "##0.0E+0 ~ 12345 ~ 12.3E+3",
        "# ?/? ~ 2.75 ~ 2 3/4",
        "#,##0, ~ 1234567 ~ 1,235",
        "000-00-0000 ~ 123456789 ~ 123-45-6789",
        "\"about \"0\" days\" ~ 3 ~ about 3 days",
        "#,##0;(#,##0) ~ -5 ~ (5)",
        "0;-0;\"none\" ~ 0 ~ none",
        "[<10]\"low\";[>=10]\"high\" ~ 12 ~ high",
        "[$€-407]#,##0.00 ~ 9.5 ~ €9.50",
        "[Red]0.0 ~ 1.25 ~ 1.3",
      })
  void numbers_are_shown_as_the_code_says(String code, String value, String shown) {
    assertThat(NumberFormat.of(code).format(new BigDecimal(value), DateSystem.FROM_1900))
        .isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "yyyy-mm-dd ~ 45000 ~ 2023-03-15",
        "d mmm yy ~ 45000 ~ 15 Mar 23",
        "dddd, mmmm d ~ 45000 ~ Wednesday, March 15",
        "m/d/yyyy h:mm ~ 45000.5 ~ 3/15/2023 12:00",
        "h:mm AM/PM ~ 0.75 ~ 6:00 PM",
        "mm:ss ~ 0.0007 ~ 01:00",
        "[h]:mm ~ 1.5 ~ 36:00",
        "ss.000 ~ 0.00001 ~ 00.864",
        "d.m.yyyy ~ 1 ~ 1.1.1900",
      })
  void days_are_shown_as_dates_and_times(String code, String value, String shown) {
    assertThat(NumberFormat.of(code).isDate()).isTrue();
    assertThat(NumberFormat.of(code).format(new BigDecimal(value), DateSystem.FROM_1900))
        .isEqualTo(shown);
  }

  @Test
  void some_workbooks_count_days_from_1904() {
    assertThat(NumberFormat.of("yyyy-mm-dd").format(BigDecimal.ONE, DateSystem.FROM_1904))
        .isEqualTo("1904-01-02");
  }

  @Test
  void without_a_format_binary_noise_is_rounded_away() {
    BigDecimal noisy = new BigDecimal("4.4000000000000004");

    assertThat(NumberFormat.GENERAL.format(noisy, DateSystem.FROM_1900)).isEqualTo("4.4");
  }

  @Test
  void a_number_that_is_no_date_is_shown_as_it_is() {
    assertThat(NumberFormat.of("yyyy").format(new BigDecimal("-3"), DateSystem.FROM_1900))
        .isEqualTo("-3");
  }
}
