package org.nutgraf.template;

import java.util.List;
import org.nutgraf.source.Finding;

/**
 * What came of rendering a template.
 *
 * @param text empty if it failed
 * @param findings why it failed; empty if it didn't
 */
public record Rendered(String text, List<Finding> findings) {
  static Rendered failed(List<Finding> findings) {
    return new Rendered("", findings);
  }

  static Rendered of(String text) {
    return new Rendered(text, List.of());
  }
}
