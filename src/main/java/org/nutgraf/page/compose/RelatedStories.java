package org.nutgraf.page.compose;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.nutgraf.content.Body;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
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
  /** Of many stories that share something only the newest are looked at: more would take long, and say as little of each. */
  private static final int NEWEST = 100;

  private final Map<String, Set<String>> about = new HashMap<>();
  private final Map<String, List<Story>> sharing = new HashMap<>();

  /** @param terms that a text names, by their ids */
  RelatedStories(Site site, Function<Body, Set<String>> terms) {
    List<Story> stories =
        site.isNewsroom() ? site.allStories().sorted(StoryList.NEWEST_FIRST).toList() : List.of();
    stories.parallelStream()
        .map(story -> Map.entry(story, about(story, terms)))
        .toList()
        .forEach(entry -> {
          about.put(entry.getKey().folder(), entry.getValue());
          entry.getValue().forEach(what -> sharing
              .computeIfAbsent(what, key -> new ArrayList<>())
              .add(entry.getKey()));
        });
  }

  private static Set<String> about(Story story, Function<Body, Set<String>> terms) {
    Set<String> about = new TreeSet<>();
    story.topics().keySet().forEach(tag -> about.add("tag " + tag));
    story.events().forEach(event -> {
      about.add("event " + event.id());
      event.tags().stream().map(Tag::id).forEach(tag -> about.add("tag " + tag));
    });
    story
        .sequence()
        .map(Page::body)
        .map(terms)
        .forEach(ids -> ids.forEach(id -> about.add("term " + id)));
    return about;
  }

  /** A few of them, the one that has most to do with it first; of those that have as much, the newest. */
  List<Story> of(String folder) {
    Map<String, Double> shares = new HashMap<>();
    Map<String, Story> others = new HashMap<>();
    for (String what : about.getOrDefault(folder, Set.of())) {
      List<Story> stories = requireNonNull(sharing.get(what));
      double share = (what.startsWith("term ") ? 1.0 : SAID) / stories.size();
      stories.stream()
          .limit(NEWEST)
          .filter(other -> !other.folder().equals(folder))
          .forEach(other -> {
            shares.merge(other.folder(), share, Double::sum);
            others.put(other.folder(), other);
          });
    }
    return others.values().stream()
        .sorted(Comparator.comparing((Story other) -> shares.get(other.folder()))
            .reversed()
            .thenComparing(StoryList.NEWEST_FIRST))
        .limit(SHOWN)
        .toList();
  }
}
