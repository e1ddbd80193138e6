package org.nutgraf.content;

import java.util.Locale;
import org.nutgraf.finding.Location;

/**
 * What a page or an event is about, in a word that others share.
 *
 * @param name as the editor wrote it and readers see it
 */
public record Tag(String name, Location at) {

  /** Its name in addresses and markup: lower case, with hyphens for whatever is no letter or digit. */
  public String id() {
    return Names.fit(name.toLowerCase(Locale.ROOT));
  }
}
