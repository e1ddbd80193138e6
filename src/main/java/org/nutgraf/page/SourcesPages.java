package org.nutgraf.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nutgraf.content.Ref;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.Term;
import org.nutgraf.markdown.Setting;
import org.nutgraf.page.NoteViews.SourceNote;
import org.nutgraf.page.PageViews.Head;

/** The sources of the whole site, with the pages that cite them. */
final class SourcesPages {
  static final String NAME = "sources/";
  static final Pages KIND = new SitePart(
      "sources",
      "content/sources.yaml",
      site -> !site.citations().isEmpty(),
      rendered -> new SourcesPages(rendered).model(),
      TemplateData.list("sources", SourceNote.class));

  private static final String ROOT = Setting.rootOf(NAME);
  private static final PageModel.Frame FRAME =
      new PageModel.Frame("sources", "", "content/sources.yaml");

  private final RenderedSite rendered;
  private final Site site;
  private final Map<String, Set<View.Ref>> citedIn = new HashMap<>();

  private SourcesPages(RenderedSite rendered) {
    this.rendered = rendered;
    this.site = rendered.site();
    site.allStories().forEach(this::cited);
    for (Term term : site.terms().values()) {
      cited(ids(term.sources()), term.name(), TermPages.url(term));
      cited(rendered.glossary().entry(term).citations(), term.name(), TermPages.url(term));
    }
  }

  private void cited(Story story) {
    Iterator<StoryUses.Paged> mentions = rendered.mentions(story).pages().iterator();
    story.pages().forEach(page -> cited(mentions.next().sources(), page.title(), page.url()));
    story
        .claims()
        .values()
        .forEach(claim -> cited(
            ids(claim.sources()), site.words().get("claims"), story.folder() + ClaimsPages.NAME));
    story
        .events()
        .forEach(event -> cited(
            ids(event.sources()),
            site.words().get("timeline"),
            story.folder() + TimelinePages.NAME));
  }

  private static List<String> ids(List<Ref> sources) {
    return sources.stream().map(Ref::id).toList();
  }

  private void cited(Collection<String> ids, String title, String url) {
    for (String id : ids) {
      citedIn
          .computeIfAbsent(id, key -> new LinkedHashSet<>())
          .add(new View.Ref(title, ROOT + url + "index.html"));
    }
  }

  private PageModel model() {
    Notes notes = new Notes(site, rendered.glossary().definitions(), ROOT);
    List<SourceNote> sources = site.citations().values().stream()
        .map(citation -> notes.source(
            citation, List.of(), new ArrayList<>(citedIn.getOrDefault(citation.id(), Set.of()))))
        .toList();
    Head head = Head.of(site.words().get("sources_title"), site.words().get("sources_description"));
    return new PageModel(
        "sources",
        NAME,
        head,
        Map.of("sources", sources),
        FRAME,
        site.citations().values().iterator().next().at());
  }
}
