package org.nutgraf.page.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.page.Output;
import org.nutgraf.source.Asset;
import org.nutgraf.trace.Memo;

/** The files of {@code static/}: copied as they are, but for stylesheets and scripts, which are made compact. */
public final class StaticFiles {
  /** Scripts and styles beyond this, in bytes, are libraries that come as compact as they get. */
  private static final int LARGEST = 100_000;

  /** A site's own stylesheet, which all its pages have. */
  public static final String OWN_STYLES = "site.css";

  private StaticFiles() {}

  /** A stylesheet or script as it was written. */
  private record Source(String path, String text, Location origin) {}

  /** @param memo those made compact before */
  public static Stream<Output> outputs(Map<String, Asset> statics, Memo memo) {
    return statics.entrySet().stream().map(file -> output(file.getKey(), file.getValue(), memo));
  }

  private static Output output(String path, Asset asset, Memo memo) {
    Location origin = new SourceFile(asset.path(), "").whole();
    if ((path.endsWith(".css") || path.endsWith(".js")) && asset.size() <= LARGEST) {
      try (InputStream in = asset.open()) {
        String text = StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(in.readAllBytes()))
            .toString();
        return memo.get(new Source(path, text, origin), StaticFiles::compact);
      } catch (CharacterCodingException e) {
        // In another encoding: not ours to touch.
      } catch (IOException e) {
        // The writer meets the same obstacle, and says so.
      }
    }
    return new Output.Copied(path, asset, origin);
  }

  private static Output compact(Source source) {
    String text =
        source.path().endsWith(".css") ? Compact.css(source.text()) : Compact.js(source.text());
    return Output.Made.text(source.path(), text, source.origin());
  }
}
