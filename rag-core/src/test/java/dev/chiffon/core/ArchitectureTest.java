package dev.chiffon.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "dev.chiffon.core", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("dev.chiffon.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule lucene_is_known_in_lexical_and_index_only =
      isKnownOnlyIn("org.apache.lucene..", "lexical", "index");

  @ArchTest
  static final ArchRule onnx_runtime_is_known_in_embed_only =
      isKnownOnlyIn("ai.onnxruntime..", "embed");

  @ArchTest
  static final ArchRule jackson_is_known_in_embed_and_index_only =
      isKnownOnlyIn("com.fasterxml.jackson..", "embed", "index");

  private static ArchRule isKnownOnlyIn(String library, String... stages) {
    String[] allowed =
        Stream.of(stages).map(stage -> "dev.chiffon.core." + stage + "..").toArray(String[]::new);
    return noClasses()
        .that()
        .resideOutsideOfPackages(allowed)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }
}
