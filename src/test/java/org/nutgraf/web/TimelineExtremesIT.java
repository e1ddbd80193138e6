package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraf.SiteFixture;

/** A timeline of any length and density stays readable, as a browser draws it with its own fonts. */
@ExtendWith(Chromium.class)
@Execution(ExecutionMode.CONCURRENT)
class TimelineExtremesIT {

  private static final int PHONE = 360;
  private static final int DESK = 1280;
  private static final LocalDate START = LocalDate.of(2005, 3, 1);
  private static final List<String> STATUSES = List.of(
      "confirmed",
      "confirmed",
      "confirmed",
      "reported",
      "expected",
      "disputed",
      "unknown",
      "retracted");

  /** What of the picture lies on something else, or outside the page. */
  private static final String UNREADABLE =
      """
      () => {
        const drawn = document.querySelectorAll('svg.time text, .time-mark circle, .time-mark rect');
        const parts = [...drawn].map(element => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          // The box of a line of text is higher than its letters.
          const words = element.textContent, air = words ? 3 : 1;
          const name = words || element.parentElement.getAttribute('href');
          return { left, right, top: top + air, bottom: bottom - air, name };
        });
        const wide = document.documentElement.clientWidth;
        const wrong = parts.filter(a => a.left < -1 || a.right > wide + 1).map(a => a.name + ' is cut off');
        parts.forEach((a, i) => parts.slice(0, i).forEach(b => {
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (across > 1 && down > 0) wrong.push(`${a.name} is on ${b.name}`);
        }));
        return wrong;
      }""";

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource({
    "en, 7300, 60",
    "en, 2, 12",
    "en, 60, 3",
    "en, 6000, 500",
    "en, 14, 500",
    "en, 1, 1",
    "de, 7300, 60",
    "ar, 400, 40",
  })
  void staysReadable(String language, int days, int events, Page page) throws IOException {
    write(SiteFixture.of(site(language, days, events)));
    for (int width : List.of(PHONE, DESK)) {
      page.setViewportSize(width, 800);
      page.navigate(folder.resolve("timeline/index.html").toUri().toString());
      assertThat(page.locator(".time-mark").count()).isEqualTo(events);
      assertThat((List<?>) page.evaluate(UNREADABLE)).as(width + " px").isEmpty();
      assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(width);
    }
  }

  private static String site(String language, int days, int events) {
    Random random = new Random(events);
    StringBuilder files = new StringBuilder(
        """
        -- content/site.yaml --
        title: Test
        base_url: https://example.org/
        language: %s
        lanes: [{ id: a, title: Parliament }, { id: b, title: What the courts have said about it so far }]
        -- content/index.md --
        ---
        title: Story
        eras:
          - { title: The quiet years, from: %s, to: %s }
          - { title: After the crash and before the next, from: %s, to: %s }
        ---
        """
            .formatted(
                language,
                START,
                START.plusDays(1 + days / 2),
                START.plusDays(2 + days / 2),
                START.plusDays(3 + days)));
    for (int i = 0; i < events; i++) {
      LocalDate day = START.plusDays(random.nextInt(random.nextBoolean() ? days : 1 + days / 8));
      String date = i % 20 == 19 ? day.toString().substring(0, 4) : day.toString();
      files.append(
          "-- content/timeline/e%d.md --\n---\ntitle: Event %d\ndate: %s\nstatus: %s\nlane: %s\n---\n"
              .formatted(
                  i,
                  i,
                  date,
                  STATUSES.get(random.nextInt(STATUSES.size())),
                  random.nextBoolean() ? "a" : "b"));
    }
    return files.toString();
  }

  private void write(SiteFixture site) throws IOException {
    for (Map.Entry<String, String> file : site.texts().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    try (Stream<Path> files = Files.list(Path.of("static"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
  }
}
