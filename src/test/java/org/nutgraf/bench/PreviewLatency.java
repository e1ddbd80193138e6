package org.nutgraf.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How long it takes from saving a file to the changed page in the browser: median and 95th percentile, for the site of this
 * folder and for one of 1,000 pages. It runs {@code ./nutgraf serve} as an editor does, saves by renaming as most editors
 * do, and asks a real browser when the new words have been painted (the first task after the next frame).
 *
 * <p>Arguments: how many saves to measure (default 50). Takes the browser that {@code CHROME_BIN} names.
 */
final class PreviewLatency {
  private static final int WARM_UP = 15;

  private PreviewLatency() {}

  public static void main(String[] args) throws Exception {
    int saves = args.length > 0 ? Integer.parseInt(args[0]) : 50;
    Path work = Files.createTempDirectory("nutgraf-latency");
    try {
      Path shipped = Files.createDirectories(work.resolve("shipped"));
      Folders.copy(Path.of("content"), shipped.resolve("content"));
      Path made = Files.createDirectories(work.resolve("made"));
      MadeFolder.forNutgraf(new MadeSite(1000, 200), made);
      try (Playwright playwright = Playwright.create(new Playwright.CreateOptions()
              .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
          Browser browser = playwright
              .chromium()
              .launch(new BrowserType.LaunchOptions()
                  .setExecutablePath(
                      Path.of(System.getenv().getOrDefault("CHROME_BIN", "/usr/bin/chromium")))
                  .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
        measure(
            "this site",
            shipped,
            "content/01-why-amazon-is-interested.md",
            "what-amazon-wants/",
            saves,
            browser);
        measure(
            "1,000 pages",
            made,
            "content/story-00001/01-section-1.md",
            "story-00001/section-1/",
            saves,
            browser);
      }
    } finally {
      Folders.delete(work);
    }
  }

  private static void measure(
      String name, Path root, String file, String address, int saves, Browser browser)
      throws IOException {
    Process serve = new ProcessBuilder(
            "./nutgraf", "serve", "--root", root.toString(), "--port", "0")
        .redirectErrorStream(true)
        .start();
    try (BufferedReader out = serve.inputReader();
        Page page = browser.newPage()) {
      page.navigate(serving(out) + address);
      page.waitForFunction("document.documentElement.dataset.liveVersion");
      String text = Files.readString(root.resolve(file));
      List<Double> times = new ArrayList<>();
      for (int i = 1; i <= WARM_UP + saves; i++) {
        String words = "Saved for the time number " + i + ".";
        page.evaluate(
            """
            words => { window.seen = new Promise(done => new MutationObserver((changes, observer) => {
              if (document.querySelector('main').textContent.includes(words)) {
                observer.disconnect();
                requestAnimationFrame(() => setTimeout(() => done(performance.timeOrigin + performance.now())));
              }
            }).observe(document, { subtree: true, childList: true, characterData: true })) }""",
            words);
        Path beside = Files.writeString(root.resolve(file + "~"), text + "\n" + words + "\n");
        double before = System.currentTimeMillis();
        Files.move(beside, root.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        double after = ((Number) page.evaluate("window.seen")).doubleValue();
        if (i > WARM_UP) {
          times.add(after - before);
        }
      }
      times.sort(Comparator.naturalOrder());
      System.out.printf(
          "%s: median %.0f ms, 95th percentile %.0f ms, of %d saves%n",
          name,
          times.get(times.size() / 2),
          times.get((int) Math.ceil(times.size() * .95) - 1),
          times.size());
    } finally {
      serve.descendants().forEach(ProcessHandle::destroy);
      serve.destroy();
    }
  }

  private static String serving(BufferedReader out) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.contains("http://")) {
        return line.replaceAll(".*(http://\\S+).*", "$1");
      }
    }
    throw new IOException("./nutgraf serve ended; is target/nutgraf.jar built?");
  }
}
