package org.nutgraf.check.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.check.galley.Copy;
import org.nutgraf.content.Citation;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.markdown.Passage;
import org.nutgraf.text.Figure;
import org.nutgraf.text.Figures;
import org.nutgraf.text.Hedges;
import org.nutgraf.text.Phrases;

/**
 * The figures that the data of a story accounts for, with the parties named beside them: in its claims, events,
 * flows and corrections, in the glossary and in the titles of sources.
 */
final class StatedFigures {
  private final Map<String, Set<Set<String>>> all = new HashMap<>();
  private final Map<String, Set<Set<String>>> bare = new HashMap<>();
  private final Phrases<String> names;
  private final Figures figures;
  private final Hedges hedges;

  private StatedFigures(Phrases<String> names, Figures figures, Hedges hedges) {
    this.names = names;
    this.figures = figures;
    this.hedges = hedges;
  }

  /** The figures that the glossary and the sources state, which all stories share. */
  static StatedFigures shared(Site site, List<Copy> glossary, Phrases<String> names) {
    StatedFigures stated =
        new StatedFigures(names, new Figures(site.language()), new Hedges(site.language()));
    glossary.forEach(stated::add);
    for (Citation citation : site.citations().values()) {
      stated.add(citation.title(), Optional.empty());
    }
    return stated;
  }

  /** The figures that a story states, and the shared ones. */
  static StatedFigures of(
      Story story, List<Copy> copies, Phrases<String> names, StatedFigures shared) {
    StatedFigures stated = new StatedFigures(names, shared.figures, shared.hedges);
    shared.all.forEach((key, parties) -> stated.all.put(key, new LinkedHashSet<>(parties)));
    shared.bare.forEach((key, parties) -> stated.bare.put(key, new LinkedHashSet<>(parties)));
    copies.stream().filter(copy -> copy.kind() != Copy.Kind.PAGE).forEach(stated::add);
    for (Flow flow : story.flows().flows()) {
      String parties = flow.from().name() + ", " + flow.to().name() + ": ";
      stated.add(parties + flow.what() + ", " + flow.amount().orElse(""), Optional.empty());
    }
    return stated;
  }

  /** All figures, as a value that can be compared. */
  List<Object> values() {
    return List.of(all, bare);
  }

  /** Whether a text of the data about these parties has the figure. */
  boolean has(Figure figure, Set<String> parties) {
    return isIn(all, figure, parties);
  }

  /** Whether a text of the data about these parties has the figure without a hedge. */
  boolean hasBare(Figure figure, Set<String> parties) {
    return isIn(bare, figure, parties);
  }

  private static boolean isIn(
      Map<String, Set<Set<String>>> figures, Figure figure, Set<String> parties) {
    return figures.getOrDefault(figure.key(), Set.of()).stream()
        .anyMatch(named -> named.containsAll(parties));
  }

  private void add(Copy copy) {
    StringBuilder text = new StringBuilder();
    copy.words().map(Passage::text).forEach(part -> text.append(part).append('\n'));
    // A definition speaks of its own term without naming it.
    add(
        text.toString(),
        Optional.of(copy.body().file().stem()).filter(term -> copy.kind() == Copy.Kind.TERM));
  }

  private void add(String text, Optional<String> subject) {
    List<Figure> found = figures.in(text);
    if (!found.isEmpty()) {
      Set<String> parties = new HashSet<>();
      subject.ifPresent(parties::add);
      names.find(text).forEach(match -> parties.add(match.value()));
      for (Figure figure : found) {
        all.computeIfAbsent(figure.key(), key -> new LinkedHashSet<>()).add(parties);
        if (hedges.before(text, figure).isEmpty()) {
          bare.computeIfAbsent(figure.key(), key -> new LinkedHashSet<>()).add(parties);
        }
      }
    }
  }
}
