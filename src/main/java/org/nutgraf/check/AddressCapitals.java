package org.nutgraf.check;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.page.Output;
import org.nutgraf.source.Finding;
import org.nutgraf.source.Rule;

/** Files of the site whose names differ in capitals only: on Windows and macOS one of them replaces the other. */
final class AddressCapitals implements Check {
  private static final String PAGE = "index.html";

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.DUPLICATE_URL);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    Map<String, Output> first = new HashMap<>();
    return galley.outputs().files().values().stream()
        .filter(file -> file.path().endsWith(PAGE) || file instanceof Output.Copied)
        .flatMap(file -> {
          Output other = first.putIfAbsent(file.path().toLowerCase(Locale.ROOT), file);
          return other == null ? Stream.empty() : Stream.of(finding(file, other));
        });
  }

  private static Finding finding(Output file, Output other) {
    return Finding.of(file.origin(), Rule.DUPLICATE_URL,
        "the address " + address(file) + " differs from " + address(other) + " in capital letters only",
        "that is the address of " + other.origin() + ", and on some disks one would replace the other;"
            + " choose another name");
  }

  private static String address(Output file) {
    return "/" + (file.path().endsWith("/" + PAGE) ? file.path().substring(0, file.path().length() - PAGE.length())
        : file.path());
  }
}
