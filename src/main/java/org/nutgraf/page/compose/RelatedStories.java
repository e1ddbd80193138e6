package org.nutgraf.page.compose;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nutgraf.content.Story;
import org.nutgraf.content.Tag;
import org.nutgraf.page.StoryList;

/**
 * Which stories have to do with each other: those that share tags, events and terms. What few stories share says most, and what
 * an editor says of a story, by a tag or an event, says more than a term that is named in it.
 */
final class RelatedStories {
  private static final int SHOWN = 3;
  private static final int SAID = 3;
  /**
   * How many of the stories that share something are looked at, the newest first: more would take long, and say as little
   * of each.
   */
  private static final int NEWEST = 100;
  /** Stories that are looked at one after the other, with the same scores: many, and still few of those that there are. */
  private static final int AT_ONCE = 100;

  private final Map<String, List<Story>> related;

  /**
   * @param all in any order; empty where none is to be related to another
   * @param terms that a story's texts name, by their ids
   */
  RelatedStories(Stream<Story> all, Function<Story, Set<String>> terms) {
    List<Story> stories = all.sorted(StoryList.NEWEST_FIRST).toList();
    List<Set<String>> about =
        stories.parallelStream().map(story -> about(story, terms)).toList();
    Map<String, List<Integer>> sharing = new HashMap<>();
    for (int place = 0; place < stories.size(); place++) {
      for (String what : about.get(place)) {
        sharing.computeIfAbsent(what, key -> new ArrayList<>()).add(place);
      }
    }
    this.related = IntStream.range(0, (stories.size() + AT_ONCE - 1) / AT_ONCE)
        .parallel()
        .boxed()
        .flatMap(run -> nearest(run * AT_ONCE, stories, about, sharing))
        .collect(Collectors.toConcurrentMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  // Of a run of stories, from one of them on.
  private static Stream<Map.Entry<String, List<Story>>> nearest(
      int from, List<Story> stories, List<Set<String>> about, Map<String, List<Integer>> sharing) {
    Scores scores = new Scores(stories.size());
    return IntStream.range(from, Math.min(stories.size(), from + AT_ONCE))
        .mapToObj(place -> Map.entry(
            stories.get(place).folder(),
            nearest(place, about.get(place), sharing, scores).stream()
                .map(stories::get)
                .toList()));
  }

  private static Set<String> about(Story story, Function<Story, Set<String>> terms) {
    Set<String> about = new TreeSet<>();
    story.topics().keySet().forEach(tag -> about.add("tag " + tag));
    story.events().forEach(event -> {
      about.add("event " + event.id());
      event.tags().stream().map(Tag::id).forEach(tag -> about.add("tag " + tag));
    });
    terms.apply(story).forEach(id -> about.add("term " + id));
    return about;
  }

  // Stories are known by their places, the newest first.
  private static List<Integer> nearest(
      int place, Set<String> about, Map<String, List<Integer>> sharing, Scores scores) {
    for (String what : about) {
      List<Integer> others = requireNonNull(sharing.get(what));
      double share = (what.startsWith("term ") ? 1.0 : SAID) / others.size();
      for (int other : others.subList(0, Math.min(NEWEST, others.size()))) {
        if (other != place) {
          scores.add(other, share);
        }
      }
    }
    return scores.best(SHOWN);
  }

  /** How much places have of something, added up in arrays that are used again: a map would take most of the time. */
  private static final class Scores {
    private final double[] scores;
    /** The places that have any. */
    private final int[] places;

    private int count;

    Scores(int size) {
      scores = new double[size];
      places = new int[size];
    }

    void add(int place, double score) {
      if (scores[place] == 0) {
        places[count++] = place;
      }
      scores[place] += score;
    }

    /** The few that have most, the first of those that have as much before others; then none has any. */
    List<Integer> best(int most) {
      List<Integer> best = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int at = best.size();
        while (at > 0 && isBetter(places[i], best.get(at - 1))) {
          at--;
        }
        best.add(at, places[i]);
        if (best.size() > most) {
          best.remove(most);
        }
      }
      for (; count > 0; count--) {
        scores[places[count - 1]] = 0;
      }
      return best;
    }

    private boolean isBetter(int place, int other) {
      return scores[place] > scores[other] || scores[place] == scores[other] && place < other;
    }
  }

  /** A few of them, the one that has most to do with it first; of those that have as much, the newest. */
  List<Story> of(String folder) {
    return related.getOrDefault(folder, List.of());
  }
}
