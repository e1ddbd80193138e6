package org.nutgraf.check.link;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.SiteCheck;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;
import org.nutgraf.page.RenderedSite;

/** Files of the site whose names differ in capitals only: on Windows and macOS one of them replaces the other. */
public final class AddressCapitals implements SiteCheck {
  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.DUPLICATE_URL);
  }

  @Override
  public Stream<Finding> findings(RenderedSite rendered, Outputs outputs) {
    Map<String, Output> first = new HashMap<>();
    return outputs.files().values().stream()
        .filter(file -> file.isPage() || file instanceof Output.Copied)
        .flatMap(file -> {
          Output other = first.putIfAbsent(file.path().toLowerCase(Locale.ROOT), file);
          return other == null ? Stream.empty() : Stream.of(finding(file, other));
        });
  }

  private static Finding finding(Output file, Output other) {
    return Finding.of(
        file.origin(),
        Rule.DUPLICATE_URL,
        "the address " + file.address() + " differs from " + other.address()
            + " in capital letters only",
        "that is the address of " + other.origin()
            + ", and on some disks one would replace the other;" + " choose another name");
  }
}
