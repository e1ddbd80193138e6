package org.nutgraf.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.page.Output;

/**
 * The last look at a finished file, whatever a bug of ours or a trick of somebody's put there: no script but from files
 * of the site, no attribute that runs, no address of a scheme off the list, nothing loaded from elsewhere, XML and JSON
 * well-formed, no character that nobody sees. It knows nothing of how the file was made.
 */
public final class Gate {
  private static final Set<String> REFUSED = Set.of(
      "applet",
      "base",
      "embed",
      "foreignobject",
      "frame",
      "frameset",
      "handler",
      "iframe",
      "listener",
      "noembed",
      "object",
      "plaintext",
      "portal",
      "xmp");
  private static final Set<String> LOADING = Set.of(
      "src",
      "poster",
      "data",
      "background",
      "manifest",
      "lowsrc",
      "dynsrc",
      "code",
      "codebase",
      "archive",
      "classid",
      "profile");
  private static final Set<String> LEADING =
      Set.of("href", "xlink:href", "action", "formaction", "cite", "ping", "longdesc", "url");
  /** The relations of a {@code <link>} whose file a browser fetches by itself. */
  private static final Set<String> FETCHED = Set.of(
      "stylesheet",
      "icon",
      "preload",
      "modulepreload",
      "prefetch",
      "preconnect",
      "dns-prefetch",
      "prerender",
      "manifest",
      "apple-touch-icon",
      "mask-icon");

  private static final Set<String> DRAWN = Set.of("image", "use", "feimage");
  private static final Set<String> DATA = Set.of("application/ld+json", "application/json");

  private Gate() {}

  /** What is wrong with a file, the first of it; a file of a kind that browsers don't run is not looked at. */
  public static Optional<Finding> finding(Output.Made file) {
    String ending =
        file.path().substring(file.path().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    try {
      switch (ending) {
        case "html" -> markup(file.bytes(), false, false);
        case "xml", "svg" -> markup(file.bytes(), true, false);
        case "json" ->
          JsonText.read(
              file.bytes(),
              file.path().endsWith("timeline.json"),
              text -> markup(text, false, true));
        case "md", "txt" -> SeenBytes.visible(file.bytes());
        default -> {}
      }
      return Optional.empty();
    } catch (Refused e) {
      return Optional.of(
          Finding.of(
              file.origin(),
              Rule.UNSAFE_OUTPUT,
              "the finished file \"" + file.path() + "\" " + e.getMessage()
                  + around(file.bytes(), e.at()),
              "take it out of the template that puts it there; if none of the site's own does, nutgraf has a fault"));
    }
  }

  /** Why a file may not be written. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;
    private final int at;

    /** @param at where in the file, in bytes; negative if that can't be told */
    Refused(String message, int at) {
      super(message, null, false, false);
      this.at = at;
    }

    int at() {
      return at;
    }
  }

  private static String around(byte[] bytes, int at) {
    if (at < 0 || at >= bytes.length) {
      return "";
    }
    int end = Math.min(bytes.length, at + 60);
    return ": "
        + new String(bytes, at, end - at, StandardCharsets.UTF_8)
            .replaceAll("\\s+", " ")
            .strip();
  }

  /** @param elsewhere whether other programs show it, for whom even a picture of ours has its whole address */
  private static void markup(byte[] bytes, boolean xml, boolean elsewhere) throws Refused {
    TagReader tags = new TagReader(bytes, xml);
    while (tags.next()) {
      if (!tags.isClosing()) {
        element(tags, xml, elsewhere);
      }
    }
  }

  private static void element(TagReader tags, boolean xml, boolean elsewhere) throws Refused {
    String name = tags.name();
    if (REFUSED.contains(name) || xml && name.endsWith(":script")) {
      throw new Refused("has an element <" + name + ">", tags.start());
    }
    boolean fetched =
        name.equals("link") && FETCHED.stream().anyMatch(rel -> tags.hasWord("rel", rel));
    for (int i = 0; i < tags.attributes(); i++) {
      attribute(tags, name, fetched, elsewhere, i);
    }
    if (name.equals("script")) {
      boolean data = DATA.contains(tags.value("type").toLowerCase(Locale.ROOT));
      if (xml || tags.value("src").isEmpty() && !data) {
        throw new Refused("has a script that is no file of the site", tags.start());
      }
    } else if (name.equals("meta") && !tags.value("http-equiv").isEmpty()) {
      meta(tags);
    }
  }

  private static void meta(TagReader tags) throws Refused {
    switch (tags.value("http-equiv").toLowerCase(Locale.ROOT)) {
      case "content-security-policy" -> {}
      case "refresh" -> {
        String content = tags.value("content");
        int url = content.toLowerCase(Locale.ROOT).indexOf("url=");
        SafeAddresses.leading(url < 0 ? "" : content.substring(url + 4), tags.start());
      }
      default -> throw new Refused("has a <meta> that commands browsers", tags.start());
    }
  }

  private static void attribute(
      TagReader tags, String element, boolean fetched, boolean elsewhere, int i) throws Refused {
    String name = tags.attribute(i);
    switch (name.charAt(0)) {
      case 'o' -> {
        if (name.startsWith("on")) {
          throw new Refused("has an attribute \"" + name + "\", which is a script", tags.start());
        }
      }
      case 's' -> {
        if (name.equals("srcdoc")) {
          throw new Refused("has an attribute \"srcdoc\"", tags.start());
        } else if (name.equals("srcset")) {
          SafeAddresses.several(tags.value(i), tags.start());
        } else if (name.equals("style")) {
          SafeAddresses.styles(tags.value(i), tags.start());
        } else if (name.equals("src") && elsewhere) {
          SafeAddresses.leading(tags.value(i), tags.start());
        } else if (name.equals("src")) {
          SafeAddresses.loaded(tags.value(i), tags.start());
        }
      }
      case 'i' -> {
        if (name.equals("imagesrcset")) {
          SafeAddresses.several(tags.value(i), tags.start());
        }
      }
      default -> {
        if (LEADING.contains(name) && (fetched || DRAWN.contains(element))
            || LOADING.contains(name)) {
          SafeAddresses.loaded(tags.value(i), tags.start());
        } else if (LEADING.contains(name)) {
          SafeAddresses.leading(tags.value(i), tags.start());
        }
      }
    }
  }
}
