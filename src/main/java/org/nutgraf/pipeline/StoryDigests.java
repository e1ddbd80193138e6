package org.nutgraf.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.page.RenderedGlossary;
import org.nutgraf.source.Asset;
import org.nutgraf.source.Sources;

/**
 * Digests of all that the stories of a site are made of: equal ones make equal pages.
 *
 * <p>A story is made of the files in its folder, and of what is no other story's: the program, its options, settings,
 * templates, the glossary, sources, the pictures there are, and where each page is and what it is called. What its texts
 * find in other stories' texts are headings only, and these are compared one by one ({@link StoryResult}).
 */
final class StoryDigests {
  private static final String CONTENT = "content/";
  private static final Set<String> SHARED = Set.of("content/site.yaml", "content/sources.yaml");

  private final String common;
  private final Map<String, List<SourceFile>> own = new HashMap<>();

  /**
   * @param beside what tells the program from others, and its static files
   * @throws IOException if a file beside the texts is gone by now
   */
  StoryDigests(String beside, Sources sources, BuildOptions options, RenderedGlossary glossary) throws IOException {
    Site site = glossary.site();
    Set<String> folders = new HashSet<>();
    site.allStories().forEach(story -> folders.add(story.folder()));
    Digest digest = new Digest().add(beside).add(options);
    for (SourceFile file : sources.texts().values()) {
      Optional<String> owner = owner(file.path(), folders);
      if (owner.isPresent()) {
        own.computeIfAbsent(owner.get(), folder -> new ArrayList<>()).add(file);
      } else {
        digest.add(file.path()).add(file.text());
      }
    }
    for (Asset asset : site.images().values()) {
      // Of a picture pages show only how large it is, as it was when it was read.
      digest.add(asset.path()).add(asset.picture().isPresent() ? asset.picture().toString() : asset.stamp());
    }
    new TreeMap<>(site.pages()).forEach((path, page) ->
        digest.add(path).add(page.kind().name()).add(page.url()).add(page.title()));
    new TreeMap<>(site.hidden()).forEach((path, why) -> digest.add(path).add(why.why()));
    new TreeMap<>(glossary.outside()).forEach((path, anchors) -> digest.add(path).add(new TreeSet<>(anchors).toString()));
    this.common = digest.toString();
  }

  // The nearest folder above that is a story's; empty for what stories share.
  private static Optional<String> owner(String path, Set<String> folders) {
    if (!path.startsWith(CONTENT) || path.startsWith("content/glossary/") || SHARED.contains(path)) {
      return Optional.empty();
    }
    String folder = path.substring(CONTENT.length(), path.lastIndexOf('/') + 1);
    while (!folder.isEmpty() && !folders.contains(folder)) {
      folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
    }
    return Optional.of(folder).filter(folders::contains);
  }

  long of(Story story) {
    Digest digest = new Digest().add(common).add(story.folder());
    own.get(story.folder()).forEach(file -> digest.add(file.path()).add(file.text()));
    // Git may know them, which is no text.
    story.pages().forEach(page -> digest.add(page.date() + " " + page.lastmod()));
    return digest.value();
  }
}
