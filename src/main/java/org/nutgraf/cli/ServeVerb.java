package org.nutgraf.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.nutgraf.pipeline.BuildOptions;
import org.nutgraf.serve.LiveSite;
import org.nutgraf.serve.Preview;

/** {@code nutgraf serve}: shows the site while it is being written. */
final class ServeVerb implements Verb {
  private static final int USUAL_PORT = 1313;
  private static final int PORTS_TO_TRY = 20;
  private static final Option PORT = Option.value(
      "PORT",
      "Where to listen. Default: 1313, or the next that is free; 0 takes any.",
      "--port",
      "-p");
  private static final Option INTERFACE = Option.value(
      "ADDRESS", "Whom to listen to. Default: 127.0.0.1, this machine only.", "--interface");
  private static final Option OPEN = Option.flag("Open the site in the browser.", "--open");

  @Override
  public String name() {
    return "serve";
  }

  @Override
  public String summary() {
    return "show the site while it is being written";
  }

  @Override
  public List<Option> options() {
    return SiteOptions.and(PORT, INTERFACE, OPEN);
  }

  @Override
  public int run(Arguments given, Terminal terminal) throws UsageException {
    SiteOptions options = SiteOptions.of(given, terminal);
    String host = given.value(INTERFACE.name(), "127.0.0.1");
    boolean stacktrace = given.has(Program.STACKTRACE.name());
    Consumer<LiveSite.State> rebuilt = state -> report(state, stacktrace, options);
    try (Preview preview = start(options.root(), options.build(), host, given, rebuilt)) {
      String address = "http://"
          + (host.equals("0.0.0.0") ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host)
          + ":" + preview.port() + "/";
      options.printer().messages().print("serving " + address + " (stop with Ctrl+C)\n");
      options.printer().messages().flush();
      if (given.has(OPEN.name())) {
        Browser.open(address);
      }
      preview.join();
      return Program.FINE;
    } catch (IOException e) {
      throw new UsageException("can't listen on " + host + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Program.FINE;
    }
  }

  private static Preview start(
      Path root, BuildOptions build, String host, Arguments given, Consumer<LiveSite.State> rebuilt)
      throws IOException, UsageException {
    int first = port(given);
    for (int port = first; ; port++) {
      try {
        return new Preview(
            root, build, clock(build.now()), new InetSocketAddress(host, port), rebuilt);
      } catch (BindException e) {
        if (given.has(PORT.name()) || port == first + PORTS_TO_TRY) {
          throw new UsageException(
              "port " + port + " of " + host + " can't be had: " + e.getMessage());
        }
      }
    }
  }

  // It goes on from the time that the site is built for.
  private static InstantSource clock(Instant start) {
    Instant really = Instant.now();
    return () -> start.plus(Duration.between(really, Instant.now()));
  }

  private static int port(Arguments given) throws UsageException {
    String text = given.value(PORT.name(), String.valueOf(USUAL_PORT));
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Reported below, as a number that is too large is.
    }
    throw new UsageException(
        PORT.name() + " is \"" + text + "\"; it has to be a number from 0 to 65535");
  }

  private static void report(LiveSite.State state, boolean stacktrace, SiteOptions options) {
    options.printer().print(state.findings());
    state.bug().ifPresent(bug -> options.printer().messages().print(Program.bug(bug, stacktrace)));
    if (!options.quiet() && state.bug().isEmpty()) {
      int files = state.changed().size();
      options
          .printer()
          .messages()
          .print("version " + state.version() + ": " + files + (files == 1 ? " file" : " files")
              + " changed\n");
    }
    options.printer().findings().flush();
    options.printer().messages().flush();
  }
}
