package org.nutgraf.page;

import java.util.ArrayList;
import java.util.List;
import org.nutgraf.finding.Finding;

/**
 * A part of the finished site.
 *
 * @param findings what is wrong with it, unsorted
 */
public record Composed(List<Output> files, List<Finding> findings) {
  public static Composed empty() {
    return new Composed(new ArrayList<>(), new ArrayList<>());
  }

  public void add(Composed other) {
    files.addAll(other.files);
    findings.addAll(other.findings);
  }
}
