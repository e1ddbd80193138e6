package org.nutgraf.content.keys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nutgraf.finding.Json;

/**
 * Makes a <a href="https://json-schema.org/draft-07/schema">JSON Schema</a> (draft 7, which editors know best) of a table of
 * keys, for editors that complete and check YAML.
 */
public final class JsonSchema {
  /** Texts that look like numbers or flags are texts, too: {@code title: 2026}. */
  private static final Map<String, Object> SCALAR =
      Map.of("type", List.of("string", "number", "boolean"));

  private JsonSchema() {}

  /** The schema of a file, or of its front matter, in one line. */
  public static String of(KeyTable table) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", "Nutgraf: " + table.name());
    schema.putAll(group(table));
    return Json.of(schema);
  }

  private static Map<String, Object> group(KeyTable table) {
    Map<String, Object> schema = new LinkedHashMap<>();
    Map<String, Object> keys = new LinkedHashMap<>();
    Object others = false;
    for (Key key : table.keys()) {
      if (key.name().equals(Key.ANY)) {
        others = described(key);
      } else {
        keys.put(key.name(), described(key));
      }
    }
    schema.put("description", table.about());
    schema.put("type", "object");
    schema.put("properties", keys);
    schema.put("additionalProperties", others);
    schema.put(
        "required", table.keys().stream().filter(Key::needed).map(Key::name).toList());
    return schema;
  }

  private static Map<String, Object> described(Key key) {
    Map<String, Object> schema = new LinkedHashMap<>(value(key.value()));
    schema.put("description", key.description() + "\n\n" + key.example());
    return schema;
  }

  private static Map<String, Object> value(Value value) {
    return switch (value.form()) {
      case TEXT -> value.words().isEmpty() ? SCALAR : Map.of("enum", value.words());
      case FLAG -> Map.of("type", "boolean");
      case NUMBER -> Map.of("type", "integer");
      case ADDRESS -> Map.of("type", "string");
      case DATE -> patterned("^(-?[0-9X]{4}|[-Y\\[{/]|\\.\\.)", List.of("string", "integer"));
      case MOMENT -> patterned("^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].*)?$", List.of("string"));
      case COLOR -> patterned("^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$", List.of("string"));
      // Words with commas between them are one long word where no brackets are around them.
      case LIST ->
        Map.of(
            "anyOf",
            List.of(
                Map.of("type", "array", "items", SCALAR),
                patterned("^[^,]*$", List.of("string", "number", "boolean"))));
      case GROUP -> group(value.group().orElseThrow());
      case ENTRIES ->
        oneOrMore(Map.of("anyOf", List.of(SCALAR, group(value.group().orElseThrow()))));
      case ROWS -> oneOrMore(oneOrMore(SCALAR));
      case GROUPS -> oneOrMore(group(value.group().orElseThrow()));
    };
  }

  /** @param pattern of the beginning of texts, or of the whole if it says so */
  private static Map<String, Object> patterned(String pattern, List<String> types) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", types);
    schema.put("pattern", pattern);
    return schema;
  }

  private static Map<String, Object> oneOrMore(Map<String, Object> item) {
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("type", "array");
    list.put("items", item);
    return Map.of("anyOf", List.of(list, item));
  }
}
