package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every HTML page and every style sheet of the built site is valid, by the Nu Html Checker. */
class ValidHtmlIT {

  private final BuiltSite site = BuiltSite.find();
  private final NuValidator validator = new NuValidator();

  @Test
  void everyPageIsValid() {
    List<Path> pages = site.files(".html");
    assertThat(pages).isNotEmpty();
    assertThat(pages.stream().flatMap(page -> named(page, validator.errorsInHtml(page)))).isEmpty();
  }

  @Test
  void everyStyleSheetIsValid() {
    List<Path> sheets = site.files(".css");
    assertThat(sheets).isNotEmpty();
    assertThat(sheets.stream().flatMap(sheet -> named(sheet, validator.errorsInCss(sheet)))).isEmpty();
  }

  private Stream<String> named(Path file, List<String> errors) {
    return errors.stream().map(error -> site.root().relativize(file) + ": " + error);
  }
}
