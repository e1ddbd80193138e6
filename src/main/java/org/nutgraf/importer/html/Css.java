package org.nutgraf.importer.html;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Finds elements by selectors, each of which is parsed once: that takes longer than finding what it means on a short page. */
final class Css {
  private static final Map<String, Evaluator> PARSED = new ConcurrentHashMap<>();

  private Css() {}

  static Elements all(Element in, String selector) {
    return in.select(PARSED.computeIfAbsent(selector, Selector::evaluatorOf));
  }

  static @Nullable Element first(Element in, String selector) {
    return in.selectFirst(PARSED.computeIfAbsent(selector, Selector::evaluatorOf));
  }
}
