package org.nutgraf.web;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A browser as a reader has it: a page in a window, a mouse and a keyboard. The same for all engines. */
abstract class Engine {
  private static final int PATIENCE = 200;
  private static final int MILLISECONDS = 50;

  /** Keys that are no letters, named as the DOM names them. */
  enum Key {
    TAB("Tab", '\uE004'),
    ENTER("Enter", '\uE007'),
    ESCAPE("Escape", '\uE00C');

    /** As {@code KeyboardEvent.key} says it. */
    final String dom;
    /** As WebDriver says it: W3C WebDriver, section 17.4.2. */
    final char code;

    Key(String dom, char code) {
      this.dom = dom;
      this.code = code;
    }
  }

  /** Opens a page in a window of that many CSS pixels, with nothing under the mouse. */
  abstract void open(String address, int width, int height);

  /** Whatever a script of the page returns, as JSON text; "null" for nothing. */
  abstract String evaluate(String function);

  /** Moves the mouse, in CSS pixels from the corner of the window, and clicks so many times. */
  abstract void mouse(int x, int y, int clicks);

  abstract void press(Key key);

  /** Name and version, such as "Firefox 140.5". */
  @Override
  public abstract String toString();

  final void open(Path file, int width, int height) {
    open(file.toUri().toString(), width, height);
  }

  /** What the body of a function returns. */
  final JsonElement run(String script) {
    return new Gson()
        .fromJson(
            evaluate("() => JSON.stringify((() => { " + script + " })() ?? null)"),
            JsonElement.class);
  }

  final boolean is(String expression) {
    return run("return !!(" + expression + ")").getAsBoolean();
  }

  final String text(String expression) {
    return run("return String(" + expression + ")").getAsString();
  }

  /** Waits until an expression is true; fails after ten seconds. */
  final void until(String expression) {
    for (int i = 0; i < PATIENCE; i++) {
      if (is(expression)) {
        return;
      }
      pause();
    }
    throw new AssertionError(this + ": is never so: " + expression);
  }

  final void hover(String selector) {
    at(selector, 0);
  }

  final void click(String selector) {
    at(selector, 1);
  }

  final void doubleClick(String selector) {
    at(selector, 2);
  }

  /** The middle of the first line of an element, which is scrolled to only if it is out of sight. */
  private void at(String selector, int clicks) {
    JsonObject point = run("const e = document.querySelector(" + new Gson().toJson(selector) + ");"
            + " e.scrollIntoView({ block: 'nearest', behavior: 'instant' }); const r = e.getClientRects()[0];"
            + " return { x: Math.round(r.x + r.width / 2), y: Math.round(r.y + r.height / 2) }")
        .getAsJsonObject();
    mouse(point.get("x").getAsInt(), point.get("y").getAsInt(), clicks);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("stopped", e);
    }
  }
}
