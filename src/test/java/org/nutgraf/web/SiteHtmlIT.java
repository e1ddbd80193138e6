package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every HTML page and every style sheet of a site is valid, by the Nu Html Checker. */
class SiteHtmlIT {
  private final NuValidator validator = new NuValidator();

  @EachSite
  void everyPageIsValid(BuiltSite site) {
    List<Path> pages = site.files(".html");
    assertThat(pages).isNotEmpty();
    assertThat(pages.stream().flatMap(page -> named(site, page, validator.errorsInHtml(page)))).isEmpty();
  }

  @EachSite
  void everyStyleSheetIsValid(BuiltSite site) {
    List<Path> sheets = site.files(".css");
    assertThat(sheets).isNotEmpty();
    assertThat(sheets.stream().flatMap(sheet -> named(site, sheet, validator.errorsInCss(sheet)))).isEmpty();
  }

  private static Stream<String> named(BuiltSite site, Path file, List<String> errors) {
    return errors.stream().map(error -> site.root().relativize(file) + ": " + error);
  }
}
