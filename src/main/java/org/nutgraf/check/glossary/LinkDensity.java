package org.nutgraf.check.glossary;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.content.Page;
import org.nutgraf.content.Term;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.markdown.Anchors;
import org.nutgraf.markdown.Decision;
import org.nutgraf.markdown.Decision.Why;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.page.RenderedStory;

/**
 * Pages on which so many terms and claims are marked that readers who skim read these instead of the text (Fitzsimmons,
 * Jayes, Weal and Drieghe, "The impact of skim reading and navigation when reading hyperlinks on the web", PLoS ONE 2020).
 */
public final class LinkDensity implements Check {
  /** A text of fewer words counts as one of so many. */
  private static final int FEWEST = 100;

  private static final int NAMED = 5;

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.LINK_DENSITY);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    OptionalInt limit = galley.site().config().houseStyle().linkDensity();
    return limit.isEmpty()
        ? Stream.empty()
        : galley.rendered().stream()
            .flatMap(story -> findings(story, limit.getAsInt(), galley.site().terms()));
  }

  private static Stream<Finding> findings(RenderedStory story, int limit, Map<String, Term> terms) {
    Map<String, Long> pages = story
        .story()
        .pages()
        .map(story::body)
        .flatMap(body -> body.terms().stream().map(RenderedBody.Use::term))
        .collect(groupingBy(term -> term, counting()));
    return story
        .story()
        .pages()
        .flatMap(page -> finding(page, story.body(page), limit, pages, terms).stream());
  }

  private static Optional<Finding> finding(
      Page page, RenderedBody body, int limit, Map<String, Long> pages, Map<String, Term> terms) {
    int marks = body.refs().entrySet().stream()
        .filter(note -> !note.getKey().startsWith(Anchors.source("")))
        .mapToInt(note -> note.getValue().size())
        .sum();
    int allowed = limit * Math.max(FEWEST, body.words()) / 100;
    if (marks <= allowed) {
      return Optional.empty();
    }
    // The weakest are those that readers of other pages know by now.
    List<String> weakest = body.decisions().stream()
        .filter(place -> place.why() == Why.LINKED)
        .map(Decision::term)
        .distinct()
        .sorted(Comparator.comparing((String term) -> -pages.getOrDefault(term, 0L)))
        .limit(Math.min(NAMED, marks - allowed))
        .map(
            term -> "\"" + Optional.ofNullable(terms.get(term)).map(Term::name).orElse(term) + "\"")
        .toList();
    return Optional.of(Finding.of(
        page.at(),
        Rule.LINK_DENSITY,
        marks + " terms and claims are marked in the " + body.words()
            + " words of this page, more than " + limit + " in a hundred",
        weakest.isEmpty()
            ? "leave some links out"
            : "write \"familiar: true\" into the entries that readers know best, such as "
                + weakest.stream().collect(joining(", "))));
  }
}
