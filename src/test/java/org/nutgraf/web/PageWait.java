package org.nutgraf.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;

/** Waits for something to be so on a page, without code in the page, which its Content Security Policy forbids. */
final class PageWait {
  private static final int PATIENCE = 600;
  private static final int MILLISECONDS = 50;

  private PageWait() {}

  /** Waits until a JavaScript expression is true; fails after half a minute. */
  static void until(Page page, String expression) {
    for (int i = 0; i < PATIENCE; i++) {
      try {
        if (Boolean.TRUE.equals(page.evaluate("!!(" + expression + ")"))) {
          return;
        }
      } catch (PlaywrightException e) {
        // It is being loaded anew.
      }
      page.waitForTimeout(MILLISECONDS);
    }
    throw new AssertionError("is never so: " + expression);
  }
}
