package org.nutgraf.content.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.content.Body;
import org.nutgraf.content.keys.KeyTable;
import org.nutgraf.content.keys.PageKeys;
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
  /** What a translation has words of its own for, or says of itself; all else is the same in each language. */
  private static final Set<String> OWN = Stream.concat(
          PageKeys.WORDS.stream(),
          Stream.of("aliases", "plurals", "forms", "eras", "lastmod", "translation_of"))
      .collect(Collectors.toUnmodifiableSet());

  private static final int LARGEST = 256 << 10;

  /**
   * Of a translation, with the keys of its original where it says nothing.
   *
   * @param table the keys that it may have
   */
  static FrontMatter of(SourceFile file, KeyTable table, List<Finding> findings) {
    FrontMatter own = alone(file, table, findings);
    // Nothing of the site depends on it; a check compares it.
    own.keys().has("translation_of");
    return file.original()
        .map(translated -> new FrontMatter(
            own.keys().over(of(translated, table, new ArrayList<>()).keys(), OWN), own.body()))
        .orElse(own);
  }

  private static FrontMatter alone(SourceFile file, KeyTable table, List<Finding> findings) {
    String text = file.text();
    if (!isFence(text, 0)) {
      findings.add(Finding.of(
          file.at(0, Math.max(0, lineEnd(text, 0))),
          Rule.NO_FRONT_MATTER,
          text.isBlank() ? "this file is empty" : "this file does not start with front matter",
          "start it with a line ---, then \"title: …\", then another line ---"));
      return new FrontMatter(
          Yaml.read(file, table, 0, 0, new ArrayList<>()).silent(), new Body(file, 0));
    }
    int start = lineEnd(text, 0) + 1;
    for (int line = start; line < text.length(); line = lineEnd(text, line) + 1) {
      if (line - start > LARGEST) {
        findings.add(Finding.of(
            file.at(0, FENCE.length()),
            Rule.UNREADABLE_FILE,
            "the front matter that starts here has more than " + (LARGEST >> 10) + " KB",
            "texts belong below it"));
        return new FrontMatter(
            Yaml.read(file, table, 0, 0, new java.util.ArrayList<>()).silent(),
            new Body(file, text.length()));
      }
      if (isFence(text, line)) {
        int body = Math.min(text.length(), lineEnd(text, line) + 1);
        return new FrontMatter(Yaml.read(file, table, start, line, findings), new Body(file, body));
      }
    }
    findings.add(Finding.of(
        file.at(0, FENCE.length()),
        Rule.UNCLOSED_FRONT_MATTER,
        "the front matter that starts here has no end",
        "close it with a line --- before the text"));
    return new FrontMatter(
        Yaml.read(file, table, 0, 0, new ArrayList<>()).silent(), new Body(file, text.length()));
  }

  private static boolean isFence(String text, int line) {
    return text.startsWith(FENCE, line)
        && text.substring(line + FENCE.length(), lineEnd(text, line)).isBlank();
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
