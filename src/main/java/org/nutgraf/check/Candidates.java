package org.nutgraf.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.nutgraf.check.Names.Name;
import org.nutgraf.markdown.Passage;
import org.nutgraf.source.Location;

/**
 * Names and acronyms in texts, those used most first: what readers may not know and a glossary could explain.
 *
 * <p>A word at the start of a sentence counts only if it has its capital elsewhere too. An acronym that the text
 * spells out, "International Monetary Fund (IMF)", is left out, and so is what stands in citations and headings.
 */
public final class Candidates {

  /**
   * @param uses how often it stands in the texts
   * @param pages in how many of them
   * @param first its first place
   */
  public record Candidate(String name, boolean acronym, int uses, int pages, Location first) {}

  private record Seen(Name name, Passage passage) {}

  /** The names in the text of one page, and the words that stand in it in lower case. */
  record Page(List<Seen> names, Set<String> lower) {

    static Page of(List<Passage> passages) {
      Page page = new Page(new ArrayList<>(), new HashSet<>());
      for (Passage passage : passages) {
        if (passage.kind() == Passage.Kind.PARAGRAPH || passage.kind() == Passage.Kind.CELL) {
          for (Name name : Names.of(passage.text(), page.lower)) {
            if (passage.link(name.start()).filter(link -> link.address().startsWith("source:")).isEmpty()) {
              page.names.add(new Seen(name, passage));
            }
          }
        }
      }
      return page;
    }
  }

  private Candidates() {}

  /**
   * @param pages the passages of each page, in reading order
   * @param known whether readers know a name or find it explained
   */
  public static List<Candidate> of(Collection<List<Passage>> pages, Predicate<String> known) {
    return ranked(pages.stream().map(Page::of).toList(), known);
  }

  static List<Candidate> ranked(List<Page> pages, Predicate<String> known) {
    Set<String> lower = new HashSet<>();
    Set<String> inside = new HashSet<>();
    for (Page page : pages) {
      lower.addAll(page.lower);
      page.names.stream().filter(one -> !one.name().first()).forEach(one -> inside.add(plain(one.name().text())));
    }
    Map<String, List<List<Seen>>> byName = new HashMap<>();
    Set<String> explained = new HashSet<>();
    for (Page page : pages) {
      Map<String, List<Seen>> here = new HashMap<>();
      for (Seen one : page.names) {
        String text = one.name().text();
        String name = one.name().first() ? withoutOpening(text, lower, inside, known) : plain(text);
        if (isExplained(one)) {
          explained.add(name);
        }
        boolean sure = !one.name().first() || one.name().isAcronym() || name.indexOf(' ') > 0
            || inside.contains(name);
        if (sure && name.length() > 1 && !known.test(name)) {
          here.computeIfAbsent(name, key -> new ArrayList<>()).add(one);
        }
      }
      here.forEach((name, places) -> byName.computeIfAbsent(name, key -> new ArrayList<>()).add(places));
    }
    byName.keySet().removeAll(explained);
    return byName.entrySet().stream().map(entry -> candidate(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt(Candidate::uses).thenComparingInt(Candidate::pages).reversed()
            .thenComparing(Candidate::name)).toList();
  }

  /** @param pages the name's places on each page that has any */
  private static Candidate candidate(String name, List<List<Seen>> pages) {
    Seen first = pages.get(0).get(0);
    boolean article = pages.stream().flatMap(List::stream)
        .allMatch(one -> one.name().text().equals("The " + name));
    String shown = article ? "The " + name : name;
    int end = first.name().end();
    return new Candidate(shown, new Name(name, 0, 0, false).isAcronym(), pages.stream().mapToInt(List::size).sum(),
        pages.size(), first.passage().at(Math.max(first.name().start(), end - shown.length()), end));
  }

  private static boolean isExplained(Seen one) {
    String text = one.passage().text();
    return one.name().isAcronym() && one.name().start() > 1 && text.charAt(one.name().start() - 1) == '('
        && one.name().end() < text.length() && text.charAt(one.name().end()) == ')'
        && Character.isLetter(text.charAt(Math.max(0, one.name().start() - 3)));
  }

  private static String plain(String name) {
    return name.startsWith("The ") ? name.substring("The ".length()) : name;
  }

  // "When Reuters" at the start of a sentence is about Reuters, and "Building AI" about AI.
  private static String withoutOpening(String name, Set<String> lower, Set<String> inside,
      Predicate<String> known) {
    int blank = name.indexOf(' ');
    if (blank < 0) {
      return name;
    }
    String rest = name.substring(blank + 1);
    while (Names.LINKING.contains(rest.split(" ")[0])) {
      rest = rest.substring(rest.indexOf(' ') + 1);
    }
    boolean word = lower.contains(name.substring(0, blank).toLowerCase(Locale.ROOT));
    return word || inside.contains(rest) || known.test(rest) ? plain(rest) : plain(name);
  }
}
