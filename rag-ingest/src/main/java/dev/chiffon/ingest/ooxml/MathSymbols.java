package dev.chiffon.ingest.ooxml;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The LaTeX names of mathematical characters. */
final class MathSymbols {
  private static final Pattern FUNCTION =
      Pattern.compile(
          "(?<![\\p{L}\\\\])(arccos|arcsin|arctan|cosh|cos|cot|csc|det|exp|gcd|inf|lim|ln|log|max"
              + "|min|sec|sinh|sin|sup|tanh|tan)(?!\\p{L})");
  private static final Map<String, String> NAMES =
      pairs(
          "α alpha β beta γ gamma δ delta ε epsilon ϵ epsilon ζ zeta η eta θ theta ϑ vartheta"
              + " ι iota κ kappa λ lambda μ mu ν nu ξ xi π pi ρ rho σ sigma ς varsigma τ tau"
              + " υ upsilon φ phi ϕ phi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda"
              + " Ξ Xi Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega ∞ infty × times ÷ div ± pm"
              + " ∓ mp ⋅ cdot · cdot ≤ leq ≥ geq ≠ neq ≈ approx ≡ equiv ∼ sim ≅ cong ∝ propto"
              + " ∈ in ∉ notin ⊂ subset ⊆ subseteq ⊃ supset ⊇ supseteq ∪ cup ∩ cap ∅ emptyset"
              + " ∀ forall ∃ exists ¬ neg ∧ wedge ∨ vee → rightarrow ← leftarrow ⇒ Rightarrow"
              + " ⇐ Leftarrow ↔ leftrightarrow ⇔ Leftrightarrow ↦ mapsto ∂ partial ∇ nabla"
              + " ∫ int ∑ sum ∏ prod ∠ angle ⊥ perp ∥ parallel ⊕ oplus ⊗ otimes … ldots ⋯ cdots"
              + " ⋮ vdots ⋱ ddots ′ prime ° circ ℝ mathbb{R} ℕ mathbb{N} ℤ mathbb{Z}"
              + " ℚ mathbb{Q} ℂ mathbb{C} ℏ hbar ℓ ell ∘ circ ≪ ll ≫ gg");
  private static final Map<String, String> LARGE =
      pairs(
          "∫ int ∬ iint ∭ iiint ∮ oint ∯ oiint ∰ oiiint ∑ sum ∏ prod ∐ coprod ⋃ bigcup"
              + " ⋂ bigcap ⋀ bigwedge ⋁ bigvee ⨁ bigoplus ⨂ bigotimes");
  private static final Map<String, String> ACCENTS =
      pairs(
          "\u0302 hat \u0303 tilde \u0304 bar \u0305 overline \u0307 dot \u0308 ddot \u20D7 vec"
              + " \u030C check \u0306 breve \u0301 acute \u0300 grave");

  private MathSymbols() {}

  private static Map<String, String> pairs(String text) {
    String[] words = text.split(" ", -1);
    Map<String, String> pairs = new HashMap<>();
    for (int i = 0; i + 1 < words.length; i += 2) {
      pairs.put(words[i], "\\" + words[i + 1]);
    }
    return Map.copyOf(pairs);
  }

  /** Returns the text of a run of a formula. */
  static String latex(String text) {
    StringBuilder out = new StringBuilder();
    for (int point : text.codePoints().toArray()) {
      String one = plain(point);
      String name = NAMES.get(one);
      if (name != null) {
        out.append(' ').append(name).append(' ');
      } else if ("#%&{}_".contains(one)) {
        out.append('\\').append(one);
      } else {
        out.append("\u2212\u2013".contains(one) ? "-" : one);
      }
    }
    return FUNCTION.matcher(out).replaceAll("\\\\$1");
  }

  /** Italic, bold and script letters of mathematics are the same letters. */
  private static String plain(int point) {
    String one = Character.toString(point);
    return point >= 0x1D400 && point <= 0x1D7FF ? Normalizer.normalize(one, Form.NFKC) : one;
  }

  static String largeOperator(String sign) {
    return LARGE.getOrDefault(sign, latex(sign).strip());
  }

  static String accent(String mark) {
    return ACCENTS.getOrDefault(mark, "\\hat");
  }

  /** Returns a bracket; a missing one is a point. */
  static String delimiter(String bracket) {
    if (bracket.isEmpty()) {
      return ".";
    }
    return Arrays.asList("{", "}").contains(bracket) ? "\\" + bracket : bracket;
  }
}
