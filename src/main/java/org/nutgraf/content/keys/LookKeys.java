package org.nutgraf.content.keys;

import java.util.List;
import org.nutgraf.content.Look.Face;
import org.nutgraf.content.Look.Robots;
import org.nutgraf.content.Look.Size;

/** The keys of {@code site.yaml} about the looks of a site, and about where it sends its readers. */
final class LookKeys {
  private static final KeyTable ENTRY = KeyTable.of(
      "menu",
      "An entry of a menu that is more than a word.",
      Key.of(
          "page",
          Value.text("file"),
          "page: about.md",
          "The page that it leads to: its file below content/, or a part"
              + " of the site by its name, such as home, timeline or glossary."),
      Key.of(
          "url",
          Value.address(),
          "url: https://example.com/",
          "The page of another site that it leads to."),
      Key.of(
          "title",
          Value.text(),
          "title: About",
          "What it is called, if not as its page; needed with url."));

  private static final KeyTable FOOTER = KeyTable.of(
      "footer",
      "What stands at the foot of every page.",
      Key.of("text", Value.text(), "text: \"© Harbor Bay Gazette\"", "A line of text."),
      Key.of(
          "menu",
          Value.entries(ENTRY),
          "menu: [about.md]",
          "Pages such as an imprint; they leave the menu at the top."));

  private static final List<Key> COLOURS = List.of(
      Key.of(
          "paper",
          Value.color(),
          "paper: \"#fff8ee\"",
          "What is written on, in quotes: # begins a comment."),
      Key.of("ink", Value.color(), "ink: \"#221100\"", "What is written with."),
      Key.of("accent", Value.color(), "accent: \"#006644\"", "The colour of links."));

  private static final KeyTable PALETTE =
      new KeyTable("light", "Three colours; all others are made of them.", COLOURS);

  private static final KeyTable THEME = new KeyTable(
          "theme", "The colours and the type of the site.", COLOURS)
      .with(List.of(
          Key.of(
              "type",
              Value.word(Face.class),
              "type: sans",
              "What texts are set in: a book's face (serif), a grotesque (sans), or the face of the reader's own"
                  + " system; pages load no fonts."),
          Key.of(
              "size",
              Value.word(Size.class),
              "size: large",
              "How large texts are: small, normal or large."),
          Key.of(
              "light",
              Value.group(PALETTE),
              "light: { paper: \"#fff8ee\" }",
              "The colours by day, in place of the three above."),
          Key.of(
              "dark",
              Value.group(PALETTE),
              "dark: { paper: \"#101418\" }",
              "The colours by night; made of those by day unless they are said.")));

  private static final KeyTable SOCIAL = KeyTable.open(
      "social",
      "Accounts of the site elsewhere.",
      "What readers see: Mastodon.",
      Value.address(),
      "Mastodon: https://social.example/@gazette");

  private static final KeyTable REDIRECTS = KeyTable.open(
      "redirects",
      "Former addresses.",
      "A former address, and where it leads to now.",
      Value.text("address from the site's root"),
      "/old/: /");

  static final List<Key> KEYS = List.of(
      Key.of(
          "logo",
          Value.text("file"),
          "logo: ferry.jpg",
          "A picture in content/ that stands for the name of the site."),
      Key.of(
          "menu",
          Value.entries(ENTRY),
          "menu: [home, { page: about.md, title: About }]",
          "What the menu at the top has, in order: parts of the site by their names, such as home, timeline or glossary; files of pages; other sites."
              + " Without it, it has all that there is."),
      Key.of(
          "footer",
          Value.group(FOOTER),
          "footer: { text: \"© Harbor Bay Gazette\" }",
          "What stands at the foot of every page."),
      Key.of(
          "theme",
          Value.group(THEME),
          "theme: { paper: \"#fff8ee\", ink: \"#221100\" }",
          "The colours and the type of the site. static/site.css, if it is there, goes behind them."),
      Key.of(
          "social",
          Value.group(SOCIAL),
          "social: { Mastodon: \"https://social.example/@gazette\" }",
          "Accounts of the site elsewhere, by name."),
      Key.of(
          "robots",
          Value.word(Robots.class),
          "robots: no-training",
          "Which programs robots.txt asks to read the site: all, none, or all but"
              + " those that collect texts to train models with. static/robots.txt goes before it."),
      Key.of(
          "redirects",
          Value.group(REDIRECTS),
          "redirects: { /old/: / }",
          "Where former addresses lead that are no alias of a page, such as a term's."),
      Key.of(
          "redirects_file",
          Value.flag(),
          "redirects_file: true",
          "Whether the host is told of aliases and redirects in a file _redirects, as Netlify,"
              + " Cloudflare and GitLab read it, in place of pages that lead on."));

  private LookKeys() {}
}
