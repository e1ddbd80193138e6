package org.nutgraf.markdown;

import java.util.Optional;
import org.nutgraf.finding.Location;
import org.nutgraf.source.PictureSize;

/** Says what addresses in a body mean. */
interface Links {
  Target link(String address, Location at);

  Target image(String address, Location at);

  /** A term that exists. */
  Target term(String id);

  /** How large a picture of the site is, if that can be told. */
  default Optional<PictureSize> size(Target picture) {
    return Optional.empty();
  }
}
