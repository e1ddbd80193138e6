package org.nutgraf.check.glossary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nutgraf.content.Body;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Story;
import org.nutgraf.content.Term;
import org.nutgraf.markdown.Decision;
import org.nutgraf.markdown.Decision.Why;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.markdown.Setting;
import org.nutgraf.page.RenderedSite;
import org.nutgraf.page.RenderedStory;

/** What became of the words of a term in each body, by its file's path, as the body stands on its page. */
final class TermPlaces {
  private final Term term;
  private final Map<String, List<Decision>> byFile = new HashMap<>();

  private TermPlaces(Term term) {
    this.term = term;
  }

  static Map<String, List<Decision>> byFile(RenderedSite rendered, Term term) {
    TermPlaces places = new TermPlaces(term);
    rendered
        .site()
        .terms()
        .values()
        .forEach(
            one -> places.page(List.of(one.body()), List.of(rendered.glossary().entry(one))));
    rendered
        .site()
        .allStories()
        .forEach(story -> places.add(story, rendered.again().apply(story)));
    return places.byFile;
  }

  private void add(Story story, RenderedStory told) {
    story.pages().forEach(page -> page(List.of(page.body()), List.of(told.body(page))));
    page(story.events().stream().map(event -> event.body()).toList(), told.events());
    page(
        story.corrections().stream().map(correction -> correction.body()).toList(),
        told.corrections());
    String root = Setting.rootOf(story.article().url());
    for (Claim claim : story.claims().values()) {
      page(List.of(claim.body()), List.of(told.definitions().remark(story, claim, root)));
    }
  }

  // Bodies that stand one below the other.
  private void page(List<Body> bodies, List<RenderedBody> rendered) {
    List<Decision> above = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      List<Decision> here = rendered.get(i).decisions().stream()
          .filter(place -> place.term().equals(term.id()))
          .map(place -> place.why() == Why.ABOVE ? place.but(Why.ABOVE, first(above)) : place)
          .peek(above::add)
          .toList();
      byFile.put(bodies.get(i).file().path(), here);
    }
  }

  private static String first(List<Decision> above) {
    return above.stream()
        .filter(Decision::isLinked)
        .findFirst()
        .map(linked -> linked.at().toString())
        .orElse("");
  }
}
