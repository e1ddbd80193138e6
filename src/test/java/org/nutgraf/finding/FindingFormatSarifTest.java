package org.nutgraf.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FindingFormatSarifTest {
  private static final SourceFile MONEY =
      new SourceFile("content/ä b#1.md", "💸 to [the cloud\narm](term:aws-cloud).");

  private static final Finding UNKNOWN = Finding.of(
      MONEY.at(6, 20), Rule.UNKNOWN_TERM, "no glossary entry \"a\"", "did you mean: term:aws");
  private static final Finding MISSING = Finding.of(
          new SourceFile("content", "").whole(),
          Rule.NO_CONTENT,
          "there is no content <folder>",
          "make it")
      .with(Severity.WARNING);

  private static String sarif(Finding... findings) {
    return FindingFormat.sarif().format(List.of(findings));
  }

  private static JsonNode run(String log) {
    return JsonMapper.shared().readTree(log).get("runs").get(0);
  }

  private static List<Error> mistakes(String log) throws IOException {
    try (InputStream in =
        FindingFormatSarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(in);
      return schema.validate(
          log,
          InputFormat.JSON,
          context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
  }

  @Test
  void itKeepsToTheSchema() throws IOException {
    assertThat(mistakes(sarif())).isEmpty();
    assertThat(mistakes(sarif(UNKNOWN, MISSING))).isEmpty();
    assertThat(mistakes(FindingFormat.sarif().below("/home/me/my site/").format(List.of(UNKNOWN))))
        .isEmpty();
    assertThat(mistakes(sarif(UNKNOWN).replace("\"startLine\":1", "\"startLine\":0")))
        .isNotEmpty();
    assertThat(mistakes(sarif(UNKNOWN).replace("content/", "content/ "))).isNotEmpty();
  }

  @Test
  void aResultSaysWhatAndWhere() {
    JsonNode results = run(sarif(MISSING, UNKNOWN, UNKNOWN.with(Severity.OFF))).get("results");
    assertThat(results)
        .hasToString(
            """
        [{"ruleId":"no-content","ruleIndex":%d,"level":"warning",\
        "message":{"text":"there is no content <folder>\\nmake it"},\
        "locations":[{"physicalLocation":{"artifactLocation":{"uri":"content","uriBaseId":"%%SRCROOT%%"},\
        "region":{"startLine":1,"startColumn":1,"endLine":1,"endColumn":1}}}]},\
        {"ruleId":"unknown-term","ruleIndex":%d,"level":"error",\
        "message":{"text":"no glossary entry \\"a\\"\\ndid you mean: term:aws"},\
        "locations":[{"physicalLocation":{"artifactLocation":{"uri":"content/%%C3%%A4%%20b%%231.md",\
        "uriBaseId":"%%SRCROOT%%"},"region":{"startLine":1,"startColumn":6,"endLine":2,"endColumn":4,\
        "snippet":{"text":"[the cloud\\narm"}}}}]}]"""
                .formatted(Rule.NO_CONTENT.ordinal(), Rule.UNKNOWN_TERM.ordinal()));
  }

  @Test
  void everyRuleIsThere() {
    JsonNode rules = run(sarif()).get("tool").get("driver").get("rules");
    for (Rule rule : Rule.values()) {
      JsonNode found = rules.get(rule.ordinal());
      assertThat(found.get("id").asString()).isEqualTo(rule.id());
      assertThat(found.get("shortDescription").get("text").asString())
          .isEqualTo(rule.description());
      assertThat(found.get("helpUri").asString())
          .isEqualTo("https://nutgraf.github.io/nutgraf/docs/rules/" + rule.id() + "/");
      assertThat(found.get("help").get("text").asString())
          .contains("checks: { " + rule.id() + ": off }");
    }
    assertThat(rules.get(Rule.DOUBLE_BLANKS.ordinal()).get("defaultConfiguration"))
        .hasToString("{\"enabled\":false,\"level\":\"warning\"}");
    assertThat(rules.get(Rule.NO_CONTENT.ordinal()).get("defaultConfiguration"))
        .hasToString("{\"enabled\":true,\"level\":\"error\"}");
  }

  @Test
  void aSiteThatIsElsewhereHasAddressesOfFiles() {
    String log = FindingFormat.sarif().below("/home/me/my site/").format(List.of(UNKNOWN));
    assertThat(run(log)
            .get("results")
            .get(0)
            .get("locations")
            .get(0)
            .get("physicalLocation")
            .get("artifactLocation"))
        .hasToString("{\"uri\":\"file:///home/me/my%20site/content/%C3%A4%20b%231.md\"}");
  }

  @Test
  void descriptionsAreSentences() {
    for (Rule rule : Rule.values()) {
      assertThat(rule.description()).matches("[A-Z].*\\.").hasSizeLessThan(100);
    }
  }
}
