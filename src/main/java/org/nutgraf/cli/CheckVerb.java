package org.nutgraf.cli;

import java.util.List;
import org.nutgraf.build.Build;
import org.nutgraf.source.Finding;
import org.nutgraf.source.Severity;
import org.nutgraf.source.SourceReader;

/** {@code nutgraf check}: says what is wrong, and writes nothing. */
final class CheckVerb implements Verb {

  @Override
  public String name() {
    return "check";
  }

  @Override
  public String description() {
    return "Says what is wrong with the content and writes nothing.";
  }

  @Override
  public List<Option> options() {
    return SiteOptions.and();
  }

  @Override
  public int run(Arguments given, Terminal terminal) throws UsageException {
    SiteOptions options = SiteOptions.of(given, terminal);
    List<Finding> findings = Build.site(SourceReader.read(options.root()), options.build()).findings();
    options.printer().print(findings);
    if (findings.stream().anyMatch(Finding::isError)) {
      return Program.ERRORS;
    }
    if (!options.quiet() && findings.stream().allMatch(finding -> finding.severity() == Severity.OFF)) {
      options.printer().messages().print("nothing is wrong\n");
    }
    return Program.FINE;
  }
}
