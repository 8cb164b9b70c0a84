package dev.chiffon.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

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
import java.util.function.BiPredicate;

@AnalyzeClasses(packages = "dev.chiffon.core", importOptions = DoNotIncludeTests.class)
class StagesTest {
  private static final String CORE = "dev.chiffon.core";
  private static final String EVERYTHING = "*";

  /**
   * What each package may see besides itself: data and text nothing, a stage both of these and the
   * ones named here; those that may ask a chat model see how it is called. A package that is not
   * named here may see nothing, so that a new one is noticed.
   */
  private static final Map<String, Set<String>> SEES =
      Map.ofEntries(
          Map.entry("data", Set.of()),
          Map.entry("text", Set.of()),
          Map.entry("chat", Set.of("data")),
          Map.entry("chunk", Set.of("data", "text", "embed")),
          Map.entry("embed", Set.of("data", "text")),
          Map.entry("store", Set.of("data", "text")),
          Map.entry("lexical", Set.of("data", "text")),
          Map.entry("retrieve", Set.of("data", "text", "chat", "store", "lexical", "embed")),
          Map.entry("query", Set.of("data", "text", "chat", "retrieve", "store", "embed")),
          Map.entry("rerank", Set.of("data", "text", "chat")),
          Map.entry("context", Set.of("data", "text")),
          Map.entry("answer", Set.of("data", "text", "chat")),
          Map.entry("index", Set.of("data", "text", "store", "lexical", "embed", "chunk")),
          Map.entry("opensearch", Set.of("data", "text", "store", "lexical")),
          Map.entry("langchain4j", Set.of(EVERYTHING)),
          Map.entry("", Set.of(EVERYTHING)));

  private static final String FILTER = "dev.langchain4j.store.embedding.filter.";
  private static final String CHAT = "dev.langchain4j.model.chat.";
  private static final String MESSAGES = "dev.langchain4j.data.message.";
  private static final String SCORING = "dev.langchain4j.model.scoring.";
  private static final String SEGMENT = "dev.langchain4j.data.segment.TextSegment";
  private static final String RESPONSE = "dev.langchain4j.model.output.Response";

  /** The parts of langchain4j that are our vocabulary too, and where. */
  private static final Map<String, Set<String>> SPEAKS =
      Map.of(
          "data", Set.of(FILTER),
          "store", Set.of(FILTER),
          "lexical", Set.of(FILTER),
          "opensearch", Set.of(FILTER),
          "chat", Set.of(CHAT, MESSAGES),
          "query", Set.of(CHAT, MESSAGES, FILTER),
          "retrieve", Set.of(CHAT, MESSAGES),
          "rerank", Set.of(CHAT, MESSAGES, SCORING, SEGMENT, RESPONSE),
          "answer", Set.of(CHAT, MESSAGES),
          "langchain4j", Set.of("dev.langchain4j."));

  @ArchTest
  static final ArchRule a_stage_sees_no_other_stage_but_the_named_exceptions =
      classes().should(dependOnlyOn("what their stage may see", StagesTest::maySee));

  @ArchTest
  static final ArchRule langchain4j_stays_at_the_edge_but_for_its_vocabulary =
      classes().should(dependOnlyOn("the langchain4j their stage speaks", StagesTest::maySpeak));

  private static boolean maySee(JavaClass from, JavaClass target) {
    Set<String> seen = SEES.getOrDefault(stageOf(from), Set.of());
    return !isOurs(target)
        || stageOf(from).equals(stageOf(target))
        || seen.contains(EVERYTHING)
        || seen.contains(stageOf(target));
  }

  private static boolean maySpeak(JavaClass from, JavaClass target) {
    Set<String> spoken = SPEAKS.getOrDefault(stageOf(from), Set.of());
    return !target.getName().startsWith("dev.langchain4j.")
        || isMetadataOfTheFilter(from, target)
        || spoken.stream().anyMatch(target.getName()::startsWith);
  }

  /** The one class of data that needs more than the filters: it evaluates them. */
  private static boolean isMetadataOfTheFilter(JavaClass from, JavaClass target) {
    return from.getName().equals(CORE + ".data.MetadataFilter")
        && target.getName().equals("dev.langchain4j.data.document.Metadata");
  }

  private static boolean isOurs(JavaClass type) {
    return (type.getPackageName() + ".").startsWith(CORE + ".");
  }

  /** Returns the first package below the core's; empty for the facade's own. */
  private static String stageOf(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(CORE) || !isOurs(type)
        ? ""
        : name.substring(CORE.length() + 1).split("\\.", 2)[0];
  }

  private static ArchCondition<JavaClass> dependOnlyOn(
      String description, BiPredicate<JavaClass, JavaClass> allowed) {
    return new ArchCondition<>("depend only on " + description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(seen -> !allowed.test(type, seen.getTargetClass().getBaseComponentType()))
            .map(seen -> SimpleConditionEvent.violated(type, seen.getDescription()))
            .forEach(events::add);
      }
    };
  }
}
