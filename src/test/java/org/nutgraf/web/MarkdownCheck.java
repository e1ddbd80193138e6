package org.nutgraf.web;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads a page of the Markdown edition with a CommonMark parser that is not the generator's own. */
final class MarkdownCheck {

  private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\n.*?\\n---\\n", Pattern.DOTALL);
  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");
  private static final Set<String> REAL_SCHEMES = Set.of("https:", "http:", "mailto:", "tel:");
  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), FootnotesExtension.create());

  private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();

  /** What is wrong with the page: no heading, a link that leads nowhere, a footnote without its text. */
  List<String> problems(Path root, Path page, String markdown) {
    List<String> problems = new ArrayList<>();
    if (!FRONT_MATTER.matcher(markdown).find()) {
      problems.add("has no front matter");
    }
    Visitor visitor = new Visitor(root, page, problems);
    Node document = parser.parse(FRONT_MATTER.matcher(markdown).replaceFirst(""));
    document.accept(visitor);
    if (!visitor.heading) {
      problems.add("has no heading of the first level");
    }
    return problems.stream().map(problem -> root.relativize(page) + ": " + problem).toList();
  }

  private static final class Visitor extends AbstractVisitor {

    private final Path root;
    private final Path page;
    private final List<String> problems;
    private boolean heading;

    private Visitor(Path root, Path page, List<String> problems) {
      this.root = root;
      this.page = page;
      this.problems = problems;
    }

    @Override
    public void visit(Heading node) {
      heading |= node.getLevel() == 1;
      visitChildren(node);
    }

    @Override
    public void visit(Link node) {
      link(node.getDestination());
      visitChildren(node);
    }

    @Override
    public void visit(Image node) {
      link(node.getDestination());
      visitChildren(node);
    }

    @Override
    public void visit(Text node) {
      if (node.getLiteral().contains("[^")) {
        problems.add("a footnote without its text: " + node.getLiteral());
      }
      if (node.getLiteral().contains("](")) {
        problems.add("a link that is not one: " + node.getLiteral());
      }
    }

    @Override
    public void visit(HtmlBlock node) {
      problems.add("HTML: " + node.getLiteral());
    }

    @Override
    public void visit(HtmlInline node) {
      problems.add("HTML: " + node.getLiteral());
    }

    private void link(String destination) {
      if (SCHEME.matcher(destination).find()) {
        String scheme = destination.substring(0, destination.indexOf(':') + 1);
        if (!REAL_SCHEMES.contains(scheme)) {
          problems.add("a link that was left unresolved: " + destination);
        }
        return;
      }
      if (destination.startsWith("#")) {
        return;
      }
      if (destination.startsWith("/")) {
        problems.add("a link that depends on the place of the site: " + destination);
        return;
      }
      Path target = page.resolveSibling(URI.create(destination).getPath()).normalize();
      if (!target.startsWith(root) || !Files.isRegularFile(target)) {
        problems.add("a link to a file that is not there: " + destination);
      }
    }
  }
}
