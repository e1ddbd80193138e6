package org.nutgraf.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nutgraf.content.Site;
import org.nutgraf.content.Term;
import org.nutgraf.markdown.Anchors;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.markdown.Setting;
import org.nutgraf.page.View.Excerpt;
import org.nutgraf.page.View.GlossaryView;
import org.nutgraf.page.View.Head;
import org.nutgraf.page.View.Letter;
import org.nutgraf.page.View.Link;
import org.nutgraf.page.View.TermNote;
import org.nutgraf.page.View.TermView;
import org.nutgraf.text.Alphabet;
import org.nutgraf.text.Messages;

/** The glossary: all terms by letter, and a page for each term that says where it is used. */
final class GlossaryPages {
  static final String NAME = "glossary/";

  private final RenderedSite rendered;
  private final Site site;
  private final Messages words;
  /** Of each term: the titles of the pages that use it, by the address of the place. */
  private final Map<String, Map<String, String>> uses = new HashMap<>();

  private GlossaryPages(RenderedSite rendered) {
    this.rendered = rendered;
    this.site = rendered.site();
    this.words = site.words();
    site.allStories().forEach(story -> {
      Iterator<StoryUses.Paged> mentions = rendered.mentions(story).pages().iterator();
      story.pages().forEach(page -> uses(page.title(), page.url(), mentions.next()));
    });
    site.allStories().forEach(story -> uses(words.get("timeline"), story.folder() + TimelinePages.NAME,
        rendered.mentions(story).timeline()));
  }

  private void uses(String title, String url, StoryUses.Paged page) {
    for (int i = 0; i < page.terms().size(); i++) {
      uses.computeIfAbsent(page.terms().get(i), id -> new LinkedHashMap<>())
          .put(url + "index.html#" + page.anchors().get(i), title);
    }
  }

  static Stream<PageModel> models(RenderedSite rendered) {
    if (rendered.site().terms().isEmpty()) {
      return Stream.empty();
    }
    GlossaryPages pages = new GlossaryPages(rendered);
    return Stream.concat(Stream.of(pages).map(GlossaryPages::index),
        rendered.site().terms().values().stream().map(pages::term));
  }

  private static PageModel.Frame frame(String source) {
    return new PageModel.Frame("glossary", "", source);
  }

  static String url(Term term) {
    return NAME + term.id() + "/";
  }

  private PageModel index() {
    Notes notes = new Notes(site, rendered.glossary().definitions(), Setting.rootOf(NAME));
    Map<String, List<TermNote>> letters = new LinkedHashMap<>();
    Alphabet alphabet = new Alphabet(site.language());
    site.terms().values().stream().sorted(Comparator.comparing(Term::name, alphabet.order()).thenComparing(Term::id)).forEach(term ->
        letters.computeIfAbsent(alphabet.letter(term.name()), letter -> new ArrayList<>()).add(notes.term(term, List.of())));
    List<Letter> view = letters.entrySet().stream()
        .map(e -> new Letter(e.getKey(), "letter-" + e.getKey().toLowerCase(Locale.ROOT).replace("#", "0"), e.getValue())).toList();
    return new PageModel("glossary", NAME, Head.of(words.get("glossary_title"), words.get("glossary_description")),
        words.get("glossary_description"), JsonLd.glossary(site), Map.of("glossary", new GlossaryView(view)),
        frame(""), site.terms().values().iterator().next().at());
  }

  private PageModel term(Term term) {
    String root = Setting.rootOf(url(term));
    RenderedBody body = rendered.glossary().entry(term);
    Notes notes = new Notes(site, rendered.glossary().definitions(), root);
    View.Notes used = notes.of(Optional.empty(), List.of(body));
    List<View.SourceNote> sources = new ArrayList<>(used.sources());
    term.sources().stream().map(ref -> site.citations().get(ref.id())).filter(c -> c != null && sources.stream().noneMatch(s -> s.id().equals(c.id())))
        .forEach(citation -> sources.add(notes.source(citation, List.of(), List.of())));
    List<View.Ref> seeAlso = term.seeAlso().stream().map(ref -> site.terms().get(ref.id())).filter(other -> other != null)
        .map(other -> new View.Ref(other.fullName(), root + url(other) + "index.html")).toList();
    List<Excerpt> where = uses.getOrDefault(term.id(), Map.of()).entrySet().stream()
        .map(use -> new Excerpt(use.getValue(), root + use.getKey(), "")).toList();
    Map<String, Object> model = new HashMap<>();
    model.put("body", View.markup(body.html()));
    model.put("text", View.markup(body.markdown()));
    model.put("notes", new View.Notes(used.terms(), used.claims(), sources));
    model.put("term", new TermView(term.aliases(), seeAlso, where, root + NAME + "index.html"));
    Head head = Head.of(term.fullName(), "").under(new Link(words.get("glossary"), root + NAME + "index.html"));
    String definition = notes.term(term, List.of()).text();
    return new PageModel("term", url(term), head, definition, JsonLd.term(site, term, definition), model,
        frame(term.body().file().path()), term.at());
  }
}
