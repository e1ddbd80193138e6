package org.nutgraf.pipeline;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.nutgraf.trace.Memo;

/** What the last build of a site has found ({@link Memo#find}), for the next one, into whatever folder it writes. */
final class FoundTexts {
  private static final String KIND = "found";

  private final Cache cache;
  private final String program;

  /** @param program that finds, and its version: another one may find other texts */
  FoundTexts(Cache cache, String program) {
    this.cache = cache;
    this.program = program;
  }

  /** What was found, by its digest; empty if nothing was kept. */
  Map<Long, Set<String>> read() {
    Map<Long, Set<String>> found = new HashMap<>();
    // The same few texts are found again and again.
    Map<String, String> once = new HashMap<>();
    cache.get(KIND, program).ifPresent(in -> {
      while (in.hasRemaining()) {
        found.put(in.getLong(), texts(in, text -> once.computeIfAbsent(text, first -> first)));
      }
    });
    return found;
  }

  private static Set<String> texts(ByteBuffer in, UnaryOperator<String> once) {
    List<String> texts = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      texts.add(once.apply(StoryBytes.text(in)));
    }
    return Set.copyOf(texts);
  }

  void keep(Map<Long, Set<String>> found) {
    cache.put(KIND, program, out -> {
      for (Map.Entry<Long, Set<String>> each : found.entrySet()) {
        write(each.getKey(), each.getValue(), out);
      }
    });
  }

  private static void write(long digest, Set<String> texts, DataOutputStream out)
      throws IOException {
    out.writeLong(digest);
    out.writeInt(texts.size());
    for (String text : texts) {
      StoryBytes.text(text, out);
    }
  }
}
