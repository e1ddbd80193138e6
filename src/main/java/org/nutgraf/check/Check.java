package org.nutgraf.check;

import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.source.Finding;
import org.nutgraf.source.Rule;

/** A look at the whole site. It has no state, and gives its findings in any order. */
interface Check {

  /** The rules it knows: it is left out if all of them are off. */
  Set<Rule> rules();

  Stream<Finding> findings(Galley galley);
}
