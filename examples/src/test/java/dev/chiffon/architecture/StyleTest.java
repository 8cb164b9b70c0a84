package dev.chiffon.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.chiffon.core.data.UnreadableDocumentException;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "dev.chiffon", importOptions = WithoutTests.class)
class StyleTest {

  @ArchTest
  static final ArchRule only_examples_print =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.chiffon.examples..")
          .should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule no_static_field_is_assigned_twice =
      fields().that().areStatic().and().doNotHaveModifier(SYNTHETIC).should().beFinal();

  @ArchTest
  static final ArchRule no_static_field_holds_what_is_made_to_change =
      noFields()
          .that()
          .areStatic()
          .should()
          .haveRawType(resideInAPackage("java.util.concurrent.atomic.."))
          .orShould()
          .haveRawType(assignableTo(ConcurrentMap.class))
          .orShould()
          .haveRawType(assignableTo(StringBuilder.class));

  /** Of a class that others may extend we would owe more promises than its methods make. */
  @ArchTest
  static final ArchRule a_class_is_final_or_made_to_be_extended =
      classes()
          .that()
          .areNotInterfaces()
          .and()
          .areNotEnums()
          .and()
          .areNotAnonymousClasses()
          .and()
          .doNotHaveModifier(SYNTHETIC)
          .and()
          .doNotBelongToAnyOf(UnreadableDocumentException.class)
          .should()
          .haveModifier(FINAL)
          .orShould()
          .haveModifier(ABSTRACT);

  @ArchTest
  static final ArchRule every_package_is_null_marked =
      classes().should(standInAPackageThatIsNullMarked());

  private static ArchCondition<JavaClass> standInAPackageThatIsNullMarked() {
    return new ArchCondition<>("stand in a package that is null marked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean isMarked =
            type.getPackage()
                .tryGetPackageInfo()
                .filter(info -> info.isAnnotatedWith(NullMarked.class))
                .isPresent();
        if (!isMarked) {
          events.add(
              SimpleConditionEvent.violated(
                  type,
                  "%s has no package-info with @NullMarked".formatted(type.getPackageName())));
        }
      }
    };
  }
}
