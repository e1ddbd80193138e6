package org.nutgraf.check.glossary;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.SiteCheck;
import org.nutgraf.content.Term;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.markdown.Decision;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.page.Outputs;
import org.nutgraf.page.RenderedSite;

/**
 * Definitions that need each other: a reader who knows none of the words learns none of them.
 *
 * <p>Only the first paragraphs count, which are the pop-ups, and only words: names may well be told in terms of
 * each other ("Claude" is made by Anthropic, "Anthropic" makes Claude). A circle is reported once, at the entry
 * that readers meet first.
 */
public final class DefinitionCircles implements SiteCheck {
  // The way to the root of the page that shows all definitions, for which they have been rendered
  // already.
  private static final String ROOT = "../";

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.DEFINITION_CIRCLE);
  }

  @Override
  public Stream<Finding> findings(RenderedSite rendered, Outputs outputs) {
    Map<String, Map<String, Decision>> needs = new LinkedHashMap<>();
    for (String id : inReadingOrder(rendered)) {
      Term term = requireNonNull(rendered.site().terms().get(id));
      if (!ProperNames.isName(term)) {
        needs.put(id, needed(rendered.glossary().definitions().lead(term, ROOT)));
      }
    }
    List<Finding> findings = new ArrayList<>();
    Set<String> reported = new HashSet<>();
    for (String term : needs.keySet()) {
      if (!reported.contains(term)) {
        circle(term, needs).ifPresent(circle -> {
          reported.addAll(circle);
          List<String> names = circle.stream()
              .map(id -> requireNonNull(rendered.site().terms().get(id)).name())
              .toList();
          findings.add(
              finding(names, requireNonNull(needs.get(term).get(circle.get(1 % circle.size())))));
        });
      }
    }
    return findings.stream();
  }

  private static Map<String, Decision> needed(RenderedBody lead) {
    Map<String, Decision> needed = new LinkedHashMap<>();
    lead.decisions().stream()
        .filter(Decision::isLinked)
        .forEach(place -> needed.putIfAbsent(place.term(), place));
    return needed;
  }

  private static Set<String> inReadingOrder(RenderedSite rendered) {
    Set<String> ids = new LinkedHashSet<>();
    rendered
        .site()
        .allStories()
        .flatMap(story -> rendered.mentions(story).pages().stream())
        .forEach(page -> ids.addAll(page.terms()));
    ids.addAll(rendered.site().terms().keySet());
    ids.retainAll(rendered.site().terms().keySet());
    return ids;
  }

  /** The shortest way from a term back to itself, without its end; found breadth first. */
  private static Optional<List<String>> circle(
      String start, Map<String, Map<String, Decision>> needs) {
    Map<String, String> cameFrom = new LinkedHashMap<>();
    Deque<String> queue = new ArrayDeque<>(List.of(start));
    while (!queue.isEmpty()) {
      String term = queue.remove();
      for (String next : needs.getOrDefault(term, Map.of()).keySet()) {
        if (next.equals(start)) {
          List<String> circle = new ArrayList<>(List.of(term));
          for (String back = cameFrom.get(term); back != null; back = cameFrom.get(back)) {
            circle.add(0, back);
          }
          return Optional.of(circle);
        }
        if (needs.containsKey(next) && cameFrom.putIfAbsent(next, term) == null) {
          queue.add(next);
        }
      }
    }
    return Optional.empty();
  }

  private static Finding finding(List<String> names, Decision place) {
    StringBuilder message = new StringBuilder("\"" + names.get(0) + "\" is explained");
    for (int i = 1; i <= names.size(); i++) {
      String next = names.get(i % names.size());
      message.append(i == 1 ? "" : ", that").append(" by \"").append(next).append('"');
    }
    return Finding.of(
        place.at(),
        Rule.DEFINITION_CIRCLE,
        message.toString(),
        "explain one of them in other words");
  }
}
