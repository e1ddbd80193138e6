package org.nutgraf.page.machine;

import java.util.List;
import org.nutgraf.content.SiteConfig;

/** {@code robots.txt} (RFC 9309): which programs are asked to read the site, and which to stay away. */
final class RobotsFile {
  /**
   * Programs that collect texts to train models with, or names by which their makers let sites refuse that, as these
   * publish them. Search engines go by other names.
   */
  private static final List<String> TRAINING = List.of(
      "AI2Bot",
      "Amazonbot",
      "Applebot-Extended",
      "Bytespider",
      "CCBot",
      "ClaudeBot",
      "Diffbot",
      "FacebookBot",
      "GPTBot",
      "Google-Extended",
      "ImagesiftBot",
      "Meta-ExternalAgent",
      "Omgilibot",
      "PanguBot",
      "Timpibot",
      "anthropic-ai",
      "cohere-ai",
      "cohere-training-data-crawler",
      "webzio-extended");

  private RobotsFile() {}

  /** @param maps addresses of the sitemaps */
  static String text(SiteConfig config, List<String> maps) {
    String map = "\nSitemap: " + String.join("\nSitemap: ", maps) + "\n";
    return switch (config.look().robots()) {
      case ALL -> "User-agent: *\nAllow: /\n" + map;
      case NONE -> "User-agent: *\nDisallow: /\n";
      case NO_TRAINING ->
        "User-agent: " + String.join("\nUser-agent: ", TRAINING)
            + "\nDisallow: /\n\nUser-agent: *\nAllow: /\n" + map;
    };
  }
}
