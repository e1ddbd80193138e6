package org.nutgraf.check.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nutgraf.check.galley.Copies;
import org.nutgraf.check.galley.Copy;
import org.nutgraf.content.Term;
import org.nutgraf.finding.DidYouMean;
import org.nutgraf.markdown.Decision;
import org.nutgraf.markdown.Decision.Why;
import org.nutgraf.markdown.Passage;
import org.nutgraf.markdown.TermLinker;
import org.nutgraf.page.RenderedSite;

/** Says of each place where the words of a term stand what became of it, and why. */
public final class Explain {
  private Explain() {}

  /**
   * Lines to print about a term, which is meant by its id or by any of its forms in any case.
   *
   * @param languages the site in each of its languages
   */
  public static List<String> lines(List<RenderedSite> languages, String word) {
    List<String> lines = new ArrayList<>();
    Set<String> known = new TreeSet<>();
    for (RenderedSite site : languages) {
      find(site, word).ifPresent(term -> lines.addAll(lines(site, term)));
      known.addAll(site.site().terms().keySet());
      site.site().terms().values().forEach(one -> known.addAll(forms(one)));
    }
    if (lines.isEmpty()) {
      lines.add("no glossary entry has the form \"" + word + "\"");
      DidYouMean.hint("", word, known).ifPresent(lines::add);
    }
    return lines;
  }

  private static List<String> lines(RenderedSite site, Term term) {
    List<Decision> places = of(site, term);
    List<String> lines = new ArrayList<>();
    lines.add(term.body().file().place() + ": \"" + term.name()
        + (term.byHand() ? "\" is linked by hand only; its forms are: " : "\" is found as: ")
        + String.join(", ", forms(term)));
    places.forEach(
        place -> lines.add(place.at() + ": \"" + place.text() + "\": " + place.reason()));
    long linked = places.stream().filter(Decision::isLinked).count();
    lines.add(
        places.isEmpty()
            ? "no text has any of them"
            : linked + " of " + places.size()
                + (places.size() == 1 ? " place is linked" : " places are linked"));
    return lines;
  }

  /** The entry that a word means; empty if there is none. */
  public static Optional<Term> find(RenderedSite site, String word) {
    String wanted = word.strip().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(site.site().terms().get(wanted))
        .or(() -> site.site().terms().values().stream()
            .filter(term -> forms(term).stream()
                .anyMatch(form -> form.toLowerCase(Locale.ROOT).equals(wanted)))
            .findFirst());
  }

  private static List<String> forms(Term term) {
    return term.forms().stream().map(Term.Form::text).toList();
  }

  /** What was decided about a term at each place, in the order of the files and of their texts. */
  private static List<Decision> of(RenderedSite site, Term term) {
    TermLinker linker =
        new TermLinker(site.site().terms().values(), site.site().config().language());
    Map<String, List<Decision>> rendered = TermPlaces.byFile(site, term);
    List<Decision> places = new ArrayList<>();
    for (Copy copy : Copies.of(site)) {
      List<Decision> here = rendered.getOrDefault(copy.body().file().path(), List.of());
      for (Passage passage : copy.passages()) {
        linker.decisions(passage, term).forEach(place -> places.add(asRendered(place, here)));
      }
    }
    places.sort(Comparator.comparing(Decision::at));
    return places;
  }

  // Whether a place is linked depends on the page that it stands on, so it is taken from the
  // rendered page.
  private static Decision asRendered(Decision place, List<Decision> rendered) {
    return place.why() != Why.LINKED && place.why() != Why.LINK
        ? place
        : rendered.stream()
            .filter(other -> other.at().start() <= place.at().start()
                && place.at().end() <= other.at().end())
            .findFirst()
            .map(other -> place.but(other.why(), other.detail()))
            .orElse(place);
  }
}
