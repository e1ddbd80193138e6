package org.nutgraf.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutgraf.content.Body;
import org.nutgraf.content.SiteConfig.Linking;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.SourceFile;

/** Markdown as the writer writes it where HTML passes and addresses are what they are, as in the specification. */
final class TrustedHtml {
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
      throw new AssertionError(id);
    }
  };

  private TrustedHtml() {}

  static String of(String markdown) {
    Tree parsed = new MarkdownParser().parse(new Body(new SourceFile("spec.md", markdown), 0));
    Tree tree = new Tree(parsed.body(), parsed.document(), Map.of(), List.of());
    Setting setting = Setting.page(Optional.empty(), "");
    List<Finding> findings = new ArrayList<>();
    Survey survey = new Surveyor(tree, setting, AS_WRITTEN, new TermLinker(List.of()), Linking.ALL,
        (scheme, query, caption, number, s, at) -> {
          throw new AssertionError(scheme);
        }, findings).survey();
    return new HtmlWriter(tree, survey, setting, key -> "", true).write();
  }
}
