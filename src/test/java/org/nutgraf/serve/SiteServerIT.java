package org.nutgraf.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.pipeline.BuildOptions;

/** Requests as no browser sends them, or as pages of other sites have them sent. */
class SiteServerIT {
  @TempDir
  Path root;

  private Preview preview;

  @BeforeEach
  void serve() throws IOException {
    write("content/site.yaml", "title: Test\nbase_url: https://example.org/\n");
    write("content/index.md", "---\ntitle: Home\n---\nNot published.\n");
    write("content/01-draft.md", "---\ntitle: Draft\ndraft: true\n---\nSecret.\n");
    write(".git/config", "Secret.");
    BuildOptions options =
        new BuildOptions(Optional.empty(), false, false, Instant.parse("2026-01-01T00:00:00Z"));
    preview = new Preview(
        root, options, () -> options.now(), new InetSocketAddress("127.0.0.1", 0), state -> {});
    while (!answer("GET / HTTP/1.1", "Host: localhost").startsWith("HTTP/1.1 200")) {
      Thread.onSpinWait();
    }
  }

  @AfterEach
  void stop() throws IOException {
    preview.close();
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    Files.writeString(root.resolve(path), text);
  }

  private Socket socket() throws IOException {
    Socket socket = new Socket("127.0.0.1", preview.port());
    socket.setSoTimeout(20_000);
    return socket;
  }

  private String answer(String request, String... headers) throws IOException {
    try (Socket socket = socket()) {
      String text =
          request + "\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer.toString(StandardCharsets.UTF_8);
    } catch (SocketException | SocketTimeoutException e) {
      return "closed";
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:1", "127.0.0.1:8080", "[::1]:8080"})
  void answersTheNamesOfThisMachine(String host) throws IOException {
    assertThat(answer("GET / HTTP/1.1", "Host: " + host)).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "localhost.",
        "local\0host",
        "localhost\u007f",
        "localhost:80@evil.example",
        "localhost:",
        "localhost:x",
        "localhost:999999",
        "localhost, evil.example",
        "localhost/",
        "localhost#",
        "127.0.0.1.nip.example",
        "127.1",
        "2130706433",
        "0x7f.1",
        "0.0.0.0",
        "[::ffff:127.0.0.1]",
        "loc%61lhost",
        "lo\u00c5\u00bfalhost",
        "",
        "localhost\r\nHost: evil.example",
        "evil.example\r\nHost: localhost",
        "localhost\r\nHost: localhost"
      })
  void answersNoOtherName(String host) throws IOException {
    assertThat(answer("GET / HTTP/1.1", "Host: " + host))
        .startsWith("HTTP/1.1 403")
        .doesNotContain("Not published");
  }

  @Test
  void aNameInTheAddressCountsToo() throws IOException {
    assertThat(answer("GET http://evil.example/ HTTP/1.1", "Host: localhost"))
        .startsWith("HTTP/1.1 403");
    assertThat(answer("GET http://localhost/ HTTP/1.1", "Host: localhost"))
        .startsWith("HTTP/1.1 200");
    assertThat(answer("GET / HTTP/1.0")).startsWith("HTTP/1.1 403");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc/passwd",
        "/%2e%2e%5cetc",
        "/..\\..\\etc",
        "/%00",
        "/index.html%00.png",
        "//etc/passwd",
        "/.git/config",
        "/content/01-draft.md",
        "/draft/",
        "/%",
        "/%zz",
        "/%c0%ae%c0%ae/etc/passwd",
        "/\u00ff\u00fe",
        "*",
        "/.nutgraf/../.git/config",
        "/.nutgraf/manifest"
      })
  void nothingButTheSiteIsServed(String path) throws IOException {
    assertThat(answer("GET " + path + " HTTP/1.1", "Host: localhost"))
        .doesNotStartWith("HTTP/1.1 200")
        .doesNotContain("Secret", "root:");
  }

  @Test
  void pagesOfOtherSitesLearnNothing() throws IOException {
    for (String site : List.of("cross-site", "same-site")) {
      for (String dest : List.of("script", "image", "style", "empty", "iframe", "font", "video")) {
        String mode = dest.equals("iframe") ? "navigate" : "no-cors";
        String there = answer(
            "GET / HTTP/1.1",
            "Host: localhost",
            "Origin: http://localhost:3000",
            "Sec-Fetch-Site: " + site,
            "Sec-Fetch-Mode: " + mode,
            "Sec-Fetch-Dest: " + dest);
        String lost = answer(
            "GET /no/such HTTP/1.1",
            "Host: localhost",
            "Origin: http://localhost:3000",
            "Sec-Fetch-Site: " + site,
            "Sec-Fetch-Mode: " + mode,
            "Sec-Fetch-Dest: " + dest);
        assertThat(withoutDate(there)).startsWith("HTTP/1.1 403").isEqualTo(withoutDate(lost));
      }
    }
    assertThat(answer(
            "GET / HTTP/1.1",
            "Host: localhost",
            "Sec-Fetch-Site: cross-site",
            "Sec-Fetch-Mode: navigate",
            "Sec-Fetch-Dest: document"))
        .startsWith("HTTP/1.1 200")
        .doesNotContainIgnoringCase("Access-Control-")
        .containsIgnoringCase("\nCross-Origin-Resource-Policy: same-origin")
        .containsIgnoringCase("\nCross-Origin-Opener-Policy: same-origin")
        .containsIgnoringCase("\nX-Frame-Options: SAMEORIGIN");
  }

  private static String withoutDate(String answer) {
    return answer.replaceAll("(?im)^date:.*$", "");
  }

  @Test
  void slowAndIdleConnectionsHoldNobodyUpForEver() throws Exception {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < 400; i++) {
        Socket socket = socket();
        sockets.add(socket);
        if (i % 2 == 0) {
          socket.getOutputStream().write("GET / HTT".getBytes(StandardCharsets.US_ASCII));
        }
      }
    } catch (IOException e) {
      // Closed as they come, which is what is wanted.
    }
    try {
      assertThat(threads("serve")).isLessThanOrEqualTo(64);
      // Some seconds later, when the first of the slow ones have been closed, while all still want
      // to go on.
      String answer = "";
      for (int i = 0; i < 100 && !answer.startsWith("HTTP/1.1"); i++) {
        answer = answer("GET / HTTP/1.1", "Host: localhost");
        Thread.sleep(100);
      }
      assertThat(answer).startsWith("HTTP/1.1 200");
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private static long threads(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(name))
        .count();
  }
}
