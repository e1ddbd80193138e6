package org.nutgraf.source;

import java.util.ArrayList;
import java.util.List;

/** Paths that editors write, as seen from the file they write them in. */
public final class SourcePath {
  private static final String CONTENT = "content/";

  private SourcePath() {}

  /**
   * Relative to the site's root; one that climbs above it keeps its {@code ../}.
   *
   * @param from the file that holds the path, relative to the site's root
   * @param path with {@code /} between names; if it begins with one, it is seen from {@code content/}
   */
  public static String resolve(String from, String path) {
    String base = path.startsWith("/") ? CONTENT : from.substring(0, from.lastIndexOf('/') + 1);
    String joined = path.startsWith("/") ? path.substring(1) : path;
    List<String> parts = new ArrayList<>();
    for (String part : (base + joined).split("/")) {
      if (part.equals("..") && !parts.isEmpty() && !parts.get(parts.size() - 1).equals("..")) {
        parts.remove(parts.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }
}
