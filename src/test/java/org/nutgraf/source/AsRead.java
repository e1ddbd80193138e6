package org.nutgraf.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.SourceFile;

/** Sources that were made up for a test, as the program would have read them from files. */
public final class AsRead {
  private AsRead() {}

  public static Sources of(Sources made) {
    Set<String> packaged = made.packaged();
    List<Finding> findings = new ArrayList<>(made.findings());
    SortedMap<String, SourceFile> texts = new TreeMap<>(made.texts());
    texts.replaceAll((path, file) -> {
      if (packaged.contains(path)) {
        return file;
      }
      TextDecoder.Decoded decoded =
          TextDecoder.decode(path, file.text().getBytes(StandardCharsets.UTF_8));
      decoded.finding().ifPresent(findings::add);
      return decoded.file();
    });
    return new Sources(texts, made.assets(), made.dates(), packaged, findings);
  }
}
