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

  private record Seen(Name name, Passage passage, int page) {}

  private Candidates() {}

  /**
   * @param pages the passages of each page, in reading order
   * @param known whether readers know a name or find it explained
   */
  public static List<Candidate> of(Collection<List<Passage>> pages, Predicate<String> known) {
    Set<String> lower = new HashSet<>();
    List<Seen> seen = seen(pages, lower);
    Set<String> inside = new HashSet<>();
    seen.stream().filter(one -> !one.name().first()).forEach(one -> inside.add(plain(one.name().text())));
    Map<String, List<Seen>> byName = new HashMap<>();
    Set<String> explained = new HashSet<>();
    for (Seen one : seen) {
      String name = one.name().first() ? withoutOpening(one.name().text(), lower, known)
          : plain(one.name().text());
      if (isExplained(one)) {
        explained.add(name);
      }
      boolean sure = !one.name().first() || one.name().isAcronym() || name.indexOf(' ') > 0
          || inside.contains(name);
      if (sure && name.length() > 1 && !known.test(name)) {
        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(one);
      }
    }
    byName.keySet().removeAll(explained);
    List<Candidate> candidates = new ArrayList<>();
    byName.forEach((name, places) -> candidates.add(candidate(name, places)));
    candidates.sort(Comparator.comparingInt(Candidate::uses).thenComparingInt(Candidate::pages).reversed()
        .thenComparing(Candidate::name));
    return List.copyOf(candidates);
  }

  private static List<Seen> seen(Collection<List<Passage>> pages, Set<String> lower) {
    List<Seen> seen = new ArrayList<>();
    int page = 0;
    for (List<Passage> passages : pages) {
      for (Passage passage : passages) {
        if (passage.kind() == Passage.Kind.PARAGRAPH || passage.kind() == Passage.Kind.CELL) {
          for (Name name : Names.of(passage.text(), lower)) {
            if (passage.link(name.start()).filter(link -> link.address().startsWith("source:")).isEmpty()) {
              seen.add(new Seen(name, passage, page));
            }
          }
        }
      }
      page++;
    }
    return seen;
  }

  private static Candidate candidate(String name, List<Seen> places) {
    Seen first = places.get(0);
    int end = first.name().end();
    int pages = (int) places.stream().mapToInt(Seen::page).distinct().count();
    boolean article = places.stream().allMatch(one -> one.name().text().equals("The " + name));
    String shown = article ? "The " + name : name;
    return new Candidate(shown, new Name(name, 0, 0, false).isAcronym(), places.size(), pages,
        first.passage().at(Math.max(first.name().start(), end - shown.length()), end));
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
  private static String withoutOpening(String name, Set<String> lower, Predicate<String> known) {
    int blank = name.indexOf(' ');
    if (blank < 0) {
      return name;
    }
    String rest = name.substring(blank + 1);
    while (Names.LINKING.contains(rest.split(" ")[0])) {
      rest = rest.substring(rest.indexOf(' ') + 1);
    }
    return lower.contains(name.substring(0, blank).toLowerCase(Locale.ROOT)) || known.test(rest) ? plain(rest)
        : plain(name);
  }
}
