package org.nutgraf.web;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
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

  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---\\n.*?\\n---\\n", Pattern.DOTALL);
  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");
  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\]]*\\]?");

  /** Places of events, and HTML of authors that GitHub shows and Markdown has no marks for. */
  private static final Pattern HARMLESS = Pattern.compile(
      "<a id=\"[^\"]+\">|<!--.*?-->|</?(a|abbr|b|bdi|bdo|br|cite|dd|del"
          + "|details|dfn|dl|dt|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|summary|sup|u|var|wbr)"
          + "( (lang|dir|title|open)(=\"[^\"]*\")?)* ?/?>",
      Pattern.DOTALL);

  private static final Set<String> REAL_SCHEMES = Set.of("https:", "http:", "mailto:", "tel:");
  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), FootnotesExtension.create());

  private final MarkdownAnchors anchors = new MarkdownAnchors();
  private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();

  /** What is wrong with the page: no heading, a link that leads nowhere, a footnote without its text. */
  List<String> problems(Path root, Path page, String markdown) {
    List<String> problems = new ArrayList<>();
    if (!FRONT_MATTER.matcher(markdown).find()) {
      problems.add("has no front matter");
    }
    Visitor visitor = new Visitor(root, page, anchors, problems);
    Node document = parser.parse(FRONT_MATTER.matcher(markdown).replaceFirst(""));
    document.accept(visitor);
    if (!visitor.heading) {
      problems.add("has no heading of the first level");
    }
    visitor.defined.stream()
        .filter(label -> !visitor.referred.contains(label))
        .forEach(label -> problems.add("a footnote that nothing refers to: [^" + label + "]"));
    return problems.stream()
        .map(problem -> root.relativize(page) + ": " + problem)
        .toList();
  }

  private static final class Visitor extends AbstractVisitor {

    private final Path root;
    private final Path page;
    private final MarkdownAnchors anchors;
    private final List<String> problems;
    private final Set<String> referred = new HashSet<>();
    private final Set<String> defined = new LinkedHashSet<>();
    private boolean heading;

    private Visitor(Path root, Path page, MarkdownAnchors anchors, List<String> problems) {
      this.root = root;
      this.page = page;
      this.anchors = anchors;
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
      Matcher footnote = FOOTNOTE.matcher(node.getLiteral());
      while (footnote.find()) {
        problems.add("a footnote without its text: " + footnote.group());
      }
      if (node.getLiteral().contains("](")) {
        problems.add("a link that is not one: " + node.getLiteral());
      }
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof FootnoteReference reference) {
        referred.add(reference.getLabel());
      }
      visitChildren(node);
    }

    @Override
    public void visit(CustomBlock node) {
      if (node instanceof FootnoteDefinition definition) {
        defined.add(definition.getLabel());
      }
      visitChildren(node);
    }

    @Override
    public void visit(HtmlBlock node) {
      html(node.getLiteral());
    }

    @Override
    public void visit(HtmlInline node) {
      html(node.getLiteral());
    }

    private void html(String literal) {
      if (HARMLESS.matcher(literal).replaceAll("").contains("<")) {
        problems.add("HTML that may do harm: " + literal);
      }
    }

    private void link(String destination) {
      if (SCHEME.matcher(destination).find()) {
        String scheme = destination.substring(0, destination.indexOf(':') + 1);
        if (!REAL_SCHEMES.contains(scheme)) {
          problems.add("a link that was left unresolved: " + destination);
        }
        return;
      }
      if (destination.startsWith("/")) {
        problems.add("a link that depends on the place of the site: " + destination);
        return;
      }
      URI address = URI.create(destination);
      Path target = address.getPath().isEmpty()
          ? page
          : page.resolveSibling(address.getPath()).normalize();
      if (!target.startsWith(root) || !Files.isRegularFile(target)) {
        problems.add("a link to a file that is not there: " + destination);
      } else if (address.getFragment() != null
          && !address.getFragment().equals("top")
          && target.toString().endsWith(".md")
          && !anchors.of(target).contains(address.getFragment())) {
        problems.add("a link to a place that is not there: " + destination);
      }
    }
  }
}
