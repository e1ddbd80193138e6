package org.nutgraf.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.content.Status;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.content.date.Moment;
import org.nutgraf.markdown.Anchors;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.template.Markup;
import org.nutgraf.text.Messages;

/**
 * What templates see. Texts are plain unless they are called {@code html} or {@code markdown}; what is absent is an empty
 * text, an empty list or 0, never null.
 *
 * <p>Addresses are relative to the page and lead to the HTML edition; {@code md} is the same for the Markdown edition.
 */
public interface View {

  /** The address of the Markdown edition of what {@code href} leads to; other sites' addresses stay as they are. */
  static String md(String href) {
    if (href.contains("://")) {
      return href;
    }
    // A word that a note belongs to is a place in HTML alone: the Markdown edition leads to its
    // page.
    return href.replace("index.html", "index.md").replaceFirst("#" + Anchors.REF + "$", "");
  }

  /** Statuses once each, the surest first. */
  static List<String> statuses(Stream<String> ids) {
    Set<String> used = ids.collect(Collectors.toSet());
    return Arrays.stream(Status.values()).map(Status::id).filter(used::contains).toList();
  }

  /** Finished markup for a template, or an empty text, which templates can ask for. */
  static Object markup(String markup) {
    return markup.isEmpty() ? "" : new Markup(markup);
  }

  /** What a body says, in each edition of pages: finished markup, or empty texts. */
  record Text(Object html, Object markdown) {
    static final Text NONE = new Text("", "");

    /** A text that has a page to itself. */
    static Text of(RenderedBody body) {
      return new Text(View.markup(body.html()), View.markup(body.markdown()));
    }

    /** A text among others, without the blank lines around it. */
    static Text among(RenderedBody body) {
      return new Text(View.markup(body.html()), View.markup(body.markdown().strip()));
    }

    /** The text as templates of pages know it: {@code body} is the HTML, {@code text} the Markdown. */
    Map<String, Object> model() {
      return Map.of("body", html, "text", markdown);
    }
  }

  /** A date: for machines as HTML allows it, or empty; and in words. */
  record Stamp(String datetime, String text) {
    public static final Stamp NONE = new Stamp("", "");

    /** The day in words, and for machines the instant. */
    static Stamp of(Moment moment, Messages words) {
      return new Stamp(moment.machine(), Edtf.of(moment.day()).words(words));
    }

    static Stamp of(Edtf date, Messages words) {
      return new Stamp(date.machine().orElse(""), date.words(words));
    }
  }

  record Link(String title, String href) {
    public static final Link NONE = new Link("", "");

    public String md() {
      return View.md(href);
    }
  }

  /** @param md the same in the Markdown edition */
  record Ref(String label, String href, String md) {
    Ref(String label, String href) {
      this(label, href, View.md(href));
    }
  }

  record Image(String src, String alt, int width, int height) {
    public static final Image NONE = new Image("", "", 0, 0);
  }
}
