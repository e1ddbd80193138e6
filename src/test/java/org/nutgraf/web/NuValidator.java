package org.nutgraf.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** The Nu Html Checker, run in this process. */
final class NuValidator {

  /** New CSS that this version of the checker does not know, and the like of it that it does. */
  private static final Map<String, String> NOT_KNOWN_YET =
      Map.of(
          "@supports selector\\([^{]*\\)\\s*\\{", "@supports (color: red) {", "::details-content", "::after");

  private static final String BEFORE_CSS =
      "<!doctype html><html lang=\"en\"><head><title>CSS</title><style>\n";
  private static final String AFTER_CSS = "\n</style></head><body></body></html>";

  /** The errors in an HTML file, one a string; none when it is valid. */
  List<String> errorsInHtml(Path file) {
    try {
      return errors(validator(0).validate(file));
    } catch (IOException | SAXException e) {
      throw new AssertionError("could not check " + file, e);
    }
  }

  /** The errors in a CSS file, one a string; none when it is valid. */
  List<String> errorsInCss(Path file) {
    try {
      String css = Files.readString(file);
      for (Map.Entry<String, String> entry : NOT_KNOWN_YET.entrySet()) {
        css = css.replaceAll(entry.getKey(), entry.getValue());
      }
      String page = BEFORE_CSS + css + AFTER_CSS;
      ByteArrayInputStream stream = new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8));
      return errors(validator(-1).validate(stream)).stream().map(e -> file.getFileName() + e).toList();
    } catch (IOException | SAXException e) {
      throw new AssertionError("could not check " + file, e);
    }
  }

  private static EmbeddedValidator validator(int lineOffset) {
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    validator.setLineOffset(lineOffset);
    return validator;
  }

  private static List<String> errors(String report) {
    return report.lines().filter(line -> line.contains(": error")).toList();
  }
}
