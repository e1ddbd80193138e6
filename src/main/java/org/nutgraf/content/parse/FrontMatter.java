package org.nutgraf.content.parse;

import java.util.List;
import org.nutgraf.content.Body;
import org.nutgraf.content.keys.KeyTable;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;

/**
 * A Markdown file taken apart: YAML between two lines {@code ---}, then the body.
 *
 * @param keys the front matter; silent where it could not be read
 * @param body what follows it
 */
record FrontMatter(YamlMap keys, Body body) {
  private static final String FENCE = "---";

  /** @param table the keys that it may have */
  static FrontMatter of(SourceFile file, KeyTable table, List<Finding> findings) {
    String text = file.text();
    if (!isFence(text, 0)) {
      findings.add(Finding.of(file.at(0, Math.max(0, lineEnd(text, 0))), Rule.NO_FRONT_MATTER,
          text.isBlank() ? "this file is empty" : "this file does not start with front matter",
          "start it with a line ---, then \"title: …\", then another line ---"));
      return new FrontMatter(Yaml.read(file, table, 0, 0, new java.util.ArrayList<>()).silent(), new Body(file, 0));
    }
    int start = lineEnd(text, 0) + 1;
    for (int line = start; line < text.length(); line = lineEnd(text, line) + 1) {
      if (isFence(text, line)) {
        int body = Math.min(text.length(), lineEnd(text, line) + 1);
        return new FrontMatter(Yaml.read(file, table, start, line, findings), new Body(file, body));
      }
    }
    findings.add(Finding.of(file.at(0, FENCE.length()), Rule.UNCLOSED_FRONT_MATTER,
        "the front matter that starts here has no end", "close it with a line --- before the text"));
    return new FrontMatter(Yaml.read(file, table, 0, 0, new java.util.ArrayList<>()).silent(),
        new Body(file, text.length()));
  }

  private static boolean isFence(String text, int line) {
    return text.startsWith(FENCE, line) && text.substring(line + FENCE.length(), lineEnd(text, line)).isBlank();
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
