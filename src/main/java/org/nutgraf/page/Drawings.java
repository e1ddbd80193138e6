package org.nutgraf.page;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nutgraf.source.SourceFile;

/** The pictures that were drawn for bodies. Several pages may show the same one, which is a file of its own. */
final class Drawings {
  private Drawings() {}

  static Stream<Output> outputs(RenderedSite rendered) {
    Map<String, String> files = new TreeMap<>();
    Stream.of(rendered.pageBodies().values().stream(),
            rendered.eventBodies().values().stream().flatMap(Collection::stream),
            rendered.correctionBodies().values().stream().flatMap(Collection::stream))
        .flatMap(bodies -> bodies).forEach(body -> files.putAll(body.files()));
    return files.entrySet().stream().map(file ->
        Output.Made.text(file.getKey(), file.getValue(), new SourceFile("content/flows.yaml", "").whole()));
  }
}
