package org.nutgraf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script that decides whether a scheduled run has anything to publish. The java that it calls is the one of this test. */
@EnabledOnOs(OS.LINUX)
class DueTest {
  private static final Path SCRIPT = Path.of(".github/actions/site/due.sh").toAbsolutePath();
  private static final String QUARTERLY = "*/15 * * * *";
  /** Hands on its arguments, a line each, and gets the exit code and what to print. */
  private static final String JAVA =
      """
      #!/bin/bash
      exec 3<>/dev/tcp/127.0.0.1/PORT
      printf '%s\\n' "$@" '' >&3
      read -r code <&3
      cat <&3
      exit "$code"
      """;

  @TempDir
  Path root;

  private ServerSocket server;

  /** A site of which one page appears at 18:00 and one goes at 20:00. */
  @BeforeEach
  void site() throws IOException {
    Path content = Files.createDirectories(root.resolve("site/content"));
    Files.writeString(content.resolve("site.yaml"), "title: News\ntimezone: Europe/Berlin\n");
    Files.writeString(content.resolve("index.md"), "---\ntitle: A\n---\nText.\n");
    Files.writeString(
        content.resolve("01-b.md"), "---\ntitle: B\npublishDate: 2026-12-24T18:00\n---\nText.\n");
    Files.writeString(
        content.resolve("02-c.md"), "---\ntitle: C\nexpiryDate: 2026-12-24T20:00\n---\nText.\n");
    server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    Path java = Files.createDirectories(root.resolve("bin")).resolve("java");
    Files.writeString(java, JAVA.replace("PORT", String.valueOf(server.getLocalPort())));
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    CompletableFuture.runAsync(this::serve, task -> new Thread(task).start());
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private void serve() {
    while (true) {
      try (Socket call = server.accept()) {
        BufferedReader in = new BufferedReader(
            new InputStreamReader(call.getInputStream(), StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();
        for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
          said.add(line);
        }
        assertThat(said.subList(0, 3))
            .containsExactly("@/no/jar/nutgraf.jvm", "-jar", "/no/jar/nutgraf.jar");
        List<String> args = new ArrayList<>(said.subList(3, said.size()));
        args.addAll(List.of("--root", root.resolve("site").toString()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Main.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(new ByteArrayOutputStream()),
            Map.of(),
            args.toArray(String[]::new));
        call.getOutputStream()
            .write((code + "\n" + out.toString(StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        return;
      }
    }
  }

  private String due(String schedule, String time) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(
            "bash", SCRIPT.toString(), "/no/jar", schedule, time)
        .redirectErrorStream(true);
    builder.environment().put("PATH", root.resolve("bin") + ":" + System.getenv("PATH"));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-24T16:59:59Z, false",
    "2026-12-24T17:00:00Z, true",
    "2026-12-24T17:07:31Z, true",
    "2026-12-24T18:50:00Z, true",
    "2026-12-24T19:00:00Z, true",
    "2026-12-24T20:59:00Z, true",
    "2026-12-24T21:00:00Z, false",
    "2026-12-25T00:00:00Z, false"
  })
  void isDueForTwoHoursAfterEachHour(String time, boolean due)
      throws IOException, InterruptedException {
    assertThat(due(QUARTERLY, time)).isEqualTo("due=" + due + "\n");
  }

  @Test
  void theRunOfTheDayIsAlwaysDue() throws IOException, InterruptedException {
    assertThat(due("17 3 * * *", "2026-12-25T00:00:00Z")).isEqualTo("due=true\ndaily=true\n");
  }

  /** Whoever pays for runs has fewer of them. */
  @ParameterizedTest
  @ValueSource(strings = {"0 * * * *", "*/15 7-18 * * 1-5", "5 */2 * * *"})
  void anyOtherLineAsksWhatIsDue(String schedule) throws IOException, InterruptedException {
    assertThat(due(schedule, "2026-12-25T00:00:00Z")).isEqualTo("due=false\n");
    assertThat(due(schedule, "2026-12-24T17:07:31Z")).isEqualTo("due=true\n");
  }

  @Test
  void nothingIsDueWhileTheContentIsWrong() throws IOException, InterruptedException {
    Files.writeString(
        root.resolve("site/content/01-b.md"), "---\ntitle: B\npublishDate: tomorrow\n---\nText.\n");
    assertThat(due(QUARTERLY, "2026-12-24T17:07:31Z"))
        .isEqualTo(
            """
        ::warning::What waits for its hour can not be told before the errors in the content are mended.
        due=false
        """);
  }
}
