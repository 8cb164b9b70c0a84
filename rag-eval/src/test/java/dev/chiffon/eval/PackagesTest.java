package dev.chiffon.eval;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

@AnalyzeClasses(packages = "dev.chiffon.eval", importOptions = DoNotIncludeTests.class)
class PackagesTest {
  private static final String EVAL = "dev.chiffon.eval";

  /**
   * What each package may see of the others. A package that is not named here may see nothing, so
   * that a new one is noticed.
   */
  private static final Map<String, Set<String>> SEES =
      Map.of(
          "data", Set.of(),
          "retrieval", Set.of("data"),
          "chunking", Set.of("data"),
          "compare", Set.of("data"),
          "refusal", Set.of("data", "compare"),
          "report", Set.of("data", "compare"),
          "", Set.of("data", "retrieval", "chunking", "compare"),
          "testing", Set.of("data", "retrieval", "chunking", "compare", "report", ""));

  @ArchTest
  static final ArchRule a_package_sees_only_the_named_ones = classes().should(seeOnlyTheNamed());

  /** Who measures in an application needs neither of these. */
  @ArchTest
  static final ArchRule test_libraries_and_contracts_are_known_in_testing_only =
      noClasses()
          .that()
          .resideOutsideOfPackage(EVAL + ".testing..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.junit..", "org.assertj..", "org.opentest4j..");

  private static ArchCondition<JavaClass> seeOnlyTheNamed() {
    return new ArchCondition<>("see only the packages named for theirs") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(seen -> !maySee(type, seen.getTargetClass().getBaseComponentType()))
            .map(seen -> SimpleConditionEvent.violated(type, seen.getDescription()))
            .forEach(events::add);
      }
    };
  }

  private static boolean maySee(JavaClass from, JavaClass target) {
    return !isOurs(target)
        || packageOf(from).equals(packageOf(target))
        || SEES.getOrDefault(packageOf(from), Set.of()).contains(packageOf(target));
  }

  private static boolean isOurs(JavaClass type) {
    return (type.getPackageName() + ".").startsWith(EVAL + ".");
  }

  /** Returns the first package below the module's; empty for the module's own. */
  private static String packageOf(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(EVAL) ? "" : name.substring(EVAL.length() + 1).split("\\.", 2)[0];
  }
}
