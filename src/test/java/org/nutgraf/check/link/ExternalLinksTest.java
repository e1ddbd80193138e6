package org.nutgraf.check.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.check.Desk;

class ExternalLinksTest {
  private static final String ARCHIVE =
      "look for its new address, or for a copy at https://web.archive.org/web/";
  private static final Instant NOW = Instant.parse("2026-07-05T12:00:00Z");

  @TempDir
  private Path folder;

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final List<String> watched = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger atOnce = new AtomicInteger();
  private HttpServer server;
  private String host;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.start();
    host = "http://localhost:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    ((ExecutorService) server.getExecutor()).shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    String method = exchange.getRequestMethod();
    asked.add(method + " " + path);
    int together = atOnce.incrementAndGet();
    int status =
        switch (path) {
          case "/fine" -> 200;
          case "/get-only" -> method.equals("HEAD") ? 405 : 200;
          case "/moved", "/away" -> 301;
          case "/elsewhere", "/circle" -> 302;
          case "/wall" -> 403;
          case "/broken" -> 500;
          case "/gone" -> 410;
          default -> 404;
        };
    if (status / 100 == 3) {
      exchange
          .getResponseHeaders()
          .add("Location", path.equals("/circle") ? path : path.equals("/away") ? "gone" : "/fine");
    }
    atOnce.decrementAndGet();
    exchange.sendResponseHeaders(together > 1 ? 429 : status, -1);
    exchange.close();
  }

  private ExternalLinks.Report check(String files, LinkCache cache) throws InterruptedException {
    LinkProbe probe = new HttpLinkProbe(Duration.ofSeconds(5));
    return new ExternalLinks(probe, cache, Duration.ZERO)
        .check(Desk.languages(files), (pages, all) -> watched.add(pages + " of " + all));
  }

  private String kept = "";

  private LinkCache cache() {
    return LinkCache.of(kept, NOW);
  }

  @Test
  void translationsAreAskedForToo() throws Exception {
    ExternalLinks.Report report = check(
        Desk.SITE + "languages: [de]\n"
            + Desk.article("[a](%s/fine), [b](%s/none)").replace("%s", host)
            + "-- content/index.de.md --\n---\ntitle: Seite\ndescription: S.\n---\n[a](%s/gone), [b](%s/none)\n"
                .replace("%s", host)
            + "-- content/sources.yaml --\ns:\n  title: T\n  publisher: P\n  url: %s/gone\n"
                .replace("%s", host),
        cache());
    assertThat(report.findings())
        .extracting(finding -> finding.location().toString().replaceFirst("^content/", "") + " "
            + finding.message().replaceFirst(".*/(\\w+) is dead.*", "$1"))
        .containsExactly(
            "index.de.md:5:2 gone",
            "index.de.md:5:36 none",
            "index.md:5:36 none",
            "sources.yaml:4:8 gone");
    assertThat(asked).filteredOn(request -> request.endsWith("/none")).hasSizeLessThan(3);
  }

  @Test
  void deadAndMovedLinks() throws Exception {
    ExternalLinks.Report report = check(
        Desk.SITE + "checks: { moved-link: warning }\n"
            + Desk.article(
                """
        [a](%1$s/fine), [b](%1$s/get-only#part), [c](%1$s/moved), [d](%1$s/elsewhere), [e][e].

        [f](%1$s/wall), <%1$s/broken>, [g](%1$s/circle), [h](mailto:a@example.org), [i](%1$s/away), [j](index.md).

        [e]: %1$s/none
        """
                    .formatted(host))
            + """
        -- content/sources.yaml --
        s:
          title: T
          publisher: P
          url: %s/gone
        """
                .formatted(host),
        cache());
    assertThat(report.findings())
        .extracting(finding ->
            finding.location().file().name() + ":" + finding.location().line() + ": "
                + (finding.message() + " – " + finding.hint()).replace(host, "HOST"))
        .containsExactly(
            "index.md:5: HOST/moved has moved – link HOST/fine",
            "index.md:5: the link to HOST/none is dead: 404 Not Found – " + ARCHIVE + "HOST/none",
            "index.md:7: the link to HOST/circle is dead: redirects in a circle – " + ARCHIVE
                + "HOST/circle",
            "index.md:7: the link to HOST/away is dead: 410 Gone – " + ARCHIVE + "HOST/away",
            "sources.yaml:4: the link to HOST/gone is dead: 410 Gone – " + ARCHIVE + "HOST/gone");
    assertThat(report.unsure())
        .containsOnlyKeys(host + "/broken", host + "/wall")
        .containsEntry(host + "/wall", "403 Forbidden");
  }

  @Test
  void aHostIsAskedOneThingAtATime() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      text.append("[a](")
          .append(host)
          .append("/fine?")
          .append(i)
          .append(") [b](")
          .append(host)
          .append("/fine?")
          .append(i)
          .append(")\n");
    }
    check(Desk.article(text.toString()), cache());
    assertThat(asked).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void nobodyIsAskedTwiceInAWeek() throws Exception {
    String files =
        Desk.article("[a](" + host + "/fine), [b](" + host + "/wall), [c](" + host + "/none).");
    LinkCache first = cache();
    check(files, first);
    assertThat(watched).containsExactly("1 of 3", "2 of 3", "3 of 3");
    kept = first.text();
    asked.clear();
    check(files, LinkCache.of(kept, NOW.plus(Duration.ofHours(23))));
    assertThat(asked).containsExactly("HEAD /none", "GET /none");
    asked.clear();
    check(files, LinkCache.of(kept, NOW.plus(Duration.ofDays(6))));
    assertThat(asked).containsExactly("HEAD /none", "GET /none", "HEAD /wall", "GET /wall");
    asked.clear();
    check(files, LinkCache.of(kept, NOW.plus(Duration.ofDays(8))));
    assertThat(asked).contains("HEAD /fine");
  }

  @Test
  void aCacheThatSomebodyBroke() throws Exception {
    String text = String.join(
        "\n", "", "x\ty", "2026-07-05T11:00:00Z\tFINE\t\thttps://example.org/", "a\tb\tc\td");
    assertThat(LinkCache.of(text, NOW).answer("https://example.org/"))
        .contains(new LinkAnswer(LinkAnswer.Kind.FINE, ""));
    assertThat(LinkCache.of("", NOW).answer("https://example.org/")).isEmpty();
  }

  @Test
  void whereNothingAnswers() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    LinkProbe probe = new HttpLinkProbe(Duration.ofSeconds(5));
    assertThat(probe.ask(URI.create("http://localhost:" + free + "/")))
        .isEqualTo(new LinkAnswer(LinkAnswer.Kind.DEAD, "nothing answers at localhost"));
    assertThat(probe.ask(URI.create("http://nowhere.invalid/")))
        .isEqualTo(new LinkAnswer(LinkAnswer.Kind.NO_HOST, "there is no host nowhere.invalid"));
  }

  @Test
  void withoutANetworkNoLinkIsDead() throws Exception {
    String text = "[a](https://a.invalid/), [b](https://a.invalid/b), [c](%s)";
    assertThat(check(Desk.article(text.formatted("https://b.invalid/")), cache()))
        .isEqualTo(new ExternalLinks.Report(
            List.of(),
            new TreeMap<>(
                Map.of("any link", "no host is found; perhaps this machine is offline"))));
    assertThat(check(Desk.article(text.formatted(host + "/fine")), cache()).findings())
        .hasSize(2);
    assertThat(check(Desk.article("[a](https://a.invalid/)"), cache()).findings())
        .hasSize(1);
  }
}
