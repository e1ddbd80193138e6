package org.nutgraf.check;

import java.util.stream.Stream;
import org.nutgraf.page.Outputs;
import org.nutgraf.page.RenderedSite;
import org.nutgraf.source.Finding;

/** A rule that looks at the whole site. It has no state, and gives its findings in any order. */
interface Check {
  Stream<Finding> findings(RenderedSite site, Outputs outputs);
}
