package org.nutgraf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script that decides whether a scheduled run has anything to publish. */
@EnabledOnOs(OS.LINUX)
class DueTest {
  private static final Path SCRIPT = Path.of(".github/actions/site/due.sh").toAbsolutePath();
  private static final String QUARTERLY = "*/15 * * * *";

  @TempDir Path root;

  /** A site of which one page appears at 18:00 and one goes at 20:00, and a java that runs the classes that are tested. */
  @BeforeEach
  void site() throws IOException {
    Path content = Files.createDirectories(root.resolve("site/content"));
    Files.writeString(content.resolve("site.yaml"), "title: News\ntimezone: Europe/Berlin\n");
    Files.writeString(content.resolve("index.md"), "---\ntitle: A\n---\nText.\n");
    Files.writeString(content.resolve("01-b.md"), "---\ntitle: B\npublishDate: 2026-12-24T18:00\n---\nText.\n");
    Files.writeString(content.resolve("02-c.md"), "---\ntitle: C\nexpiryDate: 2026-12-24T20:00\n---\nText.\n");
    Path java = Files.createDirectories(root.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nshift 3\nexec \"$REAL_JAVA\" -XX:TieredStopAtLevel=1 -cp \"$REAL_PATH\" org.nutgraf.cli.Main \"$@\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
  }

  private String due(String schedule, String time) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("bash", SCRIPT.toString(), "/no/jar", schedule, time);
    builder.directory(root.resolve("site").toFile()).redirectErrorStream(true);
    builder.environment().put("PATH", root.resolve("bin") + ":" + System.getenv("PATH"));
    builder.environment().put("REAL_JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
    builder.environment().put("REAL_PATH", System.getProperty("java.class.path"));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  @ParameterizedTest
  @CsvSource({"2026-12-24T16:59:59Z, false", "2026-12-24T17:00:00Z, true", "2026-12-24T17:07:31Z, true", "2026-12-24T18:50:00Z, true",
      "2026-12-24T19:00:00Z, true", "2026-12-24T20:59:00Z, true", "2026-12-24T21:00:00Z, false", "2026-12-25T00:00:00Z, false"})
  void isDueForTwoHoursAfterEachHour(String time, boolean due) throws IOException, InterruptedException {
    assertThat(due(QUARTERLY, time)).isEqualTo("due=" + due + "\n");
  }

  @Test
  void theRunOfTheDayIsAlwaysDue() throws IOException, InterruptedException {
    assertThat(due("17 3 * * *", "2026-12-25T00:00:00Z")).isEqualTo("due=true\n");
  }

  @Test
  void nothingIsDueWhileTheContentIsWrong() throws IOException, InterruptedException {
    Files.writeString(root.resolve("site/content/01-b.md"), "---\ntitle: B\npublishDate: tomorrow\n---\nText.\n");
    assertThat(due(QUARTERLY, "2026-12-24T17:07:31Z")).endsWith("""
        ::warning::What waits for its hour can not be told before the errors in the content are mended.
        due=false
        """);
  }
}
