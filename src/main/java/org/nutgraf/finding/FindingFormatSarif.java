package org.nutgraf.finding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings as a log in the Static Analysis Results Interchange Format (SARIF 2.1.0, an OASIS standard), which code
 * hosts and editors read.
 *
 * <p>Paths are relative to {@code %SRCROOT%}, which nobody but the reader of the log can know, so that the log is the
 * same on every machine.
 */
final class FindingFormatSarif implements FindingFormat {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String ROOT = "%SRCROOT%";

  @Override
  public String format(List<Finding> findings) {
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver()));
    run.put("columnKind", "unicodeCodePoints");
    run.put(
        "originalUriBaseIds",
        Map.of(ROOT, Map.of("description", text("The folder that paths start from."))));
    run.put(
        "results",
        FindingFormat.shown(findings).stream().map(FindingFormatSarif::result).toList());
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", SCHEMA);
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    return Json.of(log) + "\n";
  }

  private static Map<String, Object> driver() {
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "nutgraf");
    driver.put(
        "rules", Arrays.stream(Rule.values()).map(FindingFormatSarif::rule).toList());
    return driver;
  }

  private static Map<String, Object> rule(Rule rule) {
    Map<String, Object> weight = new LinkedHashMap<>();
    weight.put("enabled", rule.severity() != Severity.OFF);
    weight.put(
        "level",
        rule.severity() == Severity.OFF
            ? Severity.WARNING.id()
            : rule.severity().id());
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", rule.id());
    object.put("shortDescription", text(rule.description()));
    object.put("helpUri", rule.help());
    object.put(
        "help",
        text(rule.description()
            + " In content/site.yaml, \"checks: { " + rule.id()
            + ": off }\" switches this rule off;"
            + " \"error\" and \"warning\" say how much it weighs."));
    object.put("defaultConfiguration", weight);
    return object;
  }

  private static Map<String, Object> result(Finding finding) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", finding.rule().id());
    result.put("ruleIndex", List.of(Rule.values()).indexOf(finding.rule()));
    result.put("level", finding.severity().id());
    result.put("message", text(finding.message() + "\n" + finding.hint()));
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("artifactLocation", artifact(finding.location().file().place()));
    place.put("region", region(finding.location()));
    result.put("locations", List.of(Map.of("physicalLocation", place)));
    return result;
  }

  private static Map<String, Object> region(Location at) {
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("startLine", at.line());
    region.put("startColumn", at.column());
    region.put("endLine", at.endLine());
    region.put("endColumn", at.endColumn());
    if (at.end() > at.start()) {
      region.put("snippet", text(at.text()));
    }
    return region;
  }

  // A path of its own, such as /home/me/site or C:/site, is nowhere below the root.
  private static Map<String, Object> artifact(String path) {
    boolean absolute = path.startsWith("/") || path.matches("[A-Za-z]:/.*");
    Map<String, Object> artifact = new LinkedHashMap<>();
    artifact.put(
        "uri", (absolute ? path.startsWith("/") ? "file://" : "file:///" : "") + encoded(path));
    if (!absolute) {
      artifact.put("uriBaseId", ROOT);
    }
    return artifact;
  }

  /** Everything but the unreserved characters of RFC 3986 and the slash is percent-encoded. */
  private static String encoded(String path) {
    StringBuilder out = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0)) {
        out.append(c);
      } else {
        out.append(String.format("%%%02X", (int) c));
      }
    }
    return out.toString();
  }

  private static Map<String, Object> text(String text) {
    return Map.of("text", text);
  }
}
