package org.nutgraf.check.galley;

import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.content.Now;
import org.nutgraf.content.Site;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;

/** A comparison of what is written with the clock. It is made anew in each build, so that it is never out of date. */
public interface TimeCheck {

  /** The rules it knows: it is left out if all of them are off. */
  Set<Rule> rules();

  Stream<Finding> findings(Site site, Now now);
}
