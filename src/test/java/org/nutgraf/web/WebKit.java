package org.nutgraf.web;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** WebKitGTK, driven by the machine's own WebKitWebDriver (W3C WebDriver) on a screen that nobody sees (Xvfb). */
final class WebKit extends Engine implements AutoCloseable {
  private static final List<Path> BROWSERS = Stream.of("4.1", "4.0", "6.0")
      .flatMap(version -> Stream.of(
          Path.of("/usr/lib/x86_64-linux-gnu/webkit2gtk-" + version + "/MiniBrowser"),
          Path.of("/usr/lib/aarch64-linux-gnu/webkit2gtk-" + version + "/MiniBrowser")))
      .toList();
  /** A window is never narrower than its buttons. */
  private static final int NARROWEST = 500;

  private static final String PACKAGES = "webkit2gtk-driver xvfb xauth";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process driver;
  private final String address;
  private final String version;
  private final String session;
  private final Path frame = Files.createTempFile("frame", ".html");

  private WebKit(Process driver, int port, Path browser) throws IOException, InterruptedException {
    this.driver = driver;
    this.address = "http://127.0.0.1:" + port;
    JsonObject started = started(browser);
    this.version = started.getAsJsonObject("capabilities").get("browserVersion").getAsString();
    this.session = "/session/" + started.get("sessionId").getAsString();
  }

  /** Empty where WebKitWebDriver, its browser or Xvfb is not installed. */
  static Optional<WebKit> start() throws IOException, InterruptedException {
    Optional<Path> tool = Programs.wanted(PACKAGES, List.of("/usr/bin"), "WebKitWebDriver");
    Optional<Path> screen = Programs.wanted(PACKAGES, List.of("/usr/bin"), "xvfb-run");
    Optional<Path> browser = BROWSERS.stream().filter(Files::isExecutable).findFirst();
    if (tool.isEmpty() || screen.isEmpty() || browser.isEmpty()) {
      return Optional.empty();
    }
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    ProcessBuilder command =
        new ProcessBuilder(screen.get().toString(), "-a", tool.get().toString(), "--port=" + port);
    command.environment().put("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
    command.environment().put("LIBGL_ALWAYS_SOFTWARE", "1");
    Process driver = command
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    try {
      return Optional.of(new WebKit(driver, port, browser.get()));
    } catch (IOException | RuntimeException e) {
      stop(driver);
      throw e;
    }
  }

  private JsonObject started(Path browser) throws IOException, InterruptedException {
    Object options = Map.of("binary", browser.toString(), "args", List.of("--automation"));
    Object wanted =
        Map.of("capabilities", Map.of("alwaysMatch", Map.of("webkitgtk:browserOptions", options)));
    for (int left = 60; ; left--) {
      try {
        return sent("POST", "/session", wanted).getAsJsonObject();
      } catch (java.net.ConnectException e) {
        if (left == 0) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(250);
      }
    }
  }

  @Override
  void open(String page, int width, int height) {
    send("/window/rect", Map.of("width", Math.max(width, NARROWEST), "height", height + 100));
    send("/url", Map.of("url", width < NARROWEST ? framed(page, width, height) : page));
    if (width < NARROWEST) {
      send("/frame", Map.of("id", 0));
    }
    mouse(0, 0, 0);
  }

  /** A page with that page in a frame, which has the size that the window can't have. */
  private String framed(String page, int width, int height) {
    try {
      Files.writeString(
          frame,
          "<!DOCTYPE html><style>* { margin: 0; border: 0 }</style><iframe src='" + page
              + "' width=" + width + " height=" + height + "></iframe>");
      return frame.toUri().toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  String evaluate(String function) {
    return send("/execute/sync", Map.of("script", "return (" + function + ")()", "args", List.of()))
        .getAsString();
  }

  @Override
  void mouse(int x, int y, int clicks) {
    send("/actions", Map.of("actions", WebDriverActions.mouse(x, y, clicks)));
  }

  @Override
  void press(Key key) {
    send("/actions", Map.of("actions", WebDriverActions.key(key)));
  }

  @Override
  public String toString() {
    return "WebKitGTK " + version;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    try {
      sent("DELETE", session, Map.of());
    } finally {
      stop(driver);
    }
  }

  private JsonElement send(String path, Object body) {
    try {
      return sent("POST", session + path, body);
    } catch (IOException e) {
      throw new AssertionError(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("stopped", e);
    }
  }

  private JsonElement sent(String method, String path, Object body)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
        .timeout(Duration.ofSeconds(60))
        .method(method, BodyPublishers.ofString(new Gson().toJson(body)))
        .build();
    var answer = http.send(request, BodyHandlers.ofString());
    JsonElement value = new Gson().fromJson(answer.body(), JsonObject.class).get("value");
    if (answer.statusCode() != 200) {
      throw new IOException(method + " " + path + ": " + value);
    }
    return value;
  }

  private static void stop(Process driver) {
    driver.descendants().forEach(ProcessHandle::destroy);
    driver.destroy();
  }
}
