package org.nutgraf.web;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu Html Checker, run in this process: by one test at a time, as it is not made for several threads. */
final class NuValidator {

  /** What tests that use it lock. */
  static final String LOCK = "org.nutgraf.web.NuValidator";

  private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

  /** New CSS that this version of the checker does not know, and the like of it that it does. */
  private static final Map<String, String> NOT_KNOWN_YET = Map.of(
      "@supports selector\\([^{]*\\)\\s*\\{", "@supports (color: red) {",
      "@container \\(", "@media (",
      "container-type:", "--container-type:",
      "@supports \\(anchor-name:[^{]*\\{", "@supports (color: red) {",
      "(?<![(-])(anchor-name|anchor-scope|position-anchor)\\s*:[^;{}]*", "--$1: red",
      "\\banchor\\([^()]*\\)", "0px",
      "::details-content", "::after",
      "paint-order:", "--paint-order:");

  private static final String BEFORE_CSS =
      "<!doctype html><html lang=\"en\"><head><title>CSS</title><style>";
  private static final String AFTER_CSS = "</style></head><body></body></html>";

  private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
  private final Errors errors = new Errors();

  NuValidator() {
    try {
      validator.setAllowCss(true);
      validator.setUpMainSchema(SCHEMA, errors);
      validator.setUpValidatorAndParsers(errors, false, false);
    } catch (Exception e) {
      throw new AssertionError("could not start the Nu Html Checker", e);
    }
  }

  /** The errors in an HTML file, each with its line and column; none when it is valid. */
  List<String> errorsInHtml(Path file) {
    return errors.of(file, () -> validator.checkHtmlFile(file.toFile(), true));
  }

  /** The errors in a CSS file, each with its line and column; none when it is valid. */
  List<String> errorsInCss(Path file) {
    return errors.of(file, () -> {
      String css = Files.readString(file);
      for (Map.Entry<String, String> entry : NOT_KNOWN_YET.entrySet()) {
        css = css.replaceAll(entry.getKey(), entry.getValue());
      }
      // In one line before the first of the style sheet, so that the checker counts the same lines
      validator.checkHtmlInputSource(
          new InputSource(new StringReader(BEFORE_CSS + css + AFTER_CSS)));
    });
  }

  private interface Checking {
    void run() throws IOException, SAXException;
  }

  /** Collects what the checker says; warnings and information are left out. */
  private static final class Errors implements ErrorHandler {

    private final List<String> found = new ArrayList<>();

    private List<String> of(Path checked, Checking checking) {
      found.clear();
      try {
        checking.run();
      } catch (IOException | SAXException e) {
        throw new AssertionError("could not check " + checked, e);
      }
      return List.copyOf(found);
    }

    @Override
    public void warning(SAXParseException exception) {
      // not an error
    }

    @Override
    public void error(SAXParseException e) {
      found.add(e.getLineNumber() + ":" + e.getColumnNumber() + ": " + e.getMessage());
    }

    @Override
    public void fatalError(SAXParseException e) {
      error(e);
    }
  }
}
