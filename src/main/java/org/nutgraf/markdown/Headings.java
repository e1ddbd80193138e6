package org.nutgraf.markdown;

import java.util.Optional;
import java.util.Set;

/** The headings that links may lead to. */
public interface Headings {

  /**
   * The anchors of the headings in a page or a glossary entry.
   *
   * @param file its source path
   * @return empty if the file is neither
   */
  Optional<Set<String>> in(String file);
}
