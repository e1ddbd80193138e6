package org.nutgraf.check.event;

import static java.util.stream.Collectors.groupingBy;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.content.Event;
import org.nutgraf.content.Story;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.text.Language;
import org.nutgraf.text.WordList;

/**
 * An event that stands twice on a timeline: with one date, and with one title, with a title that says no more than the other's,
 * or with nearly the same text.
 */
public final class EventTwins implements Check {
  /** So many words that tell something must be the same in both titles. */
  private static final int LEAST = 2;

  private static final int STEM = 5;
  private static final int SHORTEST = 4;

  /** How many sequences of three words a text must have to be compared, and how many of them the other must have, too. */
  private static final int SEQUENCES = 6;

  private static final double ALIKE = 0.6;

  /** The most events of one day that are compared by their texts: of more, only equal titles are looked for. */
  private static final int MANY = 20;

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.DUPLICATE_EVENT);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    Set<String> common = galley.site().language().list(WordList.COMMON).stream()
        .map(EventTwins::stem)
        .collect(Collectors.toSet());
    return galley
        .stories()
        .flatMap(story -> days(story))
        .flatMap(day -> twins(day.stream()
            .map(event -> new Told(event, galley.site().language(), common))
            .toList()));
  }

  private static Stream<List<Event>> days(Story story) {
    Collection<List<Event>> days = story.events().stream()
        .collect(
            groupingBy(event -> event.date().toString(), LinkedHashMap::new, Collectors.toList()))
        .values();
    return days.stream().filter(events -> events.size() > 1);
  }

  private static Stream<Finding> twins(List<Told> day) {
    LinkedHashMap<String, Told> titles = new LinkedHashMap<>();
    return IntStream.range(0, day.size())
        .mapToObj(at -> {
          Told event = day.get(at);
          return Optional.ofNullable(titles.putIfAbsent(event.title(), event))
              .map(other -> finding(event, other, "the title", "delete one of them"))
              .or(
                  () -> day.size() > MANY || !event.isOfADay()
                      ? Optional.empty()
                      : day.subList(0, at).stream()
                          .filter(event::isLike)
                          .findFirst()
                          .map(
                              other -> finding(
                                  event,
                                  other,
                                  "nearly the words",
                                  "delete one of them, or write what sets them apart into their titles and texts")));
        })
        .flatMap(Optional::stream);
  }

  private static Finding finding(Told event, Told other, String what, String hint) {
    return Finding.of(
        event.event().at(),
        Rule.DUPLICATE_EVENT,
        "this event has the date and " + what + " of "
            + other.event().body().file().path(),
        hint);
  }

  private static String stem(String word) {
    return word.substring(0, Math.min(word.length(), STEM)).toLowerCase(Locale.ROOT);
  }

  /**
   * What is told of an event.
   *
   * @param stems of the words of its title that tell something
   * @param figures the numbers of its title
   * @param sequences of three words of its text
   */
  private record Told(
      Event event, String title, Set<String> stems, Set<String> figures, Set<String> sequences) {
    Told(Event event, Language language, Set<String> common) {
      this(
          event,
          String.join(" ", words(event.title())),
          words(event.title()).stream()
              .filter(word -> word.length() >= SHORTEST || !language.hasNumbers())
              .map(EventTwins::stem)
              .filter(stem -> !common.contains(stem))
              .collect(Collectors.toSet()),
          words(event.title()).stream()
              .filter(word -> Character.isDigit(word.codePointAt(0)))
              .collect(Collectors.toSet()),
          sequences(words(event.body().text())));
    }

    private static List<String> words(String text) {
      return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
          .filter(word -> !word.isEmpty())
          .toList();
    }

    private static Set<String> sequences(List<String> words) {
      return IntStream.rangeClosed(0, words.size() - 3)
          .mapToObj(at -> String.join(" ", words.subList(at, at + 3)))
          .collect(Collectors.toSet());
    }

    boolean isOfADay() {
      return event.date().toString().matches("-?\\d{4,}-\\d\\d-\\d\\d(T.*)?");
    }

    boolean isLike(Told other) {
      return figures.equals(other.figures)
              && shared(stems, other.stems) >= LEAST
              && shared(stems, other.stems) == Math.min(stems.size(), other.stems.size())
          || Math.min(sequences.size(), other.sequences.size()) >= SEQUENCES
              && shared(sequences, other.sequences)
                  >= ALIKE * Math.max(sequences.size(), other.sequences.size());
    }

    private static int shared(Set<String> one, Set<String> other) {
      Set<String> both = new HashSet<>(one);
      both.retainAll(other);
      return both.size();
    }
  }
}
