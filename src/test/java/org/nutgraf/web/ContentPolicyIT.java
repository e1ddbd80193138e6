package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The policy of every page: nothing of ours goes against it, and what should not be there is stopped. */
@ExtendWith(Chromium.class)
class ContentPolicyIT {
  private static final String WATCH =
      "window.reports = []; document.addEventListener('securitypolicyviolation',"
          + " e => reports.push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample))";
  private static final String FONT = "getComputedStyle(document.body).fontFamily";

  private final BuiltSite site = Newspaper.oneStory();

  @ParameterizedTest
  @ValueSource(strings = {"/", "/any/sub/path/"})
  void noPageOnAServerIsReported(String prefix, Browser browser) throws IOException {
    try (StaticServer server = StaticServer.serve(site.root(), prefix)) {
      look(browser, kind -> server.url() + kind.path());
    }
  }

  @Test
  void noPageFromDiskIsReported(Browser browser) {
    look(browser, kind -> kind.file(site.root()).toUri().toString());
  }

  private void look(Browser browser, Function<BuiltSite.PageKind, String> address) {
    try (BrowserContext context = browser.newContext()) {
      context.addInitScript(WATCH);
      Page page = context.newPage();
      List<String> said = new ArrayList<>();
      page.onConsoleMessage(message -> {
        if (message.type().equals("error")) {
          said.add(message.text());
        }
      });
      String plain = (String) page.evaluate(FONT);
      for (BuiltSite.PageKind kind : site.kinds()) {
        // The page for what is not there knows the address of the site, which the test does not
        // have.
        if (!kind.path().equals("404.html")) {
          page.navigate(address.apply(kind));
          for (ElementHandle link : page.querySelectorAll("a.term, a.claim, a.source").stream()
              .limit(3)
              .toList()) {
            link.hover(new ElementHandle.HoverOptions().setForce(true));
          }
          page.waitForTimeout(50);
          assertThat((String) page.evaluate(FONT)).as("style of " + kind).isNotEqualTo(plain);
          assertThat(page.evaluate("reports")).as(kind.toString()).isEqualTo(List.of());
          assertThat(said).as(kind.toString()).isEmpty();
        }
      }
    }
  }

  @Test
  void whatShouldNotBeThereIsStopped(Browser browser) throws IOException {
    try (StaticServer server = StaticServer.serve(site.root(), "/");
        BrowserContext context = browser.newContext()) {
      context.addInitScript(WATCH);
      Page page = context.newPage();
      page.navigate(server.url() + "index.html");
      page.evaluate(
          "document.body.insertAdjacentHTML('beforeend', '<img src=\"data:,\" onerror=\"window.ran = 1\">"
              + "<p style=\"color: red\" id=\"red\">a</p><a id=\"run\" href=\"javascript:void(window.ran = 2)\">a</a>"
              + "<img src=\"http://127.0.0.1:9/a.png\"><iframe srcdoc=\"<script>parent.ran = 3</script>\"></iframe>"
              + "<object data=\"http://127.0.0.1:9/a.swf\"></object><link rel=\"stylesheet\" href=\"http://127.0.0.1:9/a.css\">')");
      page.evaluate(
          "const s = document.createElement('script'); s.src = 'http://127.0.0.1:9/a.js'; document.head.append(s);"
              + "const t = document.createElement('script'); t.textContent = 'window.ran = 4'; document.head.append(t);"
              + "document.getElementById('run').click()");
      page.waitForTimeout(300);
      assertThat(page.evaluate("window.ran === undefined")).isEqualTo(true);
      assertThat(page.evaluate("getComputedStyle(document.getElementById('red')).color"))
          .isNotEqualTo("rgb(255, 0, 0)");
      String reports = String.valueOf(page.evaluate("reports.join('\\n')"));
      assertThat(reports)
          .contains(
              "img-src http://127.0.0.1:9/a.png",
              "style-src-elem http://127.0.0.1:9/a.css",
              "script-src-elem http://127.0.0.1:9/a.js",
              "script-src-attr inline",
              "script-src-elem inline",
              "style-src-attr inline");
    }
  }
}
