package org.nutgraf.page;

import java.nio.charset.StandardCharsets;
import org.nutgraf.finding.Location;
import org.nutgraf.image.Drawing;
import org.nutgraf.source.Asset;

/** A file of the finished site. */
public sealed interface Output {
  /** What a page is called in its folder. */
  String PAGE = "index.html";

  /** Where it goes, relative to the output folder, with {@code /} between names. */
  String path();

  /** Whether it is a page for readers, which has a folder of its own. */
  default boolean isPage() {
    return path().equals(PAGE) || path().endsWith("/" + PAGE);
  }

  /** Where readers find it, from the site's root on: a page has the address of its folder. */
  default String address() {
    return "/" + (isPage() ? path().substring(0, path().length() - PAGE.length()) : path());
  }

  /** The same file in another place. */
  Output at(String other);

  /** What asked for it: where to look when two files want the same path. */
  Location origin();

  /** A file that was made. */
  record Made(String path, byte[] bytes, Location origin) implements Output {
    @Override
    public Output at(String other) {
      return new Made(other, bytes, origin);
    }

    /** A text file, in UTF-8. */
    public static Made text(String path, String text, Location origin) {
      return new Made(path, text.getBytes(StandardCharsets.UTF_8), origin);
    }
  }

  /** A picture that is drawn when somebody wants to have it. */
  record Drawn(String path, Drawing drawing, Location origin) implements Output {
    @Override
    public Output at(String other) {
      return new Drawn(other, drawing, origin);
    }
  }

  /** A file whose bytes are in another one. */
  sealed interface FromFile extends Output {
    Asset asset();
  }

  /** A file that is copied. */
  record Copied(String path, Asset asset, Location origin) implements FromFile {
    @Override
    public Output at(String other) {
      return new Copied(other, asset, origin);
    }
  }

  /**
   * A file that was made and is on disk already, so that its bytes need no memory.
   *
   * @param asset in its place in the output folder, or where it waits to be moved there
   */
  record Stored(String path, Asset.OnDisk asset, Location origin) implements FromFile {
    @Override
    public Output at(String other) {
      return new Stored(other, asset, origin);
    }
  }
}
