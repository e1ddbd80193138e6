package org.nutgraf.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nutgraf.content.PageKind.Place;
import org.nutgraf.content.Site;
import org.nutgraf.content.Term;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.markdown.Setting;
import org.nutgraf.page.NoteViews.TermView;
import org.nutgraf.page.PageViews.Head;
import org.nutgraf.page.View.Link;
import org.nutgraf.text.Messages;

/** A page for each term of the glossary, which says where it is used. */
public final class TermPages {
  static final Pages KIND = new SitePages(
      "term",
      site -> site.terms().values().stream()
          .map(term -> new Place(url(term), term.body().file().path())),
      rendered -> rendered.site().terms().isEmpty()
          ? Stream.empty()
          : rendered.site().terms().values().stream().map(new TermPages(rendered)::term),
      TemplateData.BODY,
      TemplateData.TEXT,
      TemplateData.NOTES,
      TemplateData.one("term", TermView.class));

  private final RenderedSite rendered;
  private final Site site;
  /** The titles of the pages that use a term, by term and by the address of the place. */
  private final Map<String, Map<String, String>> uses = new HashMap<>();

  private TermPages(RenderedSite rendered) {
    this.rendered = rendered;
    this.site = rendered.site();
    Messages words = site.words();
    site.allStories().forEach(story -> {
      Iterator<StoryUses.Paged> mentions = rendered.mentions(story).pages().iterator();
      story.pages().forEach(page -> uses(page.title(), page.url(), mentions.next()));
    });
    site.allStories()
        .forEach(story -> uses(
            words.get("timeline"),
            story.folder() + TimelinePages.NAME,
            rendered.mentions(story).timeline()));
  }

  private void uses(String title, String url, StoryUses.Paged page) {
    for (int i = 0; i < page.terms().size(); i++) {
      uses.computeIfAbsent(page.terms().get(i), id -> new LinkedHashMap<>())
          .put(url + "index.html#" + page.anchors().get(i), title);
    }
  }

  public static String url(Term term) {
    return GlossaryPages.NAME + term.id() + "/";
  }

  private PageModel term(Term term) {
    String root = Setting.rootOf(url(term));
    RenderedBody body = rendered.glossary().entry(term);
    Notes notes = new Notes(site, rendered.glossary().definitions(), root);
    NoteViews.Notes used = notes.of(Optional.empty(), List.of(body));
    List<NoteViews.SourceNote> sources = new ArrayList<>(used.sources());
    term.sources().stream()
        .map(ref -> site.citations().get(ref.id()))
        .filter(c -> c != null && sources.stream().noneMatch(s -> s.id().equals(c.id())))
        .forEach(citation -> sources.add(notes.source(citation, List.of(), List.of())));
    List<View.Ref> seeAlso = term.seeAlso().stream()
        .map(ref -> site.terms().get(ref.id()))
        .filter(other -> other != null)
        .map(other -> new View.Ref(other.fullName(), root + url(other) + "index.html"))
        .toList();
    List<Link> where = uses.getOrDefault(term.id(), Map.of()).entrySet().stream()
        .map(use -> new Link(use.getValue(), root + use.getKey()))
        .toList();
    Map<String, Object> model = new HashMap<>(View.Text.of(body).model());
    model.put("notes", new NoteViews.Notes(used.terms(), used.claims(), sources));
    model.put(
        "term",
        new TermView(term.aliases(), seeAlso, where, root + GlossaryPages.NAME + "index.html"));
    Head head = Head.of(term.fullName(), "")
        .under(new Link(site.words().get("glossary"), root + GlossaryPages.NAME + "index.html"));
    String definition = notes.term(term, List.of()).text();
    return new PageModel(
        "term",
        url(term),
        head,
        definition,
        JsonLd.term(site, term, definition),
        model,
        new PageModel.Frame("glossary", "", term.body().file().path()),
        term.at());
  }
}
