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
final class WebKit implements AutoCloseable {
  private static final List<Path> BROWSERS = Stream.of("4.1", "4.0", "6.0").flatMap(version -> Stream.of(
      Path.of("/usr/lib/x86_64-linux-gnu/webkit2gtk-" + version + "/MiniBrowser"),
      Path.of("/usr/lib/aarch64-linux-gnu/webkit2gtk-" + version + "/MiniBrowser"))).toList();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process driver;
  private final String address;
  private final String session;

  private WebKit(Process driver, int port, Path browser) throws IOException, InterruptedException {
    this.driver = driver;
    this.address = "http://127.0.0.1:" + port;
    this.session = started(browser);
  }

  /** Empty where WebKitWebDriver, its browser or Xvfb is not installed. */
  static Optional<WebKit> start() throws IOException, InterruptedException {
    Optional<Path> browser = BROWSERS.stream().filter(Files::isExecutable).findFirst();
    boolean tools = Stream.of("xvfb-run", "WebKitWebDriver").allMatch(tool -> Files.isExecutable(Path.of("/usr/bin", tool)));
    if (browser.isEmpty() || !tools) {
      return Optional.empty();
    }
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    ProcessBuilder command = new ProcessBuilder("xvfb-run", "-a", "WebKitWebDriver", "--port=" + port);
    command.environment().put("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
    command.environment().put("LIBGL_ALWAYS_SOFTWARE", "1");
    Process driver = command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    try {
      return Optional.of(new WebKit(driver, port, browser.get()));
    } catch (IOException | RuntimeException e) {
      stop(driver);
      throw e;
    }
  }

  private String started(Path browser) throws IOException, InterruptedException {
    Object options = Map.of("binary", browser.toString(), "args", List.of("--automation"));
    Object wanted = Map.of("capabilities", Map.of("alwaysMatch", Map.of("webkitgtk:browserOptions", options)));
    for (int left = 60; ; left--) {
      try {
        return "/session/" + send("POST", "/session", wanted).getAsJsonObject().get("sessionId").getAsString();
      } catch (java.net.ConnectException e) {
        if (left == 0) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(250);
      }
    }
  }

  void open(Path file, int width, int height) throws IOException, InterruptedException {
    send("POST", session + "/window/rect", Map.of("width", width, "height", height));
    send("POST", session + "/url", Map.of("url", file.toUri().toString()));
  }

  /** What a script returns. */
  JsonElement run(String script) throws IOException, InterruptedException {
    return send("POST", session + "/execute/sync", Map.of("script", script, "args", List.of()));
  }

  void click(String selector) throws IOException, InterruptedException {
    JsonObject element = send("POST", session + "/element", Map.of("using", "css selector", "value", selector)).getAsJsonObject();
    send("POST", session + "/element/" + element.entrySet().iterator().next().getValue().getAsString() + "/click", Map.of());
  }

  private JsonElement send(String method, String path, Object body) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60))
        .method(method, BodyPublishers.ofString(new Gson().toJson(body))).build();
    var answer = http.send(request, BodyHandlers.ofString());
    JsonElement value = new Gson().fromJson(answer.body(), JsonObject.class).get("value");
    if (answer.statusCode() != 200) {
      throw new IOException(method + " " + path + ": " + value);
    }
    return value;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    try {
      send("DELETE", session, Map.of());
    } finally {
      stop(driver);
    }
  }

  private static void stop(Process driver) {
    driver.descendants().forEach(ProcessHandle::destroy);
    driver.destroy();
  }
}
