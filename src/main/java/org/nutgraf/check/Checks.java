package org.nutgraf.check;

import java.util.List;
import org.nutgraf.page.Outputs;
import org.nutgraf.page.RenderedSite;
import org.nutgraf.source.Finding;

/** The list of all checks. */
public final class Checks {
  /** Every check. A new one is added here. */
  private static final List<Check> ALL = List.of(new HeadingOrder());

  private Checks() {}

  public static List<Finding> run(RenderedSite site, Outputs outputs) {
    return ALL.stream().flatMap(check -> check.findings(site, outputs)).toList();
  }
}
