package org.nutgraf.source;

import java.util.Locale;
import java.util.Set;

/** What a file beside the texts is, by its name: only kinds that no browser runs may be published from {@code content/}. */
public enum FileKind {
  /** A picture of pixels. */
  PICTURE("avif", "gif", "jpeg", "jpg", "png", "webp"),
  /** A picture of shapes, which could hold a script. */
  DRAWING("svg"),
  /** A document, such as a report or a sheet of figures. */
  DOCUMENT("docx", "epub", "odp", "ods", "odt", "pdf", "pptx", "xlsx"),
  /** Sound, film, and their subtitles. */
  RECORDING(
      "aac", "flac", "m4a", "m4v", "mov", "mp3", "mp4", "oga", "ogg", "ogv", "opus", "srt", "vtt",
      "wav", "webm"),
  /** Figures and places for programs, and plain text. */
  DATA("csv", "geojson", "gpx", "json", "kml", "tsv", "txt"),
  /** What a browser runs or obeys. */
  ACTIVE(
      "cjs",
      "css",
      "htc",
      "htm",
      "html",
      "js",
      "jsp",
      "mathml",
      "mht",
      "mhtml",
      "mjs",
      "php",
      "php3",
      "php5",
      "phtml",
      "shtml",
      "svgz",
      "swf",
      "ts",
      "wasm",
      "webmanifest",
      "xht",
      "xhtml",
      "xml",
      "xsl",
      "xslt",
      "asp",
      "aspx",
      "cgi",
      "hta",
      "jar",
      "pl",
      "py",
      "rb",
      "sh"),
  /** What a server or a host of sites obeys. */
  CONTROL(),
  /** Anything else. */
  OTHER();

  private static final Set<String> CONTROLS = Set.of(
      """
      _headers _redirects _routes.json _worker.js .htaccess .htpasswd .user.ini .nojekyll
      cname netlify.toml now.json vercel.json staticwebapp.config.json web.config robots.txt
      ads.txt app-ads.txt security.txt crossdomain.xml clientaccesspolicy.xml sitemap.xml
      sw.js service-worker.js
      """
          .split("\\s+"));

  private final Set<String> endings;

  FileKind(String... endings) {
    this.endings = Set.of(endings);
  }

  /** @param path with {@code /} between names */
  public static FileKind of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (CONTROLS.contains(name)) {
      return CONTROL;
    }
    // Some servers go by any of several endings: report.php.jpg.
    for (String part : name.substring(name.indexOf('.') + 1).split("\\.")) {
      if (name.contains(".")
          && ACTIVE.endings.contains(part)
          && !part.matches("ts|pl|py|rb|sh|xml|css")) {
        return ACTIVE;
      }
    }
    String ending = name.substring(name.lastIndexOf('.') + 1);
    for (FileKind kind : values()) {
      if (name.contains(".") && kind.endings.contains(ending)) {
        return kind;
      }
    }
    return OTHER;
  }

  /** Whether a page may have it published. */
  public boolean isPublished() {
    return this != ACTIVE && this != CONTROL && this != OTHER;
  }
}
