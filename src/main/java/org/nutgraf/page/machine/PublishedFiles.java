package org.nutgraf.page.machine;

import static org.nutgraf.content.Site.CONTENT;

import java.util.SortedSet;
import java.util.TreeSet;
import org.nutgraf.content.Site;
import org.nutgraf.markdown.Passage;
import org.nutgraf.page.RenderedSite;
import org.nutgraf.source.FileKind;

/**
 * The files beside the texts that are published: those that a page which is shown, a glossary entry or a key refers to. A
 * manuscript that lies beside them, or the picture of a page still to come, stays where it is.
 */
public final class PublishedFiles {
  private PublishedFiles() {}

  /** What is referred to, by path from the root of the site on. */
  public static SortedSet<String> used(RenderedSite rendered) {
    Site site = rendered.site();
    SortedSet<String> used = new TreeSet<>();
    rendered.mentions().values().forEach(mentions -> used.addAll(mentions.files()));
    rendered.glossary().trees().values().stream()
        .flatMap(entry -> entry.passages().stream())
        .flatMap(Passage::files)
        .forEach(used::add);
    site.allStories()
        .flatMap(story -> story.pages())
        .flatMap(page -> site.image(page).stream())
        .forEach(image -> used.add(CONTENT + image.getKey()));
    site.config().look().logo().ifPresent(logo -> used.add(CONTENT + logo.id()));
    used.removeIf(path ->
        !path.startsWith(CONTENT) || !site.images().containsKey(path.substring(CONTENT.length())));
    return used;
  }

  /** The same without those of a kind that is never published from there. */
  public static SortedSet<String> of(RenderedSite rendered) {
    SortedSet<String> published = used(rendered);
    published.removeIf(path -> !FileKind.of(path).isPublished());
    return published;
  }
}
