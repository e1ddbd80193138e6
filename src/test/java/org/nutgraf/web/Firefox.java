package org.nutgraf.web;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Firefox, which speaks WebDriver BiDi itself: JSON over a WebSocket. */
final class Firefox extends Engine implements AutoCloseable {
  private static final String LISTENING = "WebDriver BiDi listening on ";
  private static final List<String> PLACES = List.of(
      "/usr/bin",
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      "C:\\Program Files\\Mozilla Firefox\\firefox.exe");
  private static final int SECONDS = 60;

  private final Process program;
  private final WebSocket socket;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final String version;
  private final String context;
  private int id;

  private Firefox(Process program, String address) {
    this.program = program;
    this.socket = HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .buildAsync(URI.create(address + "/session"), new Listener())
        .join();
    this.version = send("session.new", Map.of("capabilities", Map.of()))
        .getAsJsonObject("capabilities")
        .get("browserVersion")
        .getAsString();
    this.context = send("browsingContext.getTree", Map.of())
        .getAsJsonArray("contexts")
        .get(0)
        .getAsJsonObject()
        .get("context")
        .getAsString();
  }

  /** Empty where Firefox is not installed. */
  static Optional<Firefox> start(Path profile) throws IOException {
    Optional<Path> installed = Programs.wanted("firefox-esr", PLACES, "firefox-esr", "firefox");
    if (installed.isEmpty()) {
      return Optional.empty();
    }
    Files.writeString(profile.resolve("user.js"), "user_pref('ui.prefersReducedMotion', 1);\n");
    Process program = new ProcessBuilder(
            installed.get().toString(),
            "--headless",
            "--no-remote",
            "--profile",
            profile.toString(),
            "--remote-debugging-port=0")
        .redirectErrorStream(true)
        .start();
    try {
      BufferedReader said = program.inputReader(StandardCharsets.UTF_8);
      String line = said.readLine();
      while (line != null && !line.startsWith(LISTENING)) {
        line = said.readLine();
      }
      if (line == null) {
        throw new IOException(installed.get() + " ended at once");
      }
      // What it goes on to say is read by nobody, but must not fill the pipe.
      Thread rest = new Thread(() -> said.lines().forEach(ignored -> {}), "firefox-output");
      rest.setDaemon(true);
      rest.start();
      return Optional.of(new Firefox(program, line.substring(LISTENING.length())));
    } catch (IOException | RuntimeException e) {
      stop(program);
      throw e;
    }
  }

  @Override
  void open(String address, int width, int height) {
    send(
        "browsingContext.setViewport",
        Map.of("context", context, "viewport", Map.of("width", width, "height", height)));
    mouse(0, 0, 0);
    send(
        "browsingContext.navigate", Map.of("context", context, "url", address, "wait", "complete"));
  }

  @Override
  String evaluate(String function) {
    JsonObject result = send(
        "script.callFunction",
        Map.of(
            "functionDeclaration",
            function,
            "awaitPromise",
            true,
            "target",
            Map.of("context", context)));
    if (result.has("exceptionDetails")) {
      throw new AssertionError(
          result.getAsJsonObject("exceptionDetails").get("text").getAsString());
    }
    return result.getAsJsonObject("result").get("value").getAsString();
  }

  @Override
  void mouse(int x, int y, int clicks) {
    send(
        "input.performActions",
        Map.of("context", context, "actions", WebDriverActions.mouse(x, y, clicks)));
  }

  @Override
  void press(Key key) {
    send("input.performActions", Map.of("context", context, "actions", WebDriverActions.key(key)));
  }

  @Override
  public String toString() {
    return "Firefox " + version;
  }

  @Override
  public void close() {
    stop(program);
  }

  private JsonObject send(String method, Map<String, ?> parameters) {
    int asked = ++id;
    socket
        .sendText(
            new Gson().toJson(Map.of("id", asked, "method", method, "params", parameters)), true)
        .join();
    try {
      for (; ; ) {
        String text = answers.poll(SECONDS, TimeUnit.SECONDS);
        if (text == null) {
          throw new AssertionError("Firefox does not answer " + method);
        }
        JsonObject answer = new Gson().fromJson(text, JsonObject.class);
        // The others are events.
        if (answer.has("id") && answer.get("id").getAsInt() == asked) {
          if (answer.has("error")) {
            throw new AssertionError(method + ": " + answer.get("message").getAsString());
          }
          return answer.getAsJsonObject("result");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("stopped", e);
    }
  }

  private static void stop(Process program) {
    program.descendants().forEach(ProcessHandle::destroy);
    program.destroy();
  }

  /** Puts messages together, which may come in pieces. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
      text.append(piece);
      if (last) {
        answers.add(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
