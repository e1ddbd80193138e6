package org.nutgraf.importer.event;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text or a number within an object of JSON.
 *
 * @param path the keys that lead to it, with dots between them
 */
record JsonLeaf(String path, String text) {
  /**
   * What would not be there if an object were written again, such as looks and keys that are spelled wrong: {@code path:
   * text}.
   */
  static List<String> lost(Map<?, ?> read, Map<?, ?> written) {
    List<JsonLeaf> kept = of("", written).toList();
    return of("", read)
        .filter(leaf -> kept.stream().noneMatch(leaf::isLike))
        .map(leaf -> leaf.path() + ": " + leaf.text())
        .toList();
  }

  private static Stream<JsonLeaf> of(String path, @Nullable Object json) {
    if (json instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .flatMap(
              e -> of(path.isEmpty() ? "" + e.getKey() : path + "." + e.getKey(), e.getValue()));
    }
    if (json instanceof List<?> list) {
      return list.stream().flatMap(item -> of(path, item));
    }
    String text = json == null ? "" : json.toString().strip();
    return text.isEmpty() ? Stream.empty() : Stream.of(new JsonLeaf(path, text));
  }

  // A date may say itself how it is shown, or its slide may.
  private boolean isLike(JsonLeaf other) {
    return path.equals(other.path) || name().equals(other.name()) && text.equals(other.text);
  }

  private String name() {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
