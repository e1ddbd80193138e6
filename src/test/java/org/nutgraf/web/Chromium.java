package org.nutgraf.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests a Playwright {@link Browser}: one Chromium for the whole run, closed at its end. */
final class Chromium implements ParameterResolver {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(Chromium.class);

  private static final List<String> FLAGS =
      List.of(
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Running.class, key -> Running.start(), Running.class)
        .get();
  }

  /** The browser, or why there is none: what failed once is not tried again for each test. */
  private record Running(Playwright playwright, Browser browser, Throwable failure) implements AutoCloseable {

    Browser get() {
      if (failure != null) {
        throw new AssertionError(failure.getMessage(), failure);
      }
      return browser;
    }

    static Running start() {
      Map<String, String> environment = new HashMap<>(System.getenv());
      // Otherwise Playwright downloads three browsers before it starts.
      environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
      ChromiumFinder finder = new ChromiumFinder(System.getenv());
      Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
      try {
        Path program =
            finder.installed().orElseGet(() -> finder.get(Path.of(playwright.chromium().executablePath())));
        List<String> flags = new ArrayList<>(FLAGS);
        if (ChromiumFinder.root()) {
          flags.add("--no-sandbox");
        }
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(flags));
        return new Running(playwright, browser, null);
      } catch (RuntimeException | Error e) {
        return new Running(playwright, null, e);
      }
    }

    @Override
    public void close() {
      if (browser != null) {
        browser.close();
      }
      playwright.close();
    }
  }
}
