package org.nutgraf.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nutgraf.content.Site;
import org.nutgraf.content.Term;
import org.nutgraf.markdown.Setting;
import org.nutgraf.page.NoteViews.GlossaryView;
import org.nutgraf.page.NoteViews.Letter;
import org.nutgraf.page.NoteViews.TermNote;
import org.nutgraf.page.PageViews.Head;
import org.nutgraf.text.Alphabet;
import org.nutgraf.text.Messages;

/** The glossary: all terms by letter. */
final class GlossaryPages {
  static final String NAME = "glossary/";

  static final Pages KIND = new SitePart(
      "glossary",
      "content/site.yaml",
      site -> !site.terms().isEmpty(),
      GlossaryPages::model,
      TemplateData.one("glossary", GlossaryView.class));

  private GlossaryPages() {}

  private static PageModel model(RenderedSite rendered) {
    Site site = rendered.site();
    Messages words = site.words();
    Notes notes = new Notes(site, rendered.glossary().definitions(), Setting.rootOf(NAME));
    Map<String, List<TermNote>> letters = new LinkedHashMap<>();
    Alphabet alphabet = new Alphabet(site.language());
    site.terms().values().stream()
        .sorted(Comparator.comparing(Term::name, alphabet.order()).thenComparing(Term::id))
        .forEach(term -> letters
            .computeIfAbsent(alphabet.letter(term.name()), letter -> new ArrayList<>())
            .add(notes.term(term, List.of())));
    List<Letter> view = letters.entrySet().stream()
        .map(e -> new Letter(
            e.getKey(),
            "letter-" + e.getKey().toLowerCase(Locale.ROOT).replace("#", "0"),
            e.getValue()))
        .toList();
    return new PageModel(
        "glossary",
        NAME,
        Head.of(words.get("glossary_title"), words.get("glossary_description")),
        words.get("glossary_description"),
        JsonLd.glossary(site),
        Map.of("glossary", new GlossaryView(view)),
        new PageModel.Frame("glossary", "", ""),
        site.terms().values().iterator().next().at());
  }
}
