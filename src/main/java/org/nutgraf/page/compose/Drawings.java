package org.nutgraf.page.compose;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.page.Output;
import org.nutgraf.page.RenderedStory;

/**
 * The pictures that were drawn for the bodies of a story. Several pages may show the same one, which is a file of its
 * own.
 */
final class Drawings {
  private Drawings() {}

  static Stream<Output> outputs(RenderedStory rendered) {
    Map<String, String> files = new TreeMap<>();
    Stream.of(rendered.pages().values(), rendered.events(), rendered.corrections())
        .flatMap(bodies -> bodies.stream())
        .forEach(body -> files.putAll(body.files()));
    return files.entrySet().stream()
        .map(file -> Output.Made.text(
            file.getKey(), file.getValue(), new SourceFile("content/flows.yaml", "").whole()));
  }
}
