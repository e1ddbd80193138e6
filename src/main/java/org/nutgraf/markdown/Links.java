package org.nutgraf.markdown;

import org.nutgraf.source.Location;

/** Says what addresses in a body mean. */
interface Links {
  Target link(String address, Location at);

  Target image(String address, Location at);

  /** A term that exists. */
  Target term(String id);
}
