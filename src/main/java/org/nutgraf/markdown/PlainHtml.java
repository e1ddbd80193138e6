package org.nutgraf.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutgraf.content.Body;
import org.nutgraf.content.SiteConfig.Linking;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.SourceFile;

/** Markdown as HTML and nothing more: no terms, no schemes, raw HTML, boxes of tasks and footnotes as they stand. */
public final class PlainHtml {
  private static final TermLinker NO_TERMS = new TermLinker(List.of(), "");
  private static final Links AS_WRITTEN = new Links() {
    @Override
    public Target link(String address, Location at) {
      return Target.external(address);
    }

    @Override
    public Target image(String address, Location at) {
      return Target.external(address);
    }

    @Override
    public Target term(String id) {
      return Target.BROKEN;
    }
  };

  private PlainHtml() {}

  public static String of(String markdown) {
    return of(markdown, NO_TERMS, AS_WRITTEN);
  }

  static String of(String markdown, TermLinker linker, Links links) {
    Tree parsed = MarkdownParser.parse(new Body(new SourceFile("text.md", markdown), 0));
    // Without anchors of headings.
    Tree tree = new Tree(parsed.body(), parsed.document(), Map.of(), List.of());
    Setting setting = Setting.page(Optional.empty(), "");
    Survey survey = new Surveyor(
            tree,
            setting,
            links,
            linker,
            Linking.ALL,
            Optional.empty(),
            (scheme, query, caption, number, s, at) -> {
              throw new IllegalStateException(scheme);
            },
            new ArrayList<>())
        .survey();
    return new HtmlWriter(tree, survey, setting, key -> "", true).write();
  }
}
