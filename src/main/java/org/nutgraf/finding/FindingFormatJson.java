package org.nutgraf.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Findings as a JSON array, one object in a line. */
final class FindingFormatJson implements FindingFormat {

  @Override
  public String format(List<Finding> findings) {
    List<Finding> shown = FindingFormat.shown(findings);
    return shown.isEmpty()
        ? "[]\n"
        : shown.stream()
            .map(FindingFormatJson::object)
            .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  private static String object(Finding finding) {
    Location at = finding.location();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("path", at.file().place());
    object.put("line", at.line());
    object.put("column", at.column());
    object.put("endLine", at.endLine());
    object.put("endColumn", at.endColumn());
    object.put("severity", finding.severity().id());
    object.put("rule", finding.rule().id());
    object.put("message", finding.message());
    object.put("hint", finding.hint());
    return Json.of(object);
  }
}
