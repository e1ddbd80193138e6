package org.nutgraf.check.claim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Copy;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.check.galley.KeyPlace;
import org.nutgraf.content.Amount;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Status;
import org.nutgraf.content.Story;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.markdown.Passage;
import org.nutgraf.text.Language;
import org.nutgraf.text.Phrases;
import org.nutgraf.text.Sentences;
import org.nutgraf.text.Span;
import org.nutgraf.text.WordList;

/**
 * Claims that the course of things has overtaken, though readers of their marks are not told: the remark says what
 * came later and no {@code followed_by} does, or a newer claim about the same thing is confirmed or retracted.
 *
 * <p>About the same thing are claims of one {@code subject}, and claims of the same amount whose titles share most of
 * their long words.
 */
public final class ClaimSequels implements Check {
  private static final int LONG_WORD = 5;
  private static final double MOST = 0.5;

  private static Phrases<Boolean> phrases(Language language) {
    Map<String, Boolean> phrases = new LinkedHashMap<>();
    language.list(WordList.LATER).forEach(phrase -> phrases.put(phrase, true));
    return new Phrases<>(phrases);
  }

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.UNTOLD_SEQUEL, Rule.OVERTAKEN_CLAIM);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    Language language = galley.site().language();
    Phrases<Boolean> phrases = phrases(language);
    return galley
        .stories()
        .flatMap(story -> Stream.concat(
            galley.copies().stream()
                .filter(copy -> copy.kind() == Copy.Kind.CLAIM)
                .flatMap(copy -> untold(copy, story, phrases, language).stream()),
            overtaken(story)));
  }

  private static Optional<Finding> untold(
      Copy copy, Story story, Phrases<Boolean> phrases, Language language) {
    Claim claim = story.claims().get(copy.body().file().stem());
    if (claim == null || claim.sequels().findAny().isPresent()) {
      return Optional.empty();
    }
    return copy.prose()
        .flatMap(passage -> later(passage, phrases, language).stream()
            .map(found -> passage.at(found.start(), found.end())))
        .findFirst()
        .map(place -> Finding.of(
            place,
            Rule.UNTOLD_SEQUEL,
            "this tells what came of the claim, but its mark in the text does not",
            "make that a claim of its own and name it above: followed_by: [id]"));
  }

  private static Optional<Phrases.Match<Boolean>> later(
      Passage passage, Phrases<Boolean> phrases, Language language) {
    List<Phrases.Match<Boolean>> matches = phrases.find(passage.text());
    if (matches.isEmpty()) {
      return Optional.empty();
    }
    Set<Integer> starts = new HashSet<>();
    for (Span sentence : Sentences.of(passage.text(), language)) {
      int start = sentence.start();
      while (start < sentence.end() && !Character.isLetterOrDigit(passage.text().charAt(start))) {
        start++;
      }
      starts.add(start);
    }
    return matches.stream().filter(match -> starts.contains(match.start())).findFirst();
  }

  private static Stream<Finding> overtaken(Story story) {
    Map<Object, List<Claim>> settled = new HashMap<>();
    story.claims().values().stream()
        .filter(claim -> isSettled(claim.status()) && claim.asOf().isPresent())
        .sorted(Comparator.comparing(claim -> claim.asOf().get()))
        .forEach(claim -> keys(claim)
            .forEach(
                key -> settled.computeIfAbsent(key, same -> new ArrayList<>()).add(claim)));
    return story.claims().values().stream()
        .filter(claim -> !isSettled(claim.status()) && claim.asOf().isPresent())
        .flatMap(claim -> overtaken(claim, settled, story).stream());
  }

  private static Optional<Finding> overtaken(
      Claim claim, Map<Object, List<Claim>> settled, Story story) {
    Set<String> told = following(claim, story);
    return keys(claim)
        .flatMap(key -> settled.getOrDefault(key, List.of()).stream()
            .filter(newer -> newer.asOf().get().compareTo(claim.asOf().get()) > 0)
            .filter(newer -> key instanceof String || alike(claim, newer)))
        .filter(newer -> !told.contains(newer.id()))
        .findFirst()
        .map(newer -> Finding.of(
            KeyPlace.of(claim.body(), "status"),
            Rule.OVERTAKEN_CLAIM,
            "this claim is " + claim.status().id() + " as of " + claim.asOf().get() + ", but \""
                + newer.id() + "\", which is " + newer.status().id() + " as of "
                + newer.asOf().get() + ", is about the same",
            "write \"followed_by: [" + newer.id()
                + "]\", so that readers are told; if it is another matter, give them"
                + " different subjects"));
  }

  private static boolean isSettled(Status status) {
    return status == Status.CONFIRMED || status == Status.RETRACTED;
  }

  /** What claims about the same thing share: their subject or, if one of them has none, their amount. */
  private static Stream<Object> keys(Claim claim) {
    return Stream.concat(
        claim.subject().stream()
            .map(subject -> (Object) subject.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")),
        claim.amount().stream()
            .map(amount -> new Amount(Amount.Bound.EXACT, amount.number(), amount.unit())));
  }

  private static boolean alike(Claim a, Claim b) {
    if (a.subject().isPresent() && b.subject().isPresent()) {
      return false;
    }
    Set<String> words = words(a);
    Set<String> shared = new HashSet<>(words(b));
    int smaller = Math.min(words.size(), shared.size());
    shared.retainAll(words);
    return smaller > 0 && shared.size() >= MOST * smaller;
  }

  private static Set<String> words(Claim claim) {
    Set<String> words = new HashSet<>();
    for (String word : claim.title().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (word.length() >= LONG_WORD) {
        words.add(word);
      }
    }
    return words;
  }

  /** All claims that came of one, also by way of others. */
  private static Set<String> following(Claim claim, Story story) {
    Set<String> found = new HashSet<>();
    Deque<Claim> left = new ArrayDeque<>(List.of(claim));
    while (!left.isEmpty()) {
      for (Claim next : story.followers(left.removeFirst())) {
        if (found.add(next.id())) {
          left.addLast(next);
        }
      }
    }
    return found;
  }
}
