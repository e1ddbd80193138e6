package org.nutgraf.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.nutgraf.SiteFixture;

/**
 * The Markdown edition as a program sees it that knows Markdown, GitHub's tables and footnotes, and not Nutgraf.
 */
class MarkdownEditionTest {
  private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\n.*?\n---\n", Pattern.DOTALL);
  private static final Parser PARSER = Parser.builder()
      .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
      .build();

  private static final SiteFixture SITE = SiteFixture.of(
      """
      -- content/index.md --
      ---
      title: "1. A *bold* [title] with <b> & _this_"
      summary: "# No heading, *no* emphasis"
      ---
      The thing and a [claim](claim:many), an [item](claim:list), a [stub](claim:bare).

      > [!NOTE]
      >
      > ![Claims | all](claims:)

      - ![Flow *x*](flow:)

      ![Events](timeline:)
      -- content/glossary/thing.md --
      ---
      term: "thing"
      short: "T*H*[i]"
      ---
      A *thing* costs 5 \\* 3, uses `a_b` and \\<b\\>tags\\</b\\> \\[sic], R&amp;D, 1 < 2.

      A second paragraph.
      -- content/claims/many.md --
      ---
      title: "A claim with *stars* and [brackets]"
      status: reported
      attribution: "people [sic] *familiar*"
      sources: [s]
      ---
      First paragraph,
      in two lines.

      Second paragraph with a [link](source:s).

      - a list
      - of two

      > a quotation
      -- content/claims/list.md --
      ---
      title: A list
      status: confirmed
      ---
      1. one
      2. two
      -- content/claims/bare.md --
      ---
      title: Bare
      status: unknown
      ---
      -- content/sources.yaml --
      s: { title: "A [PDF] with *stars* | bars _x_", publisher: "P|Q *R*", url: "https://e.org/a_(b)_c*d*", note: "n*o*te" }
      -- content/timeline/e.md --
      ---
      title: "An *event* [x] | y"
      date: 2026
      sources: [s]
      ---
      Text.
      -- content/flows.yaml --
      parties:
        - { id: a, name: "A|B" }
        - { id: b, name: "*C*" }
      flows:
        - { from: a, to: b, kind: pays, what: "x | [y]", amount: "*5*", sources: [s] }
      """);

  private static Node parse(String path) {
    return PARSER.parse(FRONT_MATTER.matcher(SITE.text(path)).replaceFirst(""));
  }

  /** The text of a node, and of all in it, without its markup. */
  private static String plain(Node node) {
    if (node instanceof Text text) {
      return text.getLiteral();
    }
    if (node instanceof Code code) {
      return code.getLiteral();
    }
    StringBuilder out = new StringBuilder();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      out.append(plain(child));
    }
    return out.append(node instanceof Block || node instanceof SoftLineBreak ? "\n" : "")
        .toString();
  }

  private static Map<String, Node> notes(Node document) {
    Map<String, Node> notes = new HashMap<>();
    document.accept(new AbstractVisitor() {
      @Override
      public void visit(CustomBlock block) {
        if (block instanceof FootnoteDefinition definition) {
          notes.put(definition.getLabel(), definition);
        }
        visitChildren(block);
      }
    });
    return notes;
  }

  @Test
  void thereAreNoFindings() {
    assertThat(SITE.mistakes()).isEmpty();
  }

  @Test
  void plainTextsStayPlain() {
    String home = plain(parse("index.md"));
    assertThat(home)
        .contains(
            "1. A *bold* [title] with <b> & _this_",
            "# No heading, *no* emphasis",
            "thing (T*H*[i])",
            "A thing costs 5 * 3, uses a_b and <b>tags</b> [sic], R&D, 1 < 2.",
            "A claim with *stars* and [brackets]",
            "people [sic] *familiar*",
            "P|Q *R*",
            "A|B",
            "*C*",
            "x | [y]",
            "*5*",
            "An *event* [x] | y");
    assertThat(plain(parse("timeline/index.md"))).contains("An *event* [x] | y", "P|Q *R*");
    assertThat(plain(parse("sources/index.md")))
        .contains("A [PDF] with *stars* | bars _x_", "P|Q *R*", "n*o*te");
    assertThat(plain(parse("glossary/thing/index.md")))
        .contains("thing (T*H*[i])", "1. A *bold* [title] with <b>");
    assertThat(plain(parse("glossary/index.md"))).contains("A thing costs 5 * 3");
  }

  @Test
  void eventsAreHeadingsBelowTheirYears() {
    List<String> headings = new ArrayList<>();
    parse("timeline/index.md").accept(new AbstractVisitor() {
      @Override
      public void visit(Heading heading) {
        headings.add(heading.getLevel() + " " + plain(heading).strip());
      }
    });
    assertThat(headings).contains("2 2026", "3 2026: An *event* [x] | y");
  }

  @Test
  void aNoteIsOneNoteHoweverManyParagraphsItHas() {
    Node document = parse("index.md");
    Map<String, Node> notes = notes(document);
    assertThat(notes).containsOnlyKeys("thing", "claim-many", "claim-list", "claim-bare");
    assertThat(plain(notes.get("claim-many")))
        .contains(
            "First paragraph,",
            "in two lines.",
            "Second paragraph with a ",
            "a list",
            "of two",
            "a quotation");
    assertThat(plain(notes.get("claim-list"))).contains("one\n", "two\n");
    assertThat(plain(notes.get("thing"))).doesNotContain("A second paragraph.");
  }

  @Test
  void everyReferenceHasItsNoteAndEveryLinkItsTarget() {
    for (String path : SITE.outputs().files().keySet()) {
      if (path.endsWith(".md")) {
        Node document = parse(path);
        Map<String, Node> notes = notes(document);
        List<String> problems = new ArrayList<>();
        document.accept(new AbstractVisitor() {
          @Override
          public void visit(CustomNode node) {
            if (node instanceof FootnoteReference reference
                && !notes.containsKey(reference.getLabel())) {
              problems.add("no note " + reference.getLabel());
            }
            visitChildren(node);
          }

          @Override
          public void visit(Link link) {
            if (!link.getDestination().startsWith("https://")
                && !link.getDestination().startsWith("#")) {
              String there = java.net
                  .URI
                  .create("https://x/" + path)
                  .resolve(link.getDestination())
                  .getPath();
              if (!SITE.outputs().files().containsKey(there.substring(1))) {
                problems.add("no file " + link.getDestination());
              }
            }
          }

          @Override
          public void visit(Text text) {
            if (text.getLiteral().contains("[^") || text.getLiteral().contains("](")) {
              problems.add("markup in text: " + text.getLiteral());
            }
          }

          @Override
          public void visit(HtmlInline html) {
            if (!html.getLiteral().matches("</?a( id=\"[\\w-]+\")?>")) {
              problems.add("HTML " + html.getLiteral());
            }
          }

          @Override
          public void visit(HtmlBlock html) {
            problems.add("HTML " + html.getLiteral());
          }
        });
        assertThat(problems).as(path + "\n" + SITE.text(path)).isEmpty();
      }
    }
  }
}
