package dev.chiffon.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "dev.chiffon", importOptions = WithoutTests.class)
class ModulesTest {
  private static final String CORE = "dev.chiffon.core..";
  private static final String INGEST = "dev.chiffon.ingest..";
  private static final String EVAL = "dev.chiffon.eval..";
  private static final String EXAMPLES = "dev.chiffon.examples..";

  private static final List<String> PARSING_LIBRARIES =
      List.of("org.apache.pdfbox", "org.apache.tika", "org.apache.poi", "org.commonmark");

  /** Reads web pages, and writes the one that shows chunks. */
  private static final List<String> HTML_LIBRARIES = List.of("org.jsoup");

  private static final List<String> CORE_LIBRARIES =
      List.of("org.apache.lucene", "ai.onnxruntime", "org.h2.mvstore");
  private static final List<String> CLI_LIBRARIES = List.of("picocli", "me.tongfei.progressbar");

  @ArchTest
  static final ArchRule core_sees_no_other_module = mayNotSee(CORE, INGEST, EVAL, EXAMPLES);

  @ArchTest
  static final ArchRule ingest_sees_neither_eval_nor_examples = mayNotSee(INGEST, EVAL, EXAMPLES);

  @ArchTest
  static final ArchRule eval_sees_neither_ingest_nor_examples = mayNotSee(EVAL, INGEST, EXAMPLES);

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("dev.chiffon.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule parsing_libraries_are_known_in_ingest_only =
      onlyIn(INGEST, PARSING_LIBRARIES);

  @ArchTest
  static final ArchRule html_is_known_in_ingest_and_in_the_page_of_chunks_only =
      noClasses()
          .that()
          .resideOutsideOfPackages(INGEST, "dev.chiffon.examples.cli.view.html..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(HTML_LIBRARIES.get(0) + "..");

  @ArchTest
  static final ArchRule search_and_model_libraries_are_known_in_core_only =
      onlyIn(CORE, CORE_LIBRARIES);

  @ArchTest
  static final ArchRule command_line_libraries_are_known_in_examples_only =
      onlyIn(EXAMPLES, CLI_LIBRARIES);

  @ArchTest
  static final ArchRule langchain4j_is_unknown_to_ingest_and_eval =
      noClasses()
          .that()
          .resideInAnyPackage(INGEST, EVAL)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.langchain4j..");

  /** A misspelt library would never be found where it must not be. */
  @ArchTest
  static void the_rules_name_packages_that_are_on_the_class_path(JavaClasses ignored) {
    assertThat(
            Stream.of(
                "org.apache.pdfbox.Loader",
                "org.apache.tika.Tika",
                "org.apache.poi.xwpf.usermodel.XWPFDocument",
                "org.jsoup.Jsoup",
                "org.commonmark.parser.Parser",
                "org.apache.lucene.index.IndexWriter",
                "ai.onnxruntime.OrtEnvironment",
                "org.h2.mvstore.MVStore",
                "picocli.CommandLine",
                "me.tongfei.progressbar.ProgressBar"))
        .allSatisfy(name -> assertThat(load(name)).isNotNull());
  }

  private static Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(name, false, ModulesTest.class.getClassLoader());
  }

  private static ArchRule mayNotSee(String module, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(module)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others);
  }

  private static ArchRule onlyIn(String module, List<String> libraries) {
    String[] packages = libraries.stream().map(name -> name + "..").toArray(String[]::new);
    return noClasses()
        .that()
        .resideOutsideOfPackage(module)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages);
  }
}
