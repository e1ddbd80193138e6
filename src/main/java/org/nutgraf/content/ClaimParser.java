package org.nutgraf.content;

import java.util.List;
import org.nutgraf.source.Finding;
import org.nutgraf.source.SourceFile;

/** Reads a file of {@code claims/}. */
final class ClaimParser {
  private ClaimParser() {}

  static Claim parse(SourceFile file, List<Finding> findings) {
    Names.check(file, findings);
    FrontMatter front = FrontMatter.of(file, findings);
    YamlMap keys = front.keys();
    String title = keys.required("title");
    keys.required("status");
    Claim claim = new Claim(file.stem(), title, keys.text("value"),
        keys.word("status", Status.class).orElse(Status.UNKNOWN), keys.date("as_of"), keys.text("attribution"),
        keys.refs("sources"), front.body());
    keys.done();
    return claim;
  }
}
