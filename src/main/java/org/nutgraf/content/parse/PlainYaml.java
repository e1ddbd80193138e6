package org.nutgraf.content.parse;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * YAML of whatever origin as maps, lists and texts, without places. JSON is YAML, but for tabs between its parts,
 * which have to be blanks.
 *
 * @param value empty for an empty text, and for one that can't be read
 * @param problem why it can't be read; empty if it can
 */
public record PlainYaml(Optional<Object> value, String problem) {
  private static final String TOO_DEEP = "it is nested too deeply";
  private static final int LARGEST = 64 << 20;
  // A text without any value is no text in this schema, which leaves the library without a way to
  // make it.
  private static final LoadSettings SETTINGS = LoadSettings.builder()
      .setSchema(new FailsafeSchema())
      .setTagConstructors(Map.of(Tag.NULL, node -> null))
      .setAllowDuplicateKeys(true)
      .setCodePointLimit(LARGEST)
      .build();

  public static PlainYaml of(String text) {
    if (YamlDepth.isTooDeep(text)) {
      return new PlainYaml(Optional.empty(), TOO_DEEP);
    }
    try {
      // A text of nothing but remarks holds no document, which loading one would trip over.
      Iterator<Object> documents = new Load(SETTINGS).loadAllFromString(text).iterator();
      return new PlainYaml(
          documents.hasNext() ? Optional.ofNullable(documents.next()) : Optional.empty(), "");
    } catch (StackOverflowError e) {
      return new PlainYaml(Optional.empty(), TOO_DEEP);
    } catch (YamlEngineException e) {
      return new PlainYaml(Optional.empty(), said(e));
    }
  }

  private static String said(YamlEngineException e) {
    if (e instanceof MarkedYamlEngineException marked && marked.getProblemMark().isPresent()) {
      Mark at = marked.getProblemMark().get();
      return "look at line " + (at.getLine() + 1) + ", column " + (at.getColumn() + 1);
    }
    return Optional.ofNullable(e.getMessage())
        .flatMap(message -> message.lines().findFirst())
        .orElse("it is no YAML");
  }

  public boolean isReadable() {
    return problem.isEmpty();
  }
}
