package org.nutgraf.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.page.Output;

/** What the writer would refuse, found before anything is written: so that a check finds whatever a build would. */
final class OutputPaths {
  private OutputPaths() {}

  static List<Finding> findings(SortedMap<String, Output> files) {
    List<Finding> findings = new ArrayList<>();
    Set<String> folders = new HashSet<>();
    for (Output file : files.values()) {
      if (!Manifest.isSafe(file.path())) {
        findings.add(Finding.of(
            file.origin(),
            Rule.BAD_SLUG,
            "no system can write a file named \"" + file.path() + "\"",
            "use letters, digits, hyphens and dots only"));
      }
      for (String folder = OutputTree.parent(file.path());
          !folder.isEmpty() && folders.add(folder);
          folder = OutputTree.parent(folder)) {
        Output other = files.get(folder);
        if (other != null) {
          boolean copied = file instanceof Output.Copied;
          findings.add(Finding.of(
              (copied ? file : other).origin(),
              Rule.STATIC_COLLISION,
              "\"" + folder + "\" can't be a file and a folder of the site at once",
              "the other one comes from " + (copied ? other : file).origin()
                  + "; give this one another name"));
        }
      }
    }
    return findings;
  }
}
