package org.nutgraf.move;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nutgraf.content.Page;
import org.nutgraf.content.Redirects;
import org.nutgraf.content.Ref;
import org.nutgraf.content.Site;
import org.nutgraf.finding.SourceFile;

/** Lets the addresses that something had before lead to those that it has now. */
final class Aliases {
  private static final Pattern LIST = Pattern.compile("(?m)^(aliases:[ \\t]*\\[)([^\\]\\n]*)\\]");
  private static final Pattern BLOCK = Pattern.compile("(?m)^aliases:[ \\t]*\\n");
  private static final Pattern ONE = Pattern.compile("(?m)^aliases:[ \\t]*([^\\[\\s\\n][^\\n]*)$");
  private static final Pattern REDIRECTS = Pattern.compile("(?m)^redirects:[ \\t]*(\\{[ \\t]*)?");

  private final Site then;
  private final Site now;
  private final Move move;
  private final String config;

  /** @param then as readers saw it, in one language */
  Aliases(Site then, Site now, Move move) {
    this.then = then;
    this.now = now;
    this.move = move;
    this.config = now.edition().place("content/site.yaml");
  }

  /** The texts that have to say so, by their paths now. */
  Map<String, String> texts(Map<String, SourceFile> texts) {
    Map<String, String> changed = new TreeMap<>();
    returned(texts, changed);
    then.places().forEach((url, address) -> {
      Page before = then.pages().get(address.source());
      Page page = now.pages().get(move.path(address.source()));
      if (now.places().containsKey(url)
          || page != null
              && page.aliases().stream().anyMatch(alias -> alias.id().equals(url))) {
        return;
      }
      if (before != null && before.url().equals(url) && page != null) {
        String file = page.file().place();
        changed.put(file, withAlias(changed.getOrDefault(file, text(texts, file)), "/" + url));
      } else {
        changed.put(
            config,
            withRedirect(
                changed.getOrDefault(config, text(texts, config)),
                "/" + url,
                "/" + led(url, before, page)));
      }
    });
    return changed;
  }

  // What goes back to where it was needs no way there any more.
  private void returned(Map<String, SourceFile> texts, Map<String, String> changed) {
    for (Page page : now.pages().values()) {
      String file = page.file().place();
      for (Ref alias : page.aliases()) {
        if (now.places().containsKey(alias.id()) && now.edition().isOwn(file)) {
          changed.put(
              file,
              without(
                  changed.getOrDefault(file, text(texts, file)),
                  "aliases",
                  alias.at().text()));
        }
      }
    }
    for (Redirects.Redirect redirect : now.config().redirects().list()) {
      Ref from = redirect.from();
      if (now.places().containsKey(from.id()) && from.at().file().place().equals(config)) {
        changed.put(
            config,
            without(
                changed.getOrDefault(config, text(texts, config)),
                "redirects",
                from.at().text()));
      }
    }
  }

  private static String text(Map<String, SourceFile> texts, String file) {
    return Optional.ofNullable(texts.get(file)).map(SourceFile::text).orElse("");
  }

  // What is made of a story moves with its article; a term's page is called as its file is.
  private String led(String url, @Nullable Page before, @Nullable Page page) {
    if (before != null && page != null) {
      return page.url() + url.substring(before.url().length());
    }
    return move.id().map(id -> "glossary/" + id.to() + "/").orElse("");
  }

  static String withAlias(String text, String address) {
    int end = text.indexOf("\n---", 3);
    String front = text.substring(0, end + 1);
    Matcher list = LIST.matcher(front);
    Matcher block = BLOCK.matcher(front);
    Matcher one = ONE.matcher(front);
    String changed = list.find()
        ? front.substring(0, list.end(1))
            + list.group(2)
            + (list.group(2).isBlank() ? "" : ", ")
            + address
            + front.substring(list.end(2))
        : block.find()
            ? front.substring(0, block.end()) + "  - " + address + "\n"
                + front.substring(block.end())
            : one.find()
                ? front.substring(0, one.start(1)) + "[" + one.group(1).strip() + ", " + address
                    + "]" + front.substring(one.end(1))
                : front + "aliases: [" + address + "]\n";
    return changed + text.substring(end + 1);
  }

  /**
   * A YAML text without one entry of a list or a mapping; without the whole of it if that was all.
   *
   * @param entry as it is written; of a mapping, its key
   */
  static String without(String text, String key, String entry) {
    Predicate<String> other = item -> {
      String written = item.strip().replaceFirst("^-[ \\t]+", "");
      return !written.equals(entry) && !written.startsWith(entry + ":");
    };
    Matcher lines = Pattern.compile("(?m)^" + key + ":[ \\t]*\\n((?:(?:[ \\t]+|-).*(?:\\n|$))+)")
        .matcher(text);
    Matcher line = Pattern.compile(
            "(?m)^" + key + ":[ \\t]*([\\[{]?)([^\\]}\\n]*)([\\]}]?.*(?:\\n|$))")
        .matcher(text);
    if (lines.find()) {
      String rest = lines.group(1).lines().filter(other).collect(joining("\n", "", "\n"));
      return text.substring(0, rest.isBlank() ? lines.start() : lines.start(1))
          + (rest.isBlank() ? "" : rest)
          + text.substring(lines.end());
    }
    if (!line.find()) {
      return text;
    }
    String rest = Stream.of(line.group(2).split(",")).filter(other).collect(joining(","));
    return text.substring(0, line.start())
        + (rest.isBlank()
            ? ""
            : key + ": " + line.group(1)
                + rest.replaceFirst("^ +(?=\\S)", line.group(1).equals("{") ? " " : "")
                + line.group(3))
        + text.substring(line.end());
  }

  static String withRedirect(String text, String from, String to) {
    String line = from + ": " + to;
    Matcher there = REDIRECTS.matcher(text);
    if (!there.find()) {
      return text + (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + "redirects:\n  " + line
          + "\n";
    }
    return there.group(1) == null
        ? text.substring(0, there.end()) + "\n  " + line + text.substring(there.end())
        : text.substring(0, there.end())
            + line
            + (text.startsWith("}", there.end()) ? "" : ", ")
            + text.substring(there.end());
  }
}
