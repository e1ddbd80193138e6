package org.nutgraf.content.parse;

import java.util.List;
import org.nutgraf.content.Tag;
import org.nutgraf.finding.Rule;

/** Reads what a page or an event is about. */
final class TagParser {
  private TagParser() {}

  /** The tags of a list; a finding for each that has neither a letter nor a digit. */
  static List<Tag> of(String key, YamlMap keys) {
    List<Tag> tags =
        keys.refs(key).stream().map(ref -> new Tag(ref.id().strip(), ref.at())).toList();
    tags.stream()
        .filter(tag -> tag.id().isEmpty())
        .forEach(tag -> keys.report(
            tag.at(), Rule.BAD_VALUE, "\"" + tag.name() + "\" is no tag", "use a word or two"));
    return tags.stream().filter(tag -> !tag.id().isEmpty()).toList();
  }
}
