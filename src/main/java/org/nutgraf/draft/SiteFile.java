package org.nutgraf.draft;

import java.util.List;
import java.util.Map;

/** Writes a first {@code site.yaml}. */
public final class SiteFile {
  public static final String PATH = "content/site.yaml";

  private SiteFile() {}

  /** @param lanes of the timeline: id and title */
  public static DraftFile of(
      String title, String description, String language, List<Map.Entry<String, String>> lanes) {
    FrontMatterText keys =
        new FrontMatterText().add("title", title).add("description", description);
    StringBuilder out = new StringBuilder(keys.keys(""));
    out.append("base_url: https://example.org/\n");
    out.append("language: ").append(language.isEmpty() ? "en" : language).append('\n');
    out.append(new FrontMatterText()
        .groups(
            "lanes",
            lanes.stream()
                .map(lane ->
                    new FrontMatterText().add("id", lane.getKey()).add("title", lane.getValue()))
                .toList())
        .keys(""));
    return DraftFile.text(PATH, out.toString());
  }
}
