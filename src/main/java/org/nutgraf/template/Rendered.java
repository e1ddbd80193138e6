package org.nutgraf.template;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nutgraf.finding.Finding;

/**
 * A rendered template.
 *
 * @param bytes the text in UTF-8, not to be changed; none if it failed
 * @param findings why it failed; empty if it didn't
 */
public record Rendered(byte[] bytes, List<Finding> findings) {
  static Rendered failed(List<Finding> findings) {
    return new Rendered(new byte[0], findings);
  }

  static Rendered of(byte[] bytes) {
    return new Rendered(bytes, List.of());
  }

  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
