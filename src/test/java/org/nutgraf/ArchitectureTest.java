package org.nutgraf;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nutgraf.pipeline.Build;

/** What may depend on what. */
class ArchitectureTest {
  private static final String ROOT = "org.nutgraf.";
  private static final JavaClasses CLASSES = new ClassFileImporter()
      .importUrl(Build.class.getProtectionDomain().getCodeSource().getLocation());

  /** Each package with all it may import of ours. */
  private static final Map<String, Set<String>> ALLOWED = allowed();

  private static Map<String, Set<String>> allowed() {
    Map<String, Set<String>> allowed = new LinkedHashMap<>();
    Set<String> left = new TreeSet<>();
    List<List<String>> order = List.of(
        List.of("finding"),
        List.of("trace"),
        List.of("text"),
        List.of("source.git"),
        List.of("source"),
        List.of("content.date"),
        List.of("content", "image"),
        List.of("content.keys"),
        List.of("content.parse"),
        List.of("markdown.syntax"),
        List.of("markdown", "template", "picture"),
        List.of("picture.flow", "picture.timeline"),
        List.of("picture.amount"),
        List.of("page", "draft"),
        List.of("page.figure", "page.machine"),
        List.of("page.compose"),
        List.of("importer.reading"),
        List.of("importer.html", "importer.story"),
        List.of("importer.word", "importer.plain", "importer.event"),
        List.of("importer"),
        List.of("check.galley"),
        List.of("check.glossary", "check.prose", "check.page", "check.event", "check.link"),
        List.of("check.claim"),
        List.of("check"),
        List.of("move"),
        List.of("pipeline"),
        List.of("serve"),
        List.of("cli"));
    for (List<String> step : order) {
      step.forEach(name -> allowed.put(name, Set.copyOf(left)));
      left.addAll(step);
    }
    return allowed;
  }

  @Test
  void everyPackageHasItsPlace() {
    assertThat(CLASSES.stream().map(ArchitectureTest::packageOf).collect(Collectors.toSet()))
        .isEqualTo(ALLOWED.keySet());
  }

  private static String packageOf(JavaClass type) {
    return (type.getPackageName() + ".").substring(ROOT.length()).replaceFirst("\\.$", "");
  }

  @Test
  void packagesImportOnlyThoseToTheirLeft() {
    ALLOWED.forEach((name, allowed) -> {
      List<String> forbidden = ALLOWED.keySet().stream()
          .filter(other -> !other.equals(name) && !allowed.contains(other))
          .map(other -> ROOT + other)
          .toList();
      noClasses()
          .that()
          .resideInAPackage(ROOT + name)
          .should()
          .dependOnClassesThat(resideInAnyPackage(forbidden.toArray(new String[0])))
          .allowEmptyShould(true)
          .check(CLASSES);
    });
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.nutgraf.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void librariesStayBehindTheirPackages() {
    only(Set.of("markdown", "markdown.syntax"), "com.vladsch.flexmark..");
    only("template", "io.pebbletemplates..");
    only(Set.of("content.parse", "text"), "org.snakeyaml..");
  }

  private static void only(String name, String library) {
    only(Set.of(name), library);
  }

  private static void only(Set<String> names, String library) {
    noClasses()
        .that()
        .resideOutsideOfPackages(names.stream().map(name -> ROOT + name).toArray(String[]::new))
        .should()
        .dependOnClassesThat(resideInAPackage(library))
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineKnowsTheConsoleAndTheClock() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "cli")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "cli", ROOT + "serve")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .check(CLASSES);
  }

  /** The reader, the writer, and the checks that are run on demand because their answer isn't in the sources. */
  private static final Set<String> TOUCH_FILES = Set.of(
      "source.Asset",
      "source.Defaults",
      "source.FolderWalk",
      "source.git.GitHistory",
      "source.git.GitState",
      "source.Reason",
      "source.SourceReader",
      "pipeline.BuildLock",
      "pipeline.Cache",
      "pipeline.Differences",
      "pipeline.StoryCache",
      "pipeline.LastBuild",
      "pipeline.Manifest",
      "pipeline.OutputBytes",
      "pipeline.OutputFolder",
      "pipeline.OutputTree",
      "pipeline.SiteWriter",
      "pipeline.Staging",
      "pipeline.WriteException",
      "check.claim.ClaimHistory",
      "check.link.HttpLinkProbe",
      "draft.DraftWriter",
      "move.MoveWriter");

  @Test
  void onlyTheReaderAndTheWriterAndWhatServesTouchFiles() {
    noClasses()
        .that(not(resideInAnyPackage(ROOT + "cli", ROOT + "serve")))
        .and(not(new DescribedPredicate<JavaClass>("are among " + TOUCH_FILES) {
          @Override
          public boolean test(JavaClass type) {
            return TOUCH_FILES.contains(
                type.getName().substring(ROOT.length()).replaceFirst("\\$.*", ""));
          }
        }))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.nio.file..", "java.net.http..", "java.nio.channels.."))
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.(File|File(In|Out)putStream|FileReader)")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.ProcessBuilder")
        .check(CLASSES);
  }

  /**
   * Whoever waits for a task is given other work meanwhile: if that work waits for the same task, and the task is what the
   * thread was at before, it waits for ever. Before there are stories, nothing else waits.
   */
  @Test
  void onlyABuildThatBeginsWaitsForTasks() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + "pipeline.Build")
        .should()
        .callMethod(ForkJoinTask.class, "join")
        .orShould()
        .callMethod(ForkJoinTask.class, "get")
        .orShould()
        .callMethod(ForkJoinTask.class, "invoke")
        .orShould()
        .callMethod(CompletableFuture.class, "join")
        .check(CLASSES);
  }

  @Test
  void thereIsNoStateThatOutlivesABuild() {
    fields()
        .that()
        .areStatic()
        .and()
        .areNotFinal()
        .should()
        .bePrivate()
        .andShould()
        .beFinal()
        .allowEmptyShould(true)
        .check(CLASSES);
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.ServiceLoader")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.ThreadLocal")
        .check(CLASSES);
  }

  /** How many components a record can have, and parameters a constructor, before they are grouped. */
  private static final int MANY = 8;

  @Test
  void whatIsMadeOfManyPartsGroupsThem() {
    assertThat(CLASSES.stream()
            .filter(type -> !type.isAnonymousClass() && !type.isLocalClass() && !type.isEnum())
            .flatMap(type -> type.getConstructors().stream())
            .filter(made -> made.getRawParameterTypes().size() > MANY)
            .map(JavaConstructor::getFullName))
        .isEmpty();
  }

  /** How many classes a package can have, before its folder no longer shows at a glance what is in it. */
  private static final int CROWDED = 50;

  @Test
  void noPackageIsCrowded() {
    Map<String, Long> sizes = CLASSES.stream()
        .filter(JavaClass::isTopLevelClass)
        .collect(groupingBy(ArchitectureTest::packageOf, TreeMap::new, Collectors.counting()));
    sizes.values().removeIf(size -> size <= CROWDED);
    assertThat(sizes).isEmpty();
  }

  @Test
  void noNameStandsInTwoPackages() {
    Map<String, List<String>> packages = CLASSES.stream()
        .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
        .collect(groupingBy(
            JavaClass::getSimpleName,
            TreeMap::new,
            mapping(JavaClass::getPackageName, Collectors.toList())));
    packages.values().removeIf(names -> names.size() == 1);
    assertThat(packages).isEmpty();
  }

  @Test
  void namesSayWhatAClassDoes() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Manager|Context|Impl)")
        .check(CLASSES);
    classes()
        .that()
        .areRecords()
        .and(not(resideInAPackage(ROOT + "cli")))
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(CLASSES);
  }
}
