package org.nutgraf.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is read of a map or of a list in another way than before, the trace tells. */
class AskedTest {
  private static final List<SortedMap<String, String>> MAPS = Stream.of(
          Map.<String, String>of(),
          Map.of("a", "1"),
          Map.of("a", "2"),
          Map.of("b", "1"),
          Map.of("a", "1", "b", "1"))
      .<SortedMap<String, String>>map(TreeMap::new)
      .toList();

  /** Ways to read a map. */
  private enum Reading {
    GET(map -> map.get("a")),
    GET_OR_DEFAULT(map -> map.getOrDefault("a", "")),
    CONTAINS_KEY(map -> map.containsKey("a")),
    CONTAINS_VALUE(map -> map.containsValue("1")),
    IS_EMPTY(Map::isEmpty),
    SIZE(Map::size),
    KEYS(map -> List.copyOf(map.keySet())),
    HAS_KEY(map -> map.keySet().contains("a")),
    VALUES(map -> List.copyOf(map.values())),
    ENTRIES(map -> List.copyOf(map.entrySet())),
    FIRST(map -> map.isEmpty() ? "" : map.firstKey()),
    LAST(map -> map.isEmpty() ? "" : map.lastKey()),
    HEAD(map -> Map.copyOf(map.headMap("b"))),
    TAIL(map -> Map.copyOf(map.tailMap("b"))),
    SUB(map -> Map.copyOf(map.subMap("a", "b")));

    private final Function<SortedMap<String, String>, Object> read;

    Reading(Function<SortedMap<String, String>, Object> read) {
      this.read = read;
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsReadInAnotherWayIsKnown(Reading reading) {
    for (SortedMap<String, String> before : MAPS) {
      for (SortedMap<String, String> now : MAPS) {
        if (!Objects.equals(reading.read.apply(before), reading.read.apply(now))) {
          assertThat(changed(reading, before, now)).as(before + " → " + now).isPresent();
        }
      }
    }
  }

  @Test
  void whatIsNotReadMayChange() {
    assertThat(changed(Reading.GET, Map.of("a", "1"), Map.of("a", "1", "b", "1")))
        .isEmpty();
    assertThat(changed(Reading.IS_EMPTY, Map.of("a", "1"), Map.of("b", "1"))).isEmpty();
  }

  @Test
  void whatIsAskedGivesWhatIsThere() {
    Map<String, String> letters = Map.of("a", "1", "b", "2");
    AskedMap<String> asked = new AskedMap<>(letters, "letter", "", new Trace(answers(letters)));
    assertThat(asked.get("a")).isEqualTo("1");
    assertThat(asked.containsKey("b")).isTrue();
    assertThat(asked.containsKey("c")).isFalse();
    assertThat(asked).isEqualTo(letters);
    assertThat(new AskedList<>(List.of("a", "b"), () -> {})).isEqualTo(List.of("a", "b"));
  }

  @Test
  void questionsSayWhatTheyAreAbout() {
    assertThat(new Question("term", "kw")).hasToString("term kw");
    assertThat(new Question("timezone", "")).hasToString("timezone");
  }

  @Test
  void aMapInNoOrderIsReadInThatOfItsKeys() {
    Map<String, String> letters = new LinkedHashMap<>();
    List.of("b", "c", "a").forEach(letter -> letters.put(letter, letter));
    AskedMap<String> asked = new AskedMap<>(letters, "letter", "", new Trace(answers(letters)));
    assertThat(asked.keySet()).containsExactly("a", "b", "c");
    assertThat(asked.firstKey()).isEqualTo("a");
    assertThat(asked.lastKey()).isEqualTo("c");
  }

  @Test
  void anyLookAtAListIsOneAtAllOfIt() {
    for (Consumer<List<String>> look : List.<Consumer<List<String>>>of(
        List::isEmpty, List::size, List::toArray, list -> list.get(0))) {
      List<String> asked = new ArrayList<>();
      look.accept(new AskedList<>(List.of("a"), () -> asked.add("all")));
      assertThat(asked).isNotEmpty();
    }
  }

  private static Optional<Question> changed(
      Reading reading, Map<String, String> before, Map<String, String> now) {
    Trace trace = new Trace(answers(before));
    reading.read.apply(new AskedMap<>(before, "letter", "", trace));
    return answers(now).changed(trace);
  }

  private static Answers answers(Map<String, String> map) {
    Answers answers = new Answers();
    AskedMap.know(answers, "letter", map, letter -> letter);
    return answers;
  }
}
