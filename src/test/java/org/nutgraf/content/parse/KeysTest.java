package org.nutgraf.content.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nutgraf.SiteFixture;
import org.nutgraf.content.keys.DataKeys;
import org.nutgraf.content.keys.EntryKeys;
import org.nutgraf.content.keys.JsonSchema;
import org.nutgraf.content.keys.Key;
import org.nutgraf.content.keys.KeyTable;
import org.nutgraf.content.keys.LanguageKeys;
import org.nutgraf.content.keys.PageKeys;
import org.nutgraf.content.keys.SiteKeys;
import org.nutgraf.finding.Json;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What is said of keys is what parsers read. A key that a parser asks for and no table has is an exception at once. */
class KeysTest {
  private static final String MATTER = "---\n%s\n---\n";

  static List<KeyTable> files() {
    return KeyTable.files();
  }

  /** The table of a file and those of the groups in it. */
  private static List<KeyTable> all(KeyTable table) {
    List<KeyTable> all = new ArrayList<>(List.of(table));
    table.keys().forEach(key -> key.value().group().ifPresent(group -> all.addAll(all(group))));
    return all;
  }

  private static String examples(KeyTable table) {
    return table.keys().stream().map(Key::example).collect(Collectors.joining("\n"));
  }

  private static String front(KeyTable table) {
    return MATTER.formatted(examples(table));
  }

  /** A group whose keys all stand below each other. */
  private static String below(String key, KeyTable table) {
    return key + ":\n  - " + examples(table.below(key)).replace("\n", "\n    ") + "\n";
  }

  @Test
  void parsersReadEveryKeyWithItsExample() {
    KeyTable site = SiteKeys.SITE;
    String whole = examples(new KeyTable(
            site.name(),
            site.about(),
            site.keys().stream()
                .filter(key -> !List.of("lanes", "wording", "publisher", "reading_level", "checks")
                    .contains(key.name()))
                .toList()))
        + "\n" + below("lanes", site) + below("wording", site)
        + "reading_level: { words: 35, grade: 12 }\n"
        + "publisher:\n  " + examples(site.below("publisher")).replace("\n", "\n  ") + "\n"
        + "checks: { unused-term: off, unused-source: off, unused-claim: off, missing-description: off, event-name: off,"
        + " unused-file: off, plain-picture: off, unattributed-claim: off, overtaken-claim: off, past-event: off,"
        + " untranslated: off }\n";
    SiteFixture fixture = SiteFixture.of("-- content/site.yaml --\n" + whole
        + "-- content/index.md --\n---\ntitle: Tram\ndate: 2026-01-02\n"
        + PageKeys.PAGE.key("covers_until").orElseThrow().example() + "\n"
        + below("eras", PageKeys.PAGE).strip()
        + "\n---\n![How the money flows](flow:?example=hundred-dollars)\n"
        + "-- content/about.md --\n"
        + front(new KeyTable(
            "page",
            "",
            PageKeys.PAGE.keys().stream()
                .filter(key -> !key.name().equals("eras"))
                .toList()))
        + "Text.\n"
        + "-- content/ferry.jpg --\nno picture\n"
        + "-- content/glossary/aws.md --\n" + front(EntryKeys.TERM) + "A cloud.\n"
        + "-- content/glossary/cloud-computing.md --\n---\nterm: cloud computing\n---\nSomebody else's computer.\n"
        + "-- content/timeline/2026-02-17-vote.md --\n" + front(EntryKeys.EVENT) + "It voted.\n"
        + "-- content/claims/cost.md --\n" + front(EntryKeys.CLAIM)
        + "-- content/claims/whole.md --\n---\ntitle: All\nstatus: reported\nas_of: 2026-06-01\nattribution: the town\nsources: [gazette-2026-02-18]\nvalue: $200 million\namount: 200 million USD\n---\n"
        + "-- content/claims/later.md --\n---\ntitle: Later\nstatus: confirmed\nas_of: 2026-06-01\nsources: [gazette-2026-02-18]\n---\n"
        + Stream.of("who-pays", "opening-day")
            .map(id -> "-- content/claims/" + id + ".md --\n---\ntitle: " + id
                + "\nstatus: unknown\nas_of: 2026-02-01\nsources: [gazette-2026-02-18]\n---\n")
            .collect(Collectors.joining())
        + "-- content/corrections/2026-02-21-price.md --\n" + front(EntryKeys.CORRECTION)
        + "It was wrong.\n"
        + "-- templates/languages/en.yaml --\n" + examples(LanguageKeys.LANGUAGE) + "\n"
        + "-- content/sources.yaml --\ngazette-2026-02-18:\n  "
        + examples(DataKeys.SOURCES.below("")).replace("\n", "\n  ") + "\n"
        + "-- content/flows.yaml --\n" + "parties:\n  - { id: state, name: State }\n  - "
        + examples(DataKeys.FLOWS.below("parties")).replace("\n", "\n    ") + "\n"
        + below("flows", DataKeys.FLOWS));
    assertThat(fixture.findings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyKeySaysWhatItIsFor(KeyTable file) {
    for (KeyTable table : all(file)) {
      assertThat(table.keys()).extracting(Key::name).doesNotHaveDuplicates();
      assertThat(table.keys())
          .allSatisfy(key -> assertThat(key.description()).matches("(?s)[A-Z\\[{].*\\."));
      assertThat(table.keys())
          .allMatch(
              key -> key.name().equals(Key.ANY) || key.example().startsWith(key.name() + ":"));
    }
  }

  /** What the program refuses, editors underline, as far as a pattern can tell. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      page  | {"title": "T", "tags": ["a", "b"], "publishDate": "2026-02-20T14:30+01:00"} | true
      page  | {"title": "T", "tags": "a"}                                        | true
      page  | {"title": "T", "tags": "a, b"}                                     | false
      page  | {"title": "T", "publishDate": "soon"}                              | false
      event | {"title": "T", "date": "2015~"}                                    | true
      event | {"title": "T", "date": 2026}                                       | true
      event | {"title": "T", "date": "2026-10/2026-12"}                          | true
      event | {"title": "T", "date": "10.07.2021"}                               | false
      event | {"title": "T", "date": "July 2021"}                                | false
      site.yaml | {"title": "T", "base_url": "b", "theme": {"light": {"paper": "#fff"}}} | true
      site.yaml | {"title": "T", "base_url": "b", "theme": {"light": {"paper": "red"}}}  | false
      """)
  void schemasKnowHowAValueIsWritten(String name, String content, boolean right) {
    KeyTable table =
        files().stream().filter(file -> file.name().equals(name)).findFirst().orElseThrow();
    Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(JsonSchema.of(table));
    assertThat(schema.validate(content, InputFormat.JSON).isEmpty()).isEqualTo(right);
  }

  @ParameterizedTest
  @MethodSource("files")
  void schemasTakeTheExamplesAndNothingElse(KeyTable file) {
    Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(JsonSchema.of(file));
    Map<Object, Object> content = new LinkedHashMap<>();
    content.putAll(
        (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(examples(file)));
    assertThat(schema.validate(Json.of(content), InputFormat.JSON)).isEmpty();
    content.put("nosuch", "key");
    assertThat(schema.validate(Json.of(content), InputFormat.JSON)).hasSize(1);
    for (Key key : file.keys()) {
      Map<Object, Object> without = new LinkedHashMap<>(content);
      without.remove("nosuch");
      without.remove(key.name());
      assertThat(schema.validate(Json.of(without), InputFormat.JSON)).hasSize(key.needed() ? 1 : 0);
    }
  }
}
