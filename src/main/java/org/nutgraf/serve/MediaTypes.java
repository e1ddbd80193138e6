package org.nutgraf.serve;

import java.util.Locale;
import java.util.Map;

/** What kind of file it is, by its name's ending (IANA media types). */
final class MediaTypes {
  private static final Map<String, String> BY_ENDING = Map.ofEntries(
      Map.entry("html", "text/html; charset=utf-8"),
      Map.entry("md", "text/markdown; charset=utf-8"),
      Map.entry("css", "text/css; charset=utf-8"),
      Map.entry("js", "text/javascript; charset=utf-8"),
      Map.entry("json", "application/json"),
      Map.entry("xml", "application/xml; charset=utf-8"),
      Map.entry("txt", "text/plain; charset=utf-8"),
      Map.entry("svg", "image/svg+xml"),
      Map.entry("png", "image/png"),
      Map.entry("jpg", "image/jpeg"),
      Map.entry("jpeg", "image/jpeg"),
      Map.entry("gif", "image/gif"),
      Map.entry("webp", "image/webp"),
      Map.entry("avif", "image/avif"),
      Map.entry("ico", "image/x-icon"),
      Map.entry("woff2", "font/woff2"),
      Map.entry("pdf", "application/pdf"),
      Map.entry("mp4", "video/mp4"),
      Map.entry("mp3", "audio/mpeg"),
      Map.entry("csv", "text/csv; charset=utf-8"));

  private MediaTypes() {}

  static String of(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return BY_ENDING.getOrDefault(ending, "application/octet-stream");
  }
}
