package org.nutgraf.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.nutgraf.page.Output;

/**
 * Serves a live site over HTTP, from memory: a request can name nothing but a file of the site.
 *
 * <p>Only requests that were meant for this server are answered ({@link Visitor}).
 */
final class SiteServer implements AutoCloseable {
  private static final String OURS = "/.nutgraf/";
  private static final String END = "</body>";

  /**
   * How many requests are answered at once: as many as a browser with dozens of pages open may need; what comes beyond
   * waits.
   */
  private static final int THREADS = 64;

  /** Open at once; more are closed as they come, so that nobody can fill the memory with them. */
  private static final int CONNECTIONS = 256;

  /** Open pages that are told of changes, each of which has a thread; the others are for answers that are soon done. */
  private static final int LISTENERS = THREADS / 2;

  private final Semaphore listeners = new Semaphore(LISTENERS);

  private final LiveSite site;
  private final LiveEvents events;
  private final String host;
  private final Visitor visitor;
  private final byte[] script;
  private final HttpServer server;
  private final ExecutorService threads;

  SiteServer(LiveSite site, InetSocketAddress address) throws IOException {
    this.site = site;
    this.events = new LiveEvents(site);
    this.host = address.getHostString();
    this.visitor = new Visitor(host);
    this.script = resource("live.js");
    // Or else the end of an answer waits for the browser to acknowledge its beginning (Nagle's
    // algorithm, RFC 896).
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // Who says nothing more in the middle of a request is not waited for, in seconds.
    System.setProperty("sun.net.httpserver.maxReqTime", "5");
    // All of this is read once, when the first server is made.
    System.setProperty("jdk.httpserver.maxConnections", String.valueOf(CONNECTIONS));
    this.server = HttpServer.create(address, 0);
    this.threads = Executors.newFixedThreadPool(THREADS, task -> {
      Thread thread = new Thread(task, "serve");
      thread.setDaemon(true);
      return thread;
    });
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      if (!visitor.isOurs(exchange)) {
        text(exchange, 403, "This server answers requests for " + host + " only.\n");
      } else if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        text(exchange, 405, "This server can only be read.\n");
      } else {
        answer(exchange, exchange.getRequestURI().getPath());
      }
    } catch (RuntimeException | Error e) {
      // The connection is closed without an answer; the next request may go well.
      return;
    }
  }

  private void answer(HttpExchange exchange, String path) throws IOException {
    if (path.equals(OURS + "live.js")) {
      send(exchange, 200, "text/javascript; charset=utf-8", script);
    } else if (path.equals(OURS + "events")) {
      listen(exchange);
    } else {
      LiveSite.State state = site.state();
      String basePath = state.basePath();
      String below =
          path.startsWith(basePath) ? path.substring(basePath.length()) : path.substring(1);
      file(exchange, path, below, state);
    }
  }

  private void listen(HttpExchange exchange) throws IOException {
    if (!listeners.tryAcquire()) {
      text(exchange, 503, "Too many pages are open.\n");
      return;
    }
    try {
      events.send(exchange);
    } finally {
      listeners.release();
    }
  }

  private void file(HttpExchange exchange, String path, String below, LiveSite.State state)
      throws IOException {
    SortedMap<String, Output> files = state.files();
    String name = below.isEmpty() || below.endsWith("/") ? below + "index.html" : below;
    if (files.containsKey(name)) {
      send(exchange, 200, files.get(name), state.version());
    } else if (files.containsKey(name + "/index.html")) {
      protect(exchange.getResponseHeaders());
      exchange.getResponseHeaders().set("Location", new Path(path + "/").encoded());
      exchange.sendResponseHeaders(302, -1);
    } else if (files.containsKey("404.html")) {
      send(exchange, 404, files.get("404.html"), state.version());
    } else {
      send(
          exchange,
          404,
          "text/html; charset=utf-8",
          withScript("<!DOCTYPE html><title>Nutgraf</title><body></body>", state.version()));
    }
  }

  /** A decoded path, as it goes into a header. */
  private record Path(String decoded) {
    String encoded() {
      try {
        return new URI(null, null, decoded, null).toASCIIString();
      } catch (java.net.URISyntaxException e) {
        return "/";
      }
    }
  }

  private void send(HttpExchange exchange, int status, Output output, long version)
      throws IOException {
    byte[] bytes = bytes(output);
    boolean page = output.path().endsWith(".html");
    send(
        exchange,
        status,
        MediaTypes.of(output.path()),
        page ? withScript(new String(bytes, StandardCharsets.UTF_8), version) : bytes);
  }

  private static byte[] bytes(Output output) throws IOException {
    if (output instanceof Output.FromFile from) {
      try (InputStream in = from.asset().open()) {
        return in.readAllBytes();
      }
    }
    if (output instanceof Output.Drawn drawn) {
      return drawn.drawing().draw().bytes();
    }
    return ((Output.Made) output).bytes();
  }

  // The page says which version it is: the site may have changed before its script listens.
  private static byte[] withScript(String page, long version) {
    String script =
        "<script src=\"" + OURS + "live.js\" data-version=\"" + version + "\" defer></script>\n";
    int end = page.lastIndexOf(END);
    String served = end < 0 ? page + script : page.substring(0, end) + script + page.substring(end);
    return served.getBytes(StandardCharsets.UTF_8);
  }

  private static void text(HttpExchange exchange, int status, String text) throws IOException {
    send(exchange, status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    protect(exchange.getResponseHeaders());
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
    if (!head && bytes.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    }
  }

  /**
   * What is being written is not for pages of other sites: they can neither load nor frame it (Fetch Standard, HTML
   * Standard).
   */
  static void protect(Headers headers) {
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("X-Frame-Options", "SAMEORIGIN");
    headers.set("Referrer-Policy", "no-referrer");
  }

  private static byte[] resource(String name) {
    try (InputStream in = SiteServer.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
