package org.nutgraf.template;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.source.Defaults;

/**
 * A template that extends one of its own name means the one that comes with the program, which it stands in for: so a site
 * changes a block of it, and has the rest as it becomes with each version.
 */
final class OwnOverShipped {
  private static final String SHIPPED = "shipped/";

  private OwnOverShipped() {}

  /** Adds the shipped template that this one extends, if it does; its text then names that one. */
  static SourceFile joined(String name, SourceFile own, Map<String, SourceFile> files) {
    Matcher extending = Pattern.compile(
            "\\A(?:\\s|\\{#.*?#})*\\{%-?\\s*extends\\s+([\"'])" + Pattern.quote(name) + "\\1",
            Pattern.DOTALL)
        .matcher(own.text());
    List<SourceFile> shipped = Defaults.text(Templates.FOLDER + name);
    if (!extending.find() || shipped.isEmpty()) {
      return own;
    }
    int folder = name.indexOf('/') + 1;
    String beside = name.substring(0, folder) + SHIPPED + name.substring(folder);
    files.put(beside, shipped.get(0));
    int at = extending.end() - name.length() - 1;
    return new SourceFile(
        own.path(),
        own.text().substring(0, at) + beside + own.text().substring(at + name.length()));
  }
}
