package org.nutgraf.check.glossary;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.SiteCheck;
import org.nutgraf.content.Term;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.markdown.BodyRenderer;
import org.nutgraf.page.Outputs;
import org.nutgraf.page.RenderedSite;

/**
 * Two entries whose first paragraphs say nearly the same: one thing was defined twice under two names.
 *
 * <p>Compared are the sequences of three words that they share (Broder, "On the resemblance and containment of
 * documents", 1997). Entries that share none are never compared, and a sequence that many have tells nothing. An entry is
 * named with one that it is like, not with all, so that the time grows with the glossary and not with its square.
 */
public final class SimilarDefinitions implements SiteCheck {
  private static final int WORDS = 3;
  private static final double ALIKE = 0.6;
  private static final int MANY = 20;

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.SIMILAR_DEFINITION);
  }

  @Override
  public Stream<Finding> findings(RenderedSite rendered, Outputs outputs) {
    Map<String, List<String>> byShingle = new HashMap<>();
    Map<String, Integer> sizes = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Term term : rendered.site().terms().values()) {
      Set<String> shingles = shingles(BodyRenderer.plainLead(rendered.glossary().tree(term)));
      sizes.put(term.id(), shingles.size());
      Map<String, Integer> shared = new HashMap<>();
      for (String shingle : shingles) {
        List<String> others = byShingle.computeIfAbsent(shingle, key -> new ArrayList<>());
        others.forEach(other -> shared.merge(other, 1, Integer::sum));
        if (others.size() < MANY) {
          others.add(term.id());
        }
      }
      shared.entrySet().stream()
          .filter(other ->
              isAlike(other.getValue(), shingles.size(), requireNonNull(sizes.get(other.getKey()))))
          .map(Map.Entry::getKey)
          .min(Comparator.naturalOrder())
          .ifPresent(other ->
              findings.add(finding(term, requireNonNull(rendered.site().terms().get(other)))));
    }
    return findings.stream();
  }

  private static boolean isAlike(int shared, int size, int other) {
    return shared >= ALIKE * (size + other - shared);
  }

  private static Finding finding(Term term, Term other) {
    return Finding.of(
        term.at(),
        Rule.SIMILAR_DEFINITION,
        "\"" + term.name() + "\" is defined in nearly the same words as \"" + other.name() + "\"",
        "see " + other.at()
            + "; make one entry of the two, with an alias, or say what sets them apart");
  }

  private static Set<String> shingles(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + WORDS <= words.length; i++) {
      shingles.add(String.join(" ", Arrays.asList(words).subList(i, i + WORDS)));
    }
    return shingles;
  }
}
