package org.nutgraf.check.galley;

import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.page.Outputs;
import org.nutgraf.page.RenderedSite;

/** A look at the whole site, for what no story knows by itself. It gives its findings in any order. */
public interface SiteCheck {

  /** The rules it knows: it is left out if all of them are off. */
  Set<Rule> rules();

  Stream<Finding> findings(RenderedSite site, Outputs outputs);
}
