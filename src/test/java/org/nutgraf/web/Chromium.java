package org.nutgraf.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a Playwright {@link Browser}, which all tests share that run one after the other: as many Chromiums as
 * tests run at the same time, closed at the end of the run. Or a {@link Page} of it, which they share as well, and which
 * is empty, as wide as a desk's and without animations and a policy when a test gets it: a window of its own takes a test
 * longer than most of what it does there.
 *
 * <p>Not one for all of them: Playwright's objects are for one thread at a time, and a second connection to a program
 * looks after the pages of the first as well.
 */
final class Chromium implements ParameterResolver {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(Chromium.class);

  private static final List<String> FLAGS = List.of(
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync");

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Browser.class || type == Page.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Connection connection = connection(context);
    return parameter.getParameter().getType() == Page.class
        ? connection.emptyPage()
        : connection.browser;
  }

  /** The browser of a test that runs. */
  static Browser browser(ExtensionContext context) {
    return connection(context).browser;
  }

  private static Connection connection(ExtensionContext context) {
    Running running = context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Running.class, key -> new Running(), Running.class);
    // It is given back when the test is over, with its store.
    return context
        .getStore(NAMESPACE)
        .computeIfAbsent(Lease.class, key -> new Lease(running, running.take()), Lease.class)
        .connection();
  }

  private record Lease(Running running, Connection connection) implements AutoCloseable {
    @Override
    public void close() {
      running.giveBack(connection);
    }
  }

  private static final class Connection implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;
    private @Nullable Page page;

    private Connection(Playwright playwright, Browser browser) {
      this.playwright = playwright;
      this.browser = browser;
    }

    private Page emptyPage() {
      if (page == null) {
        page = browser.newPage(
            new Browser.NewPageOptions().setReducedMotion(ReducedMotion.REDUCE).setBypassCSP(true));
      } else {
        page.navigate("about:blank");
        page.emulateMedia(new Page.EmulateMediaOptions()
            .setMedia(null)
            .setColorScheme(null)
            .setForcedColors(null));
      }
      page.setViewportSize(1280, 800);
      return page;
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }

  /** The programs, and which of them no test has at the moment. */
  private static final class Running implements AutoCloseable {
    private final List<Connection> all = new ArrayList<>();
    private final Deque<Connection> free = new ArrayDeque<>();
    private Throwable failure;

    synchronized Connection take() {
      // What failed once is not tried again for each test.
      if (failure != null) {
        throw new AssertionError(failure.getMessage(), failure);
      }
      if (free.isEmpty()) {
        free.add(started());
      }
      return free.pop();
    }

    synchronized void giveBack(Connection connection) {
      free.push(connection);
    }

    private Connection started() {
      Map<String, String> environment = new HashMap<>(System.getenv());
      // Otherwise Playwright downloads three browsers before it starts.
      environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
      ChromiumFinder finder = new ChromiumFinder(System.getenv());
      Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
      try {
        Path program = finder
            .installedOrFetched()
            .orElseGet(() -> finder.get(Path.of(playwright.chromium().executablePath())));
        List<String> flags = new ArrayList<>(FLAGS);
        if (Programs.root()) {
          flags.add("--no-sandbox");
        }
        Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                .setExecutablePath(program)
                .setHeadless(true)
                .setArgs(flags));
        all.add(new Connection(playwright, browser));
        return all.get(all.size() - 1);
      } catch (RuntimeException | Error e) {
        failure = e;
        playwright.close();
        throw e;
      }
    }

    @Override
    public synchronized void close() {
      for (Connection connection : all) {
        connection.close();
      }
    }
  }
}
