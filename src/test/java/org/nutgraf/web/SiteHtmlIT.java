package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Every HTML page and every style sheet of a site is valid, by the Nu Html Checker. */
@ResourceLock(NuValidator.LOCK)
class SiteHtmlIT {
  // It takes seconds to read its schemas.
  private static final NuValidator VALIDATOR = new NuValidator();

  @EachSite
  void everyPageIsValid(BuiltSite site) {
    List<Path> pages = site.files(".html");
    assertThat(pages).isNotEmpty();
    assertThat(pages.stream().flatMap(page -> named(site, page, VALIDATOR.errorsInHtml(page))))
        .isEmpty();
  }

  @EachSite
  void everyStyleSheetIsValid(BuiltSite site) {
    List<Path> sheets = site.files(".css");
    assertThat(sheets).isNotEmpty();
    assertThat(sheets.stream().flatMap(sheet -> named(site, sheet, VALIDATOR.errorsInCss(sheet))))
        .isEmpty();
  }

  private static Stream<String> named(BuiltSite site, Path file, List<String> errors) {
    return errors.stream().map(error -> site.root().relativize(file) + ": " + error);
  }
}
