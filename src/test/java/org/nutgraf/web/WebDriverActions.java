package org.nutgraf.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What mouse and keys do, as W3C WebDriver and WebDriver BiDi both have it. */
final class WebDriverActions {
  private static final Map<String, Object> DOWN = Map.of("type", "pointerDown", "button", 0);
  private static final Map<String, Object> UP = Map.of("type", "pointerUp", "button", 0);

  private WebDriverActions() {}

  static List<?> mouse(int x, int y, int clicks) {
    List<Object> actions = new ArrayList<>();
    actions.add(Map.of("type", "pointerMove", "x", x, "y", y, "duration", 0));
    for (int i = 0; i < clicks; i++) {
      actions.add(DOWN);
      actions.add(UP);
    }
    return List.of(Map.of(
        "type",
        "pointer",
        "id",
        "mouse",
        "parameters",
        Map.of("pointerType", "mouse"),
        "actions",
        actions));
  }

  static List<?> key(Engine.Key key) {
    String value = String.valueOf(key.code);
    return List.of(Map.of(
        "type",
        "key",
        "id",
        "keys",
        "actions",
        List.of(
            Map.of("type", "keyDown", "value", value), Map.of("type", "keyUp", "value", value))));
  }
}
