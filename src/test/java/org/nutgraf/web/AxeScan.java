package org.nutgraf.web;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs axe-core on the page that a browser shows. */
final class AxeScan {

  /** One line for each element that breaks a rule: the rule, its meaning, the element. */
  private static final String RUN =
      """
      async () => {
        // What scripts do when a window changes is done in the next frame.
        await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
        const results = await axe.run(document, { resultTypes: ['violations'] });
        return results.violations.flatMap(violation => violation.nodes.map(node =>
          `${violation.id} (${violation.impact}): ${violation.help}: ${node.html}` +
          ` – ${node.failureSummary.replace(/\\s+/g, ' ')}`));
      }""";

  private final String axe;

  AxeScan() {
    try (InputStream script = AxeScan.class.getResourceAsStream("/axe.min.js")) {
      if (script == null) {
        throw new AssertionError("axe.min.js is not on the class path");
      }
      this.axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What axe-core finds wrong in the page as it is now. */
  List<String> violations(Page page) {
    if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
      page.evaluate(axe);
    }
    return ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
  }
}
