package org.nutgraf.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nutgraf.content.parse.Languages;
import org.nutgraf.draft.NameFinder.Name;
import org.nutgraf.finding.Location;
import org.nutgraf.markdown.Passage;
import org.nutgraf.text.WordList;

/**
 * Names, acronyms and words in texts, those used most first: what readers may not know and a glossary could explain.
 *
 * <p>A word at the start of a sentence counts only if it has its capital elsewhere too, and a word in small letters
 * only if the text introduces it ("known as ridership"). An acronym that the text spells out, "International Monetary
 * Fund (IMF)", counts as the short form of what it stands for. What stands in citations and headings is left out.
 */
public final class Candidates {
  private static final Pattern KNOWN_AS = Pattern.compile("(?U)\\b(?:"
      + Languages.words(WordList.INTRODUCING).stream()
          .map(Pattern::quote)
          .collect(Collectors.joining("|"))
      + ") [“\"„«]?((?:\\p{Ll}[\\p{L}-]+ ?){1,3})");

  /**
   * @param shortForm the acronym that the texts explain it with
   * @param uses how often it stands in the texts
   * @param shortUses how often its short form does
   * @param pages in how many of them
   * @param first its first place
   */
  public record Candidate(
      String name,
      Optional<String> shortForm,
      boolean acronym,
      int uses,
      int shortUses,
      int pages,
      Location first) {}

  private record Seen(Name name, Passage passage) {}

  /** The names in the text of one page, the words that stand in it in lower case, and those that it introduces. */
  public record Page(
      List<Seen> names, Set<String> lower, Set<String> introduced, List<Passage> text) {

    public static Page of(List<Passage> passages) {
      Page page = new Page(new ArrayList<>(), new HashSet<>(), new TreeSet<>(), new ArrayList<>());
      for (Passage passage : passages) {
        if (passage.kind() == Passage.Kind.PARAGRAPH || passage.kind() == Passage.Kind.CELL) {
          page.text.add(passage);
          for (Name name : NameFinder.of(passage.text(), page.lower)) {
            if (passage
                .link(name.start())
                .filter(link -> link.address().startsWith("source:"))
                .isEmpty()) {
              page.names.add(new Seen(name, passage));
            }
          }
          KNOWN_AS
              .matcher(passage.text())
              .results()
              .forEach(found -> page.introduced.add(found.group(1).strip()));
        }
      }
      return page;
    }
  }

  private final Predicate<String> known;
  private final Set<String> lower = new HashSet<>();
  private final Set<String> inside = new HashSet<>();
  /** Acronym → what the texts say it is short for; empty if that is no name. */
  private final Map<String, String> explained = new TreeMap<>();
  /** Name → its places on each page that has any. */
  private final Map<String, List<List<Seen>>> found = new TreeMap<>();

  private Candidates(Predicate<String> known) {
    this.known = known;
  }

  /** @param known whether readers know a name or find it explained */
  public static List<Candidate> ranked(List<Page> pages, Predicate<String> known) {
    Candidates candidates = new Candidates(known);
    for (Page page : pages) {
      candidates.lower.addAll(page.lower);
      page.names.stream()
          .filter(one -> !one.name().first())
          .forEach(one -> candidates.inside.add(plain(one.name().text())));
    }
    Set<String> introduced = new TreeSet<>();
    pages.forEach(page -> introduced.addAll(page.introduced));
    pages.forEach(page -> candidates.add(page, introduced));
    return candidates.ranked();
  }

  private void add(Page page, Set<String> introduced) {
    Map<String, List<Seen>> here = new HashMap<>();
    for (int i = 0; i < page.names.size(); i++) {
      Seen one = page.names.get(i);
      String name = name(one);
      if (isExplained(one)) {
        explained.merge(
            name, i > 0 ? before(one, page.names.get(i - 1)) : "", (a, b) -> a.isEmpty() ? b : a);
      }
      boolean sure = !one.name().first()
          || NameFinder.isAcronym(name)
          || name.indexOf(' ') > 0
          || inside.contains(name);
      if (sure && name.length() > 1 && !known.test(name)) {
        here.computeIfAbsent(name, key -> new ArrayList<>()).add(one);
      }
    }
    for (String word : introduced) {
      Pattern whole =
          Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])");
      for (Passage passage : known.test(word) ? List.<Passage>of() : page.text) {
        whole.matcher(passage.text()).results().forEach(match -> here.computeIfAbsent(
                word, key -> new ArrayList<>())
            .add(new Seen(new Name(word, match.start(), match.end(), false), passage)));
      }
    }
    here.forEach(
        (name, places) -> found.computeIfAbsent(name, key -> new ArrayList<>()).add(places));
  }

  private String name(Seen one) {
    String text = one.name().text();
    return one.name().first() ? withoutOpening(text) : plain(text);
  }

  // What stands right before an acronym in brackets, if it is a name.
  private String before(Seen acronym, Seen one) {
    boolean adjacent = one.passage() == acronym.passage()
        && one.name().end() + 2 == acronym.name().start();
    return adjacent ? name(one) : "";
  }

  private List<Candidate> ranked() {
    Map<String, String> shortForms = new HashMap<>();
    explained.forEach((acronym, name) -> shortForms.putIfAbsent(name, acronym));
    return found.entrySet().stream()
        .filter(entry -> !explained.containsKey(entry.getKey()))
        .map(entry -> candidate(
            entry.getKey(), entry.getValue(), Optional.ofNullable(shortForms.get(entry.getKey()))))
        .sorted(Comparator.comparingInt(Candidate::uses)
            .thenComparingInt(Candidate::pages)
            .reversed()
            .thenComparing(Candidate::name))
        .toList();
  }

  /** @param pages the name's places on each page that has any */
  private Candidate candidate(String name, List<List<Seen>> pages, Optional<String> shortForm) {
    Seen first = pages.get(0).get(0);
    boolean acronym = NameFinder.isAcronym(name);
    boolean article = !acronym
        && pages.stream()
            .flatMap(List::stream)
            .allMatch(one -> one.name().text().equals("The " + name));
    String shown = article ? "The " + name : name;
    int end = first.name().end();
    int shortUses =
        shortForm.map(form -> uses(found.getOrDefault(form, List.of()))).orElse(0);
    return new Candidate(
        shown,
        shortForm,
        acronym,
        uses(pages),
        shortUses,
        pages.size(),
        first.passage().at(Math.max(first.name().start(), end - shown.length()), end));
  }

  private static int uses(List<List<Seen>> pages) {
    return pages.stream().mapToInt(List::size).sum();
  }

  private static boolean isExplained(Seen one) {
    String text = one.passage().text();
    return one.name().isAcronym()
        && one.name().start() > 1
        && text.charAt(one.name().start() - 1) == '('
        && one.name().end() < text.length()
        && text.charAt(one.name().end()) == ')'
        && Character.isLetter(text.charAt(Math.max(0, one.name().start() - 3)));
  }

  private static String plain(String name) {
    return name.startsWith("The ") ? name.substring("The ".length()) : name;
  }

  // "When Reuters" at the start of a sentence is about Reuters, and "Building AI" about AI.
  private String withoutOpening(String name) {
    int blank = name.indexOf(' ');
    if (blank < 0) {
      return name;
    }
    String rest = name.substring(blank + 1);
    while (NameFinder.LINKING.contains(rest.split(" ")[0])) {
      rest = rest.substring(rest.indexOf(' ') + 1);
    }
    boolean word = lower.contains(name.substring(0, blank).toLowerCase(Locale.ROOT));
    return word || inside.contains(rest) || known.test(rest) ? plain(rest) : plain(name);
  }
}
