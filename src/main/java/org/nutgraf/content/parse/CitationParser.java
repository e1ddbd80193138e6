package org.nutgraf.content.parse;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nutgraf.content.Citation;
import org.nutgraf.content.Names;
import org.nutgraf.content.WebAddress;
import org.nutgraf.content.keys.DataKeys;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;

/** Reads {@code sources.yaml}. */
final class CitationParser {
  private CitationParser() {}

  static SortedMap<String, Citation> parse(SourceFile file, List<Finding> findings) {
    SortedMap<String, Citation> citations = new TreeMap<>();
    YamlMap all = Yaml.file(file, DataKeys.SOURCES, findings);
    for (String id : all.keys()) {
      Names.check(id, all.keyAt(id), findings);
      all.map(id).ifPresent(keys -> citations.put(id, citation(id, keys, all)));
    }
    return citations;
  }

  private static Citation citation(String id, YamlMap keys, YamlMap all) {
    boolean offline = keys.flag("offline", false);
    if (!offline
        && keys.text("url").filter(text -> !text.isBlank()).isEmpty()
        && keys.isReadable()) {
      keys.report(
          all.keyAt(id),
          Rule.MISSING_KEY,
          "\"url\" is missing",
          "add a line \"url: https://…\", or \"offline: true\" for what is not on the web");
    }
    Optional<WebAddress> url = keys.address("url");
    url.filter(address -> !address.isWeb())
        .ifPresent(address -> keys.report(
            keys.valueAt("url"),
            Rule.BAD_VALUE,
            "\"" + address.text() + "\" is no web address",
            "write it in full: https://…"));
    Citation citation = new Citation(
        id,
        keys.required("title"),
        keys.required("publisher"),
        url,
        keys.date("date"),
        keys.date("accessed"),
        keys.text("note"),
        all.keyAt(id));
    keys.done();
    return citation;
  }
}
