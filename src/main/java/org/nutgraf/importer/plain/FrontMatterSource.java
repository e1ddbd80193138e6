package org.nutgraf.importer.plain;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.content.parse.PlainYaml;

/**
 * A Markdown file of whatever generator, taken apart: YAML between lines {@code ---}, TOML between lines {@code +++}, or
 * an object of JSON.
 *
 * @param keys texts, lists and maps; empty if the file has none
 * @param body what follows
 */
record FrontMatterSource(Map<String, Object> keys, String body) {
  private static final Pattern YAML = Pattern.compile(
      "\\A\\s*?---[ \t]*\n(.*?)\n?(?:---|\\.\\.\\.)[ \t]*(?:\n|\\z)", Pattern.DOTALL);
  private static final Pattern TOML =
      Pattern.compile("\\A\\s*?\\+\\+\\+[ \t]*\n(.*?)\n?\\+\\+\\+[ \t]*(?:\n|\\z)", Pattern.DOTALL);
  private static final Pattern KEY = Pattern.compile("(?m)^[A-Za-z][A-Za-z_-]*:(\\s|$)");

  /** @throws IOException if there is front matter that can't be read: it may say that the text is not to be shown */
  static FrontMatterSource of(String text) throws IOException {
    Matcher yaml = YAML.matcher(text);
    if (yaml.find()) {
      PlainYaml read = PlainYaml.of(yaml.group(1));
      if (read.value().orElse("") instanceof Map<?, ?> map) {
        return new FrontMatterSource(keys(map), text.substring(yaml.end()));
      }
      if (!read.isReadable() && KEY.matcher(yaml.group(1)).find()) {
        throw unreadable(read.problem());
      }
      return new FrontMatterSource(Map.of(), text);
    }
    Matcher toml = TOML.matcher(text);
    if (toml.find()) {
      return new FrontMatterSource(Toml.keys(toml.group(1)), text.substring(toml.end()));
    }
    return json(text).orElseGet(() -> new FrontMatterSource(Map.of(), text));
  }

  static IOException unreadable(String why) {
    return new IOException("the front matter can't be read: " + why);
  }

  private static Optional<FrontMatterSource> json(String text) throws IOException {
    int start = text.length() - text.stripLeading().length();
    if (!text.startsWith("{", start)) {
      return Optional.empty();
    }
    int depth = 0;
    boolean quoted = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        i += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else {
        quoted = c == '"';
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      }
      if (depth == 0 && !quoted) {
        PlainYaml read = PlainYaml.of(text.substring(start, i + 1).replace('\t', ' '));
        boolean isEnd = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
        if (isEnd && read.value().orElse("") instanceof Map<?, ?> map) {
          return Optional.of(new FrontMatterSource(keys(map), text.substring(i + 1)));
        }
        if (text.substring(start, i).matches("(?s)\\{\\s*\"[^\"]*\"\\s*:.*")) {
          throw unreadable(read.problem().isEmpty() ? "it is no JSON" : read.problem());
        }
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Map<String, Object> keys(Map<?, ?> map) {
    Map<String, Object> found = new LinkedHashMap<>();
    map.forEach((key, value) -> found.put(String.valueOf(key), value == null ? "" : value));
    return found;
  }
}
