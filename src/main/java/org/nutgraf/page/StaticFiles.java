package org.nutgraf.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.nutgraf.source.Asset;
import org.nutgraf.source.Location;
import org.nutgraf.source.SourceFile;

/** The files of {@code static/}: copied as they are, but for stylesheets and scripts, which are made compact. */
final class StaticFiles {
  /** Scripts and styles beyond this, in bytes, are libraries that come as compact as they get. */
  private static final int LARGEST = 100_000;

  private StaticFiles() {}

  static Stream<Output> outputs(Map<String, Asset> statics) {
    return statics.entrySet().stream().map(file -> output(file.getKey(), file.getValue()));
  }

  private static Output output(String path, Asset asset) {
    Location origin = new SourceFile(asset.path(), "").whole();
    boolean style = path.endsWith(".css");
    if ((style || path.endsWith(".js")) && asset.size() <= LARGEST) {
      try (InputStream in = asset.open()) {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(in.readAllBytes())).toString();
        return Output.Made.text(path, style ? Compact.css(text) : Compact.js(text), origin);
      } catch (CharacterCodingException e) {
        // In another encoding: not ours to touch.
      } catch (IOException e) {
        // The writer meets the same obstacle, and says so.
      }
    }
    return new Output.Copied(path, asset, origin);
  }
}
