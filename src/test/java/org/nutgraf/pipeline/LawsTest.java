package org.nutgraf.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nutgraf.Alone;
import org.nutgraf.SiteFixture;
import org.nutgraf.finding.FindingFormat;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;
import org.nutgraf.source.SourceReader;
import org.nutgraf.source.Sources;

/** The same sources give the same bytes: in any place, with any number of threads, after any other build. */
class LawsTest {
  private static final Path NEWSPAPER = Path.of("src/test/resources/newspaper");
  /** Site → what is made of it with templates of its own. */
  private static final Map<Path, Map<String, String>> HERE = new ConcurrentHashMap<>();

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  static List<Path> sites() throws IOException {
    List<Path> sites = new ArrayList<>(List.of(NEWSPAPER));
    try (Stream<Path> golden = Files.list(Path.of("src/test/resources/golden"))) {
      golden.sorted().forEach(folder -> sites.add(folder.resolve("site")));
    }
    return sites;
  }

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  /** Every file as text, and the findings under a name that no file has. */
  private static Map<String, String> all(Outputs outputs) {
    Map<String, String> all = new HashMap<>();
    outputs
        .files()
        .forEach((path, output) -> all.put(
            path,
            output instanceof Output.Made made
                ? new String(made.bytes(), java.nio.charset.StandardCharsets.UTF_8)
                : output.origin().toString()));
    all.put("//findings", FindingFormat.text(false).format(outputs.findings()));
    return all;
  }

  private static Map<String, String> build(Sources sources) {
    return all(Build.site(sources, SiteFixture.OPTIONS));
  }

  @Alone
  @ParameterizedTest
  @CsvSource({
    "tr-TR, Pacific/Kiritimati",
    "ar-EG-u-nu-arab, Pacific/Niue",
    "th-TH-u-ca-buddhist, Asia/Kathmandu"
  })
  void placeChangesNothing(String language, String timeZone) throws IOException {
    for (Path site : sites()) {
      Map<String, String> here =
          HERE.computeIfAbsent(site, first -> build(own(SourceReader.read(site))));
      Locale.setDefault(Locale.forLanguageTag(language));
      TimeZone.setDefault(TimeZone.getTimeZone(timeZone));
      assertThat(build(own(SourceReader.read(site)))).as(site.toString()).isEqualTo(here);
      restore();
    }
  }

  // With the program's templates as its own, which are not compiled before.
  private static Sources own(Sources sources) {
    return new Sources(sources.texts(), sources.assets(), sources.findings());
  }

  @ParameterizedTest
  @MethodSource("sites")
  void orderOfTheFilesChangesNothing(Path site) {
    Sources sources = SourceReader.read(site);
    Map<String, String> first = HERE.computeIfAbsent(site, here -> build(own(sources)));
    for (int seed = 0; seed < 3; seed++) {
      assertThat(build(new Sources(
              shuffled(sources.texts(), seed),
              shuffled(sources.assets(), seed),
              sources.findings())))
          .isEqualTo(first);
    }
  }

  private static <T> SortedMap<String, T> shuffled(SortedMap<String, T> map, int seed) {
    List<String> keys = new ArrayList<>(map.keySet());
    Collections.shuffle(keys, new Random(seed));
    TreeMap<String, T> shuffled = new TreeMap<>();
    keys.forEach(key -> shuffled.put(new String(key), map.get(key)));
    return shuffled;
  }

  @ParameterizedTest
  @MethodSource("sites")
  void parallelEqualsSerial(Path site) throws Exception {
    Sources sources = SourceReader.read(site);
    Map<String, String> serial = in(1, () -> build(sources));
    for (int round = 0; round < 3; round++) {
      assertThat(in(16, () -> build(sources))).isEqualTo(serial);
    }
  }

  private static <T> T in(int threads, Callable<T> task) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(task).get();
    } finally {
      pool.shutdown();
    }
  }
}
