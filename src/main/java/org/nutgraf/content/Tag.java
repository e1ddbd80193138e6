package org.nutgraf.content;

import java.util.List;
import java.util.Locale;
import org.nutgraf.source.Location;
import org.nutgraf.source.Rule;

/**
 * What an event is about, in a word that other events share.
 *
 * @param name as the editor wrote it and readers see it
 */
public record Tag(String name, Location at) {

  /** The tags of a list; a finding for each that has neither a letter nor a digit. */
  static List<Tag> of(String key, YamlMap keys) {
    List<Tag> tags = keys.refs(key).stream().map(ref -> new Tag(ref.id().strip(), ref.at())).toList();
    tags.stream().filter(tag -> tag.id().isEmpty()).forEach(tag -> keys.report(tag.at, Rule.BAD_VALUE,
        "\"" + tag.name + "\" is no tag", "use a word or two"));
    return tags.stream().filter(tag -> !tag.id().isEmpty()).toList();
  }

  /** Its name in addresses and markup: lower case, with hyphens for whatever is no letter or digit. */
  public String id() {
    return Names.fit(name.toLowerCase(Locale.ROOT));
  }
}
