package org.nutgraf.content.parse;

import java.util.Optional;
import org.nutgraf.content.Names;
import org.nutgraf.content.Ref;

/** Reads an address that a page had before: {@code /old/address/}, or {@code /old.html} of another tool. */
final class FormerAddress {
  private static final String PAGE = "index.html";

  private FormerAddress() {}

  /** The address as a path from the site's root, that of a folder with a {@code /} at its end; empty if it can't be one. */
  static Optional<Ref> of(Ref written) {
    String path = written.id().startsWith("/") ? written.id().substring(1) : written.id();
    if (path.equals(PAGE) || path.endsWith("/" + PAGE)) {
      path = path.substring(0, path.length() - PAGE.length());
    }
    boolean isFile = path.endsWith(".html") || path.endsWith(".htm");
    String names = isFile
        ? path.substring(0, path.lastIndexOf('.'))
        : path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    for (String name : names.split("/", -1)) {
      if (!Names.isFine(name)) {
        return Optional.empty();
      }
    }
    return Optional.of(new Ref(isFile ? path : names + "/", written.at()));
  }
}
