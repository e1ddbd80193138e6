package org.nutgraf.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;

/** Chromium, driven by Playwright. */
final class ChromiumEngine extends Engine implements AutoCloseable {
  private final Browser browser;
  private final BrowserContext context;
  private final Page page;

  ChromiumEngine(Browser browser) {
    this.browser = browser;
    this.context = browser.newContext(PopupPage.still());
    this.page = context.newPage();
  }

  @Override
  void open(String address, int width, int height) {
    page.setViewportSize(width, height);
    page.mouse().move(0, 0);
    page.navigate(address);
  }

  @Override
  String evaluate(String function) {
    return (String) page.evaluate(function);
  }

  @Override
  void mouse(int x, int y, int clicks) {
    page.mouse().move(x, y);
    if (clicks > 0) {
      page.mouse().click(x, y, new Mouse.ClickOptions().setClickCount(clicks));
    }
  }

  @Override
  void press(Key key) {
    page.keyboard().press(key.dom);
  }

  @Override
  public void close() {
    context.close();
  }

  @Override
  public String toString() {
    return "Chromium " + browser.version();
  }
}
