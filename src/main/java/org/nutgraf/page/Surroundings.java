package org.nutgraf.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.nutgraf.content.Citation;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Event;
import org.nutgraf.content.Flows;
import org.nutgraf.content.Messages;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.SiteConfig;
import org.nutgraf.content.Story;
import org.nutgraf.content.Term;
import org.nutgraf.markdown.Tree;
import org.nutgraf.source.Memo;
import org.nutgraf.source.PictureSize;
import org.nutgraf.template.Templates;

/**
 * Everything outside a body that the way it is rendered depends on. One object stands for all equal ones, so comparing
 * two is comparing references.
 */
final class Surroundings {
  /** What all stories share, as one object for all equal ones: it is large, and compared for each story. */
  private static final class Shared {
    Shared(Common common) {}
  }
  /**
   * What all bodies of a site have around them.
   *
   * @param pages where each page is, by its source path
   * @param notes what definitions and remarks, which are shown on many pages, find in pages they link to
   * @param templates those that draw figures
   */
  private record Common(SiteConfig config, SortedMap<String, Term> terms, SortedMap<String, Citation> citations,
      Map<String, Target> pages, Map<String, Set<String>> notes, Map<String, String> hidden, Map<String, Optional<PictureSize>> images, Messages words, Templates templates) {}

  /** A page as links see it. */
  private record Target(Page.Kind kind, String url) {}

  /** What the bodies of one story have around them besides. */
  private record Telling(String folder, List<Event> events, SortedMap<String, Claim> claims, Map<String, Set<String>> notes,
      Flows flows) {}

  private record Facts(Shared common, Optional<Telling> story) {}

  private Surroundings(Facts facts) {}

  /** The surroundings of each story's bodies by its folder, and of those that belong to no story. */
  static Map<Optional<String>, Surroundings> of(Site site, Map<String, Tree> trees, Templates templates, Memo memo) {
    Shared shared = memo.get(common(site, trees, templates), Shared::new);
    Map<Optional<String>, Surroundings> surroundings = new HashMap<>();
    surroundings.put(Optional.empty(), memo.get(new Facts(shared, Optional.empty()), Surroundings::new));
    site.allStories().forEach(story -> surroundings.put(Optional.of(story.folder()),
        memo.get(new Facts(shared, Optional.of(telling(story, trees))), Surroundings::new)));
    return surroundings;
  }

  private static Common common(Site site, Map<String, Tree> trees, Templates templates) {
    Map<String, Target> pages = new HashMap<>();
    site.pages().forEach((path, page) -> pages.put(path, new Target(page.kind(), page.url())));
    Map<String, Set<String>> notes = new HashMap<>();
    site.terms().values().forEach(term -> notes.putAll(headings(trees.get(term.body().file().path()), trees)));
    Map<String, Optional<PictureSize>> pictures = new HashMap<>();
    site.images().forEach((path, asset) -> pictures.put(path, asset.picture()));
    return new Common(site.config(), site.terms(), site.citations(), pages, notes, site.hidden(), pictures, site.words(),
        templates);
  }

  private static Telling telling(Story story, Map<String, Tree> trees) {
    Map<String, Set<String>> notes = new HashMap<>();
    story.claims().values().forEach(claim -> notes.putAll(headings(trees.get(claim.body().file().path()), trees)));
    return new Telling(story.folder(), story.events(), story.claims(), notes, story.flows());
  }

  /** The headings that a text may link to in other pages, by their source paths. */
  static Map<String, Set<String>> headings(Tree tree, Map<String, Tree> trees) {
    Map<String, Set<String>> headings = new HashMap<>();
    for (String path : tree.pointsInto().keySet()) {
      for (String file : List.of(path, path + "/index.md")) {
        Optional.ofNullable(trees.get(file)).ifPresent(page -> headings.put(file, page.anchors()));
      }
    }
    return headings;
  }
}
