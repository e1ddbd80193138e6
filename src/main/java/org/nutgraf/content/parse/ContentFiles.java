package org.nutgraf.content.parse;

import static org.nutgraf.content.Site.CONTENT;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.source.Sources;

/** Gives the files below {@code content/} to their stories, and says of those that are left what to do about them. */
final class ContentFiles {
  private ContentFiles() {}

  /** Gives every content file to the story of the nearest folder above it that has an index.md. */
  static void deal(Sources sources, Map<String, StoryParser> stories, List<Finding> findings) {
    for (SourceFile file : sources.textsBelow(CONTENT).values()) {
      String path = file.path();
      if (path.equals(SiteParser.SITE)
          || path.equals(SiteParser.SOURCES)
          || path.startsWith(SiteParser.GLOSSARY)) {
        continue;
      }
      String folder = path.substring(CONTENT.length(), path.lastIndexOf('/') + 1);
      Optional<String> kind = StoryParser.kind(folder);
      String owner =
          kind.map(k -> folder.substring(0, folder.length() - k.length())).orElse(folder);
      StoryParser story = stories.get(owner);
      if (story != null && story.take(file, kind.orElse(""))) {
        continue;
      }
      findings.add(stray(file, hint(file, folder, owner, story != null, !stories.isEmpty(), kind)));
    }
  }

  static Finding stray(SourceFile file, String hint) {
    return Finding.of(
        file.whole(), Rule.UNEXPECTED_FILE, "this file has no place in the site", hint);
  }

  /**
   * About a file that belongs to no story.
   *
   * @param folder below {@code content/}
   * @param owner the folder of the story that it would belong to
   * @param inStory whether that is one
   * @param hasStories whether there is any
   * @param kind the folder within the story's, if its name is that of a kind of entries
   */
  private static String hint(
      SourceFile file,
      String folder,
      String owner,
      boolean inStory,
      boolean hasStories,
      Optional<String> kind) {
    if (file.original().isPresent() && !inStory) {
      return "translate content/" + owner + "index.md first: a story begins with its article";
    }
    if (file.name().endsWith(".yml")) {
      return "YAML files end in .yaml here: " + file.stem() + ".yaml";
    }
    if (file.name().toLowerCase(Locale.ROOT).endsWith(".md") && !file.name().endsWith(".md")) {
      return "the names of pages end in .md: " + file.name().replaceFirst("\\.[^.]*$", ".md");
    }
    if (isShared(folder, file.name())) {
      return "the glossary, the sources and site.yaml are shared by all stories: move it to content/";
    }
    if (!inStory && owner.isEmpty() && hasStories && file.name().endsWith(".md")) {
      return "write content/index.md, the home page; with a title alone it leads to the stories";
    }
    if (!inStory) {
      return "write content/" + owner
          + "index.md to make that folder a story, or move this file into a story";
    }
    return kind.map(folderOfKind -> "files in " + folderOfKind + " end in .md")
        .orElse(
            "known here: flows.yaml, Markdown files, and in content/ itself site.yaml and sources.yaml");
  }

  private static boolean isShared(String folder, String name) {
    return folder.endsWith("glossary/") || name.equals("sources.yaml") || name.equals("site.yaml");
  }
}
