package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Our style sheets, as Safari 16 reads them: there are phones that never get a newer one. */
class StyleSheetTest {
  @TestFactory
  Stream<DynamicTest> oldSafariReadsEveryRuleOrHasAFallback() throws IOException {
    List<Path> sheets;
    try (Stream<Path> files = Files.list(Path.of("static"))) {
      sheets = files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
    }
    assertThat(sheets).isNotEmpty();
    return sheets.stream()
        .map(sheet -> DynamicTest.dynamicTest(
            sheet.getFileName().toString(),
            () -> assertThat(missing(Files.readString(sheet))).isEmpty()));
  }

  @Test
  void theShorthandOfADecorationTakesNoThickness() {
    assertThat(missing("a { text-decoration: underline 2px }"))
        .singleElement()
        .asString()
        .startsWith("a { text-decoration: underline 2px }: until version 26.2");
    assertThat(missing("a { text-decoration: underline var(--thick) }")).hasSize(1);
    assertThat(missing("a { text-decoration: none }")).isEmpty();
    assertThat(missing("a { text-decoration-line: underline; text-decoration-thickness: 2px }"))
        .isEmpty();
  }

  @Test
  void whatIsNewerNeedsAFallbackOrAGuard() {
    assertThat(missing("a { color: light-dark(red, blue) }")).hasSize(1);
    assertThat(missing("a { color: red; color: light-dark(red, blue) }")).isEmpty();
    assertThat(missing(
            "@supports (color: light-dark(red, blue)) { a { color: light-dark(red, blue) } }"))
        .isEmpty();
    assertThat(missing("a { height: 1lh }")).hasSize(1);
    assertThat(missing("a { position-anchor: --a }")).hasSize(1);
    assertThat(missing("a:popover-open { color: red }")).hasSize(1);
    assertThat(missing("a::after { content: \"?\" / \"\" }")).hasSize(1);
    assertThat(missing("a::after { content: \"?\"; content: \"?\" / \"\" }")).isEmpty();
    assertThat(missing("@media (width > 30rem) { a { color: red } }")).hasSize(1);
    assertThat(missing("@layer x { a { color: red } }")).containsExactly("@layer");
  }

  @Test
  void nestedRulesAreRefused() {
    assertThatThrownBy(() -> StyleSheet.parse("a { color: red; b { color: blue } }"))
        .hasMessageContaining("nested rule");
  }

  private static List<String> missing(String css) {
    return OldSafari.known().missing(StyleSheet.parse(css));
  }
}
