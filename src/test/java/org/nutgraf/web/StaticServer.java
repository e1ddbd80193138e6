package org.nutgraf.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves a folder under a path, as a plain web server would: index.html for folders, a redirect where the
 * slash at the end is missing, and 404.html for what is not there (as GitHub Pages does).
 */
final class StaticServer implements AutoCloseable {

  private static final Map<String, String> TYPES = Map.ofEntries(
      Map.entry("html", "text/html; charset=utf-8"),
      Map.entry("md", "text/markdown; charset=utf-8"),
      Map.entry("css", "text/css; charset=utf-8"),
      Map.entry("js", "text/javascript; charset=utf-8"),
      Map.entry("json", "application/json; charset=utf-8"),
      Map.entry("xml", "application/xml; charset=utf-8"),
      Map.entry("txt", "text/plain; charset=utf-8"),
      Map.entry("svg", "image/svg+xml"),
      Map.entry("png", "image/png"),
      Map.entry("jpg", "image/jpeg"),
      Map.entry("webp", "image/webp"),
      Map.entry("ico", "image/x-icon"),
      Map.entry("woff2", "font/woff2"),
      Map.entry("webmanifest", "application/manifest+json"));

  private final HttpServer server;
  private final ExecutorService threads;
  private final Path root;
  private final String prefix;

  private StaticServer(Path root, String prefix) throws IOException {
    if (!prefix.startsWith("/") || !prefix.endsWith("/")) {
      throw new IllegalArgumentException("a prefix begins and ends with a slash: " + prefix);
    }
    this.root = root.toAbsolutePath().normalize();
    this.prefix = prefix;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    this.threads = Executors.newCachedThreadPool(task -> {
      Thread thread = new Thread(task, "static-server");
      thread.setDaemon(true);
      return thread;
    });
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Serves the folder under the prefix ("/" or "/any/sub/path/") on a free port of the loopback address. */
  static StaticServer serve(Path root, String prefix) throws IOException {
    return new StaticServer(root, prefix);
  }

  /** The address of the folder, with a slash at the end. */
  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + prefix;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (!path.startsWith(prefix)) {
        send(exchange, 404, "text/plain; charset=utf-8", "outside the site".getBytes());
        return;
      }
      Path file = root.resolve(path.substring(prefix.length())).normalize();
      if (!file.startsWith(root)) {
        send(exchange, 403, "text/plain; charset=utf-8", "outside the folder".getBytes());
      } else if (Files.isDirectory(file) && !path.endsWith("/")) {
        exchange.getResponseHeaders().set("Location", exchange.getRequestURI().getRawPath() + "/");
        exchange.sendResponseHeaders(301, -1);
      } else {
        sendFile(exchange, Files.isDirectory(file) ? file.resolve("index.html") : file);
      }
    }
  }

  private void sendFile(HttpExchange exchange, Path file) throws IOException {
    if (Files.isRegularFile(file)) {
      send(exchange, 200, type(file), Files.readAllBytes(file));
      return;
    }
    Path notFound = root.resolve("404.html");
    byte[] body =
        Files.isRegularFile(notFound) ? Files.readAllBytes(notFound) : "not found".getBytes();
    send(exchange, 404, "text/html; charset=utf-8", body);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    if (exchange.getRequestMethod().equals("HEAD") || body.length == 0) {
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String type(Path file) {
    String name = file.getFileName().toString();
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return TYPES.getOrDefault(extension, "application/octet-stream");
  }
}
