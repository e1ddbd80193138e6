package org.nutgraf.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nutgraf.finding.Severity;
import org.nutgraf.finding.SourceFile;

/** Equal values have equal digests, and others have others. */
class DigestTest {
  private record One(Object value) {}

  private record Other(Object value) {}

  private record Two(Object first, Object second) {}

  /** No two of these are equal; made anew each time. */
  private static List<Object> values() {
    List<Object> values = new ArrayList<>(List.of(
        "",
        "a",
        "b",
        "aa",
        "ab",
        "ba",
        "a".repeat(40),
        "a".repeat(41),
        bytes("c"),
        bytes("d"),
        new SourceFile("a.md", "a"),
        new SourceFile("a.md", "b"),
        new SourceFile("b.md", "a"),
        Severity.ERROR,
        Severity.WARNING,
        1,
        2,
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2026, 1, 2),
        Period.ofDays(1),
        Period.ofDays(2),
        ZoneId.of("Europe/Berlin"),
        ZoneId.of("Europe/Paris"),
        Pattern.compile("x"),
        Pattern.compile("y"),
        OptionalInt.empty(),
        OptionalInt.of(1)));
    values.addAll(List.of(
        Optional.of("a"),
        Optional.of("b"),
        List.of(),
        List.of("a"),
        List.of("a", "b"),
        List.of("b", "a"),
        List.of(List.of("a"), List.of("b")),
        List.of(List.of("a", "b"), List.of()),
        Set.of("a"),
        Set.of("b"),
        Set.of("a", "b"),
        Map.of("a", "b"),
        Map.of("a", "c"),
        Map.of("b", "a"),
        Map.of("a", "b", "c", "d"),
        Map.of("a", "d", "c", "b"),
        new One("a"),
        new One("b"),
        new Other("a"),
        new One(null),
        new Two("a", "b"),
        new Two("b", "a"),
        new Two(Optional.of("a"), Optional.empty()),
        new Two(Optional.empty(), Optional.of("a"))));
    return values;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void otherValuesHaveOtherDigests() {
    assertThat(values()).extracting(Digest::of).doesNotHaveDuplicates();
  }

  @Test
  void equalValuesHaveEqualDigests() {
    assertThat(values())
        .extracting(Digest::of)
        .isEqualTo(values().stream().map(Digest::of).toList());
  }

  @Test
  void setsAndMapsHaveNoOrder() {
    List<String> keys = List.of("a", "b", "c");
    List<String> backwards = List.of("c", "b", "a");
    assertThat(Digest.of(new LinkedHashSet<>(keys)))
        .isEqualTo(Digest.of(new LinkedHashSet<>(backwards)));
    assertThat(Digest.of(mapped(keys))).isEqualTo(Digest.of(mapped(backwards)));
  }

  private static Map<String, Integer> mapped(List<String> keys) {
    Map<String, Integer> map = new LinkedHashMap<>();
    keys.forEach(key -> map.put(key, key.hashCode()));
    return map;
  }

  @Test
  void whatCanNotBeReadIsNeverTheSame() {
    Object unknown = new Object();
    assertThat(Digest.of(unknown)).isNotEqualTo(Digest.of(unknown));
    assertThat(Digest.of(new One(unknown))).isNotEqualTo(Digest.of(new One(unknown)));
  }

  @Test
  void longTextsAreToldApartByTwoSums() {
    // Two with the same CRC-32, and two with the same CRC-32C.
    for (List<String> texts : List.of(
        List.of(
            "Text 1713427635716 of several, all of one length",
            "Text 1267194322707 of several, all of one length"),
        List.of(
            "Text 1792624176364 of several, all of one length",
            "Text 1692953904054 of several, all of one length"))) {
      assertThat(texts).extracting(Digest::of).doesNotHaveDuplicates();
      assertThat(texts).extracting(List::of).extracting(Digest::of).doesNotHaveDuplicates();
    }
  }

  @Test
  void eachBitTellsSomeApart() {
    long first = Digest.of(bytes("page 100"));
    long differences = 0;
    for (int i = 101; i < 1000; i++) {
      differences |= first ^ Digest.of(bytes("page " + i));
    }
    assertThat(differences).isEqualTo(-1);
  }

  @Test
  void isPrintedAsHexadecimalNumber() {
    assertThat(new Digest().add("a")).hasToString(Long.toHexString(Digest.of((Object) "a")));
  }
}
