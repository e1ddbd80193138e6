package org.nutgraf.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nutgraf.finding.FindingFormat;

/** Tells open pages that the site changed, as server-sent events (HTML Standard, section 9.2). */
final class LiveEvents {
  /** How often something is sent over an idle connection, in milliseconds, to find out whether its page is still open. */
  private static final long HEARTBEAT = 10_000;

  private final LiveSite site;

  LiveEvents(LiveSite site) {
    this.site = site;
  }

  /** Sends events until the page is closed or the server stops. */
  void send(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    SiteServer.protect(exchange.getResponseHeaders());
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      long known = -1;
      while (true) {
        LiveSite.State state = site.await(known, HEARTBEAT);
        out.write(
            (state.version() == known ? ":\n\n" : event(state)).getBytes(StandardCharsets.UTF_8));
        out.flush();
        known = state.version();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  // Lines of an event can't hold line ends, so the parts are separated by them: version, changed
  // paths, findings.
  private static String event(LiveSite.State state) {
    StringBuilder event = new StringBuilder("data: ").append(state.version()).append('\n');
    event.append("data: ").append(String.join(" ", kinds(state.changed()))).append('\n');
    String findings =
        state.findings().isEmpty() ? "" : FindingFormat.text(false).format(state.findings());
    state
        .bug()
        .ifPresent(thrown ->
            ("the site could not be built: this is a bug in nutgraf, please report it: " + thrown)
                .lines()
                .forEach(line -> event.append("data: ").append(line).append('\n')));
    findings.lines().forEach(line -> event.append("data: ").append(line).append('\n'));
    return event.append('\n').toString();
  }

  /** The endings of the changed files: the page needs to know whether its scripts or styles are among them. */
  private static List<String> kinds(List<String> paths) {
    return paths.stream()
        .map(path -> path.substring(path.lastIndexOf('.') + 1))
        .distinct()
        .sorted()
        .toList();
  }
}
