package org.nutgraf.check.galley;

import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;

/** A look at a part of the site by itself: at a story, or at what belongs to none. It gives its findings in any order. */
public interface Check {

  /** The rules it knows: it is left out if all of them are off. */
  Set<Rule> rules();

  Stream<Finding> findings(Galley galley);
}
