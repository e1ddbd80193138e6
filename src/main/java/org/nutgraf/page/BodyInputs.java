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
import org.nutgraf.content.Hidden;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.SiteConfig;
import org.nutgraf.content.Story;
import org.nutgraf.content.Term;
import org.nutgraf.markdown.Headings;
import org.nutgraf.markdown.Tree;
import org.nutgraf.source.PictureSize;
import org.nutgraf.template.Templates;
import org.nutgraf.text.Messages;
import org.nutgraf.trace.Memo;

/**
 * Everything outside a body that the way it is rendered depends on. One object stands for all equal ones, so comparing
 * two is comparing references.
 */
final class BodyInputs {
  /** What all stories share, as one object for all equal ones: it is large, and compared for each story. */
  static final class Shared {
    Shared(Common common) {}
  }

  /**
   * What all bodies of a site have around them.
   *
   * @param pages where each page is, by its source path
   * @param notes what definitions, which are shown on many pages, find in pages they link to
   * @param templates those that draw figures
   */
  private record Common(SiteConfig config, SortedMap<String, Term> terms, SortedMap<String, Citation> citations,
      Map<String, Target> pages, Map<String, Set<String>> notes, Map<String, Hidden> hidden,
      Map<String, Optional<PictureSize>> images, Messages words, Templates templates) {}

  /** A page as links see it. */
  private record Target(Page.Kind kind, String url) {}

  /**
   * What the bodies of one story have around them besides.
   *
   * @param notes what the remarks on its claims find in pages they link to
   */
  private record Telling(String folder, List<Event> events, SortedMap<String, Claim> claims,
      Map<String, Set<String>> notes, Flows flows) {}

  private record Facts(Shared common, Optional<Telling> story) {}

  private BodyInputs(Facts facts) {}

  /** @param entries the parsed glossary, by source path */
  static Shared shared(Site site, Map<String, Tree> entries, Headings headings, Templates templates, Memo memo) {
    Map<String, Target> pages = new HashMap<>();
    site.pages().forEach((path, page) -> pages.put(path, new Target(page.kind(), page.url())));
    Map<String, Optional<PictureSize>> pictures = new HashMap<>();
    site.images().forEach((path, asset) -> pictures.put(path, asset.picture()));
    return memo.get(new Common(site.config(), site.terms(), site.citations(), pages,
        pointedAt(entries.values(), headings), site.hidden(), pictures, site.words(), templates), Shared::new);
  }

  /** Those of bodies that belong to no story. */
  static BodyInputs of(Shared shared, Memo memo) {
    return memo.get(new Facts(shared, Optional.empty()), BodyInputs::new);
  }

  /** @param remarks the parsed bodies of the story's claims */
  static BodyInputs of(Shared shared, Story story, List<Tree> remarks, Headings headings, Memo memo) {
    return memo.get(new Facts(shared, Optional.of(new Telling(story.folder(), story.events(), story.claims(),
        pointedAt(remarks, headings), story.flows()))), BodyInputs::new);
  }

  static Map<String, Set<String>> pointedAt(Iterable<Tree> trees, Headings headings) {
    Map<String, Set<String>> all = new HashMap<>();
    trees.forEach(tree -> all.putAll(pointedAt(tree, headings)));
    return all;
  }

  /**
   * The anchors of the pages of other stories that a story's texts lead into, by source path.
   *
   * @param trees its own, by source path
   */
  static Map<String, Set<String>> outside(Map<String, Tree> trees, Headings headings) {
    return pointedAt(trees.values(), file -> trees.containsKey(file) ? Optional.empty() : headings.in(file));
  }

  /** The headings that a text may link to, by the source paths of the pages they are in. */
  static Map<String, Set<String>> pointedAt(Tree tree, Headings headings) {
    Map<String, Set<String>> found = new HashMap<>();
    for (String path : tree.pointsInto().keySet()) {
      for (String file : List.of(path, path + "/index.md")) {
        headings.in(file).ifPresent(anchors -> found.put(file, anchors));
      }
    }
    return found;
  }
}
