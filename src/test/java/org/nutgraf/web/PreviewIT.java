package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.nutgraf.pipeline.BuildOptions;
import org.nutgraf.serve.Preview;

/** {@code nutgraf serve} as an editor meets it: save a file, see the page change. */
@ExtendWith(Chromium.class)
@Execution(ExecutionMode.CONCURRENT)
class PreviewIT {
  private static final String INDEX =
      "---\ntitle: The story\ndescription: For a test.\ndate: 2020-01-02\n---\n\n"
          + "A long paragraph.\n\n".repeat(200) + "THE END\n";

  @TempDir
  Path root;

  private Preview preview;

  @BeforeEach
  void start() throws IOException {
    write("content/site.yaml", "title: Test\nbase_url: https://example.org/\n");
    write("content/index.md", INDEX);
    BuildOptions options =
        new BuildOptions(Optional.empty(), false, false, Instant.parse("2026-01-01T00:00:00Z"));
    preview = new Preview(
        root, options, options::now, new InetSocketAddress("127.0.0.1", 0), state -> {});
  }

  @AfterEach
  void stop() throws IOException {
    preview.close();
  }

  @Test
  void aSavedFileChangesTheOpenPageAndKeepsItsPlace(Browser browser) throws IOException {
    try (BrowserContext context = browser.newContext()) {
      Page page = open(context);
      page.evaluate("scrollTo(0, 1500); window.kept = true");
      save("content/index.md", INDEX.replace("THE END", "THE NEW END"));
      PageWait.until(page, "document.body.textContent.includes('THE NEW END')");
      assertThat(page.evaluate("Math.round(scrollY)")).isEqualTo(1500);
      assertThat(page.evaluate("window.kept")).as("not loaded anew").isEqualTo(true);
    }
  }

  @Test
  void findingsLieOverThePageUntilTheyAreMended(Browser browser) throws IOException {
    try (BrowserContext context = browser.newContext()) {
      Page page = open(context);
      save("content/index.md", INDEX.replace("THE END", "[a term](term:nothing)"));
      page.waitForSelector("[data-live=findings]");
      String shown = (String)
          page.evaluate("document.querySelector('[data-live=findings]').shadowRoot.textContent");
      assertThat(shown)
          .contains("content/index.md:407:10: error: no glossary entry \"nothing\" [unknown-term]")
          .contains("[a term](term:nothing)")
          .contains("^^^^^^^^^^^^");
      assertThat(page.textContent("main")).as("the last good page").contains("THE END");
      save("content/index.md", INDEX);
      PageWait.until(page, "!document.querySelector('[data-live=findings]')");
    }
  }

  @Test
  void theFilteredTimelineIsCountedAnew(Browser browser) throws IOException {
    String event = "---\ntitle: %s\ndate: 2025-0%d-01\nstatus: %s\n---\nText.\n";
    for (int i = 1; i < 6; i++) {
      write(
          "content/timeline/" + i + ".md",
          event.formatted("Event " + i, i, i < 3 ? "reported" : "confirmed"));
    }
    try (BrowserContext context = browser.newContext()) {
      Page page = open(context);
      PageWait.until(page, "document.querySelector('a[href^=timeline]')");
      page.navigate("http://127.0.0.1:" + preview.port() + "/timeline/?status=reported");
      PageWait.until(page, "document.documentElement.dataset.liveVersion");
      String counted = page.textContent(".filter output");
      assertThat(counted).endsWith(" 2");
      save("content/timeline/1.md", event.formatted("Event renamed", 1, "reported"));
      PageWait.until(page, "document.body.textContent.includes('Event renamed')");
      assertThat(page.textContent(".filter output")).isEqualTo(counted);
      save("content/timeline/1.md", event.formatted("Event denied", 1, "confirmed"));
      PageWait.until(page, "document.body.textContent.includes('Event denied')");
      assertThat(page.textContent(".filter output")).endsWith(" 1");
    }
  }

  @Test
  void newFilesAndFoldersAreNoticed(Browser browser) throws IOException {
    try (BrowserContext context = browser.newContext()) {
      Page page = open(context);
      write("content/glossary/end.md", "---\nterm: END\n---\nWhere it stops.\n");
      page.waitForSelector("a.term");
      write("content/index.md", INDEX + "\n[next](01-next.md)\n");
      write("content/01-next.md", "---\ntitle: Next\n---\n\nMore.\n");
      page.waitForSelector("main a[href='next/index.html']");
      Files.delete(root.resolve("content/glossary/end.md"));
      PageWait.until(page, "!document.querySelector('a.term')");
    }
  }

  @Test
  void onlyRequestsForThisServerAreAnswered() throws IOException {
    assertThat(answer("GET / HTTP/1.1", "127.0.0.1")).startsWith("HTTP/1.1 200 ");
    assertThat(answer("GET / HTTP/1.1", "localhost:1")).startsWith("HTTP/1.1 200 ");
    assertThat(answer("GET / HTTP/1.1", "evil.example")).startsWith("HTTP/1.1 403 ");
    assertThat(answer("POST / HTTP/1.1", "localhost")).startsWith("HTTP/1.1 405 ");
  }

  @Test
  void noPathLeavesTheSite() throws IOException {
    write("secret.txt", "a secret");
    for (String path : new String[] {
      "/../secret.txt",
      "/%2e%2e/secret.txt",
      "//secret.txt",
      "/content/site.yaml",
      "/..%5csecret.txt"
    }) {
      assertThat(answer("GET " + path + " HTTP/1.1", "localhost"))
          .as(path)
          .startsWith("HTTP/1.1 404 ")
          .doesNotContain("a secret");
    }
  }

  private Page open(BrowserContext context) {
    Page page = context.newPage();
    page.navigate("http://127.0.0.1:" + preview.port() + "/");
    PageWait.until(page, "document.documentElement.dataset.liveVersion");
    return page;
  }

  // Saves as most editors do: writes a file beside it and renames that.
  private void save(String path, String text) throws IOException {
    Path beside = root.resolve(path + ".tmp~");
    Files.writeString(beside, text);
    Files.move(beside, root.resolve(path), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    Files.writeString(root.resolve(path), text);
  }

  /** What comes back for a request that no browser would send. */
  private String answer(String request, String host) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", preview.port())) {
      String message =
          request + "\r\nHost: " + host + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(message.getBytes(StandardCharsets.US_ASCII));
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer.toString(StandardCharsets.UTF_8);
    }
  }
}
