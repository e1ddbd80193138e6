package org.nutgraf.page;

import java.util.stream.Stream;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.SourceFile;

/** What GitHub Pages looks for: {@code .nojekyll}, so that it serves files as they are, and the site's own domain. */
final class HostFiles {
  private HostFiles() {}

  static Stream<Output> outputs(RenderedSite rendered) {
    Location origin = new SourceFile("content/site.yaml", "").whole();
    Stream<Output> nojekyll = Stream.of(Output.Made.text(".nojekyll", "", origin));
    return Stream.concat(nojekyll,
        rendered.site().config().cname().stream().map(domain -> Output.Made.text("CNAME", domain + "\n", origin)));
  }
}
