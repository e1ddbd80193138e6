package org.nutgraf.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermLinkingTest {
  private static final String TERMS =
      """
      -- content/glossary/amazon.md --
      ---
      term: Amazon
      ---
      A company.
      -- content/glossary/aws.md --
      ---
      term: Amazon Web Services
      short: AWS
      aliases: [cloud arm, R&D, C++, Nestlé]
      ---
      A cloud.
      -- content/glossary/cloud.md --
      ---
      term: cloud
      ---
      Computers of others.
      -- content/glossary/fund.md --
      ---
      term: sovereign wealth fund
      plurals: [sovereign wealth funds, sovereign funds]
      ---
      A state's money.
      -- content/glossary/company.md --
      ---
      term: private company
      case: any
      ---
      Without listed shares.
      -- content/glossary/ai.md --
      ---
      term: artificial intelligence
      short: AI
      case: exact
      ---
      Software.
      -- content/glossary/capital.md --
      ---
      term: capital
      link: manual
      ---
      Money.
      """;

  private static String site(String linking) {
    return "-- content/site.yaml --\ntitle: T\nbase_url: https://example.org/\nlink_terms: "
        + linking + "\n" + TERMS;
  }

  /** HTML with {@code {words}} for each place of a term. */
  private static String marked(String html) {
    return html.strip()
        .replace("\n", " ")
        .replaceAll(" data-h=\"...\"", "")
        .replaceAll("<a class=\"here\" href=\"#[\\w-]*\">(.*?)</a>", "$1")
        .replaceAll("<a class=\"term\" id=\"--\\d+\" href=\"#term-[\\p{L}-]+\">(.*?)</a>", "{$1}");
  }

  private static String html(String body) {
    return marked(Rendering.page(body, TERMS).html());
  }

  private static String line(String body) {
    return html(body).replaceAll("^<p>|</p>$", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // the first place only, the longest form first
        "AWS and AWS => {AWS} and AWS",
        "Amazon Web Services of Amazon => {Amazon Web Services} of {Amazon}",
        "Amazon Web and Amazon => {Amazon} Web and Amazon",
        "the cloud arm, a cloud => the {cloud arm}, a {cloud}",
        // plurals and possessives
        "clouds => {clouds}",
        "two private companies => two {private companies}",
        "sovereign wealth funds => {sovereign wealth funds}",
        "sovereign funds => {sovereign funds}",
        "AWS's rivals => {AWS}'s rivals",
        "AWS’s rivals => {AWS}’s rivals",
        "the clouds' owners => the {clouds}' owners",
        // case: names as they are written, other words in any case
        "Cloud and CLOUD => {Cloud} and CLOUD",
        "aws and Aws => aws and Aws",
        "PRIVATE Company => {PRIVATE Company}",
        "Artificial intelligence => Artificial intelligence",
        "artificial intelligence => {artificial intelligence}",
        "amazon => amazon",
        // whole words
        "cloudy, Amazonian, xAWS, AWS2 => cloudy, Amazonian, xAWS, AWS2",
        "AWS-hosted and non-AWS => {AWS}-hosted and non-AWS",
        "cloud-based => cloud-based",
        "(AWS) “AWS” AWS. AWS/x => ({AWS}) “AWS” AWS. AWS/x",
        "C++ and C => {C++} and C",
        // across markup
        "**Amazon** Web *Services* => {<strong>Amazon</strong> Web <em>Services</em>}",
        "**Amazon Web** Services => {<strong>Amazon Web</strong> Services}",
        "~~Amazon~~ Web **Services!** => {<del>Amazon</del> Web <strong>Services</strong>}<strong>!</strong>",
        "*the **AWS** cloud* => <em>the <strong>{AWS}</strong> {cloud}</em>",
        "<b>Amazon</b> Web Services => <b>{Amazon}</b> Web Services",
        "Amazon <b>Web</b> Services => {Amazon <b>Web</b> Services}",
        "Amazon <b>Web <i>Services</i></b>! => {Amazon <b>Web <i>Services</i></b>}!",
        "<b>AWS</b> => <b>{AWS}</b>",
        "Amazon<wbr> Web Services => {Amazon<wbr> Web Services}",
        "Amazon <b>Web Services now</b> => {Amazon} <b>Web Services now</b>",
        "<b>the Amazon</b> Web Services => <b>the {Amazon}</b> Web Services",
        "<b>the Amazon</b> Web <b>Services now</b> => <b>the {Amazon}</b> Web <b>Services now</b>",
        // blanks and escapes that look alike
        "Amazon  Web&nbsp;Services => {Amazon  Web\u00a0Services}",
        "R&amp;D and R&D => {R&amp;D} and R&amp;D",
        "R\\&D => {R&amp;D}",
        "Nestl&eacute; => {Nestlé}",
        "&#65;WS => {AWS}",
        "AWS&nbsp;is => {AWS}\u00a0is",
        "AWS\\'s => {AWS}'s",
        "A\\WS => A\\WS",
        // not in code, pictures, addresses
        "`AWS` AWS => <code>AWS</code> {AWS}",
        "Amazon `Web` Services => {Amazon} <code>Web</code> Services",
        "<https://AWS.example> AWS => <a href=\"https://AWS.example\" rel=\"external\">https://AWS.example</a> {AWS}",
        "[the AWS page](https://e.org) AWS => <a rel=\"external\" href=\"https://e.org\">the AWS page</a> {AWS}",
        "AWS<!-- AWS --> cloud => {AWS} {cloud}",
        "[sic] [AWS] said => [sic] [{AWS}] said",
        // by hand
        "[their servers](term:aws) and AWS => {their servers} and AWS",
        "AWS and [their servers](term:aws) => {AWS} and {their servers}",
        "[a](term:aws) [b](term:aws) => {a} {b}",
        "capital and [capital](term:capital) => capital and {capital}",
        "**[their *own* servers](term:aws)** => <strong>{their <em>own</em> servers}</strong>",
      })
  void inALine(String example) {
    String[] parts = example.split(" => ");
    assertThat(line(parts[0])).isEqualTo(parts[1]);
  }

  @Test
  void acrossLines() {
    assertThat(line("Amazon\nWeb\nServices")).isEqualTo("{Amazon Web Services}");
    assertThat(line("Amazon  \nWeb Services")).isEqualTo("{Amazon<br> Web Services}");
    assertThat(line("Amazon\\\n   Web Services")).isEqualTo("{Amazon<br> Web Services}");
    assertThat(line("Amazon \n Web Services")).isEqualTo("{Amazon Web Services}");
    assertThat(html("- Amazon\n  Web Services"))
        .isEqualTo("<ul> <li>{Amazon Web Services}</li> </ul>");
    assertThat(html("Amazon\n\nWeb Services")).isEqualTo("<p>{Amazon}</p> <p>Web Services</p>");
  }

  @Test
  void inTablesAndLists() {
    assertThat(html("| AWS | x |\n| --- | --- |\n| cloud\\|AWS | **Amazon** |"))
        .contains("<th>{AWS}</th>", "<td>{cloud}|AWS</td>", "<td><strong>{Amazon}</strong></td>");
    assertThat(html("1. AWS\n2. AWS\n   - cloud"))
        .contains("<li>{AWS}</li> <li>AWS", "<li>{cloud}</li>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## AWS",
        "AWS\n===",
        "> AWS",
        "> - AWS\n>\n>   > AWS",
        "> | AWS |\n> | --- |\n> | AWS |",
        "> > [!NOTE]\n> > AWS",
        "```\nAWS\n```",
        "    AWS",
        "![AWS](picture.png)",
        "[![AWS](picture.png)](https://e.org)",
        "<!-- AWS -->",
        "[x]: https://AWS.example \"AWS\"",
        "[x](https://e.org \"AWS\")",
      })
  void notIn(String body) {
    RenderedBody rendered = Rendering.page(body, TERMS + "-- content/picture.png --\nx\n");
    assertThat(rendered.html()).doesNotContain("class=\"term\"");
    assertThat(rendered.terms()).isEmpty();
    assertThat(rendered.markdown()).doesNotContain("[^");
  }

  @Test
  void inCalloutsButNotInTheirTitle() {
    assertThat(html("> [!IMPORTANT]\n> AWS is a *cloud*"))
        .contains("<p>{AWS} is a <em>{cloud}</em></p>");
    assertThat(html("> [!TIP]  \n> AWS")).contains("<p>{AWS}</p>");
  }

  @Test
  void byHandEvenInHeadingsAndQuotations() {
    assertThat(html("## The [arm](term:aws)\n\n> Our [arm](term:aws)\n\nAWS"))
        .isEqualTo(
            "<h2 id=\"the-arm\">The {arm}</h2> <blockquote> <p>Our {arm}</p> </blockquote> <p>AWS</p>");
    assertThat(html("See [it][x].\n\n[x]: term:aws")).isEqualTo("<p>See {it}.</p>");
  }

  @Test
  void notesAreInTheOrderOfTheText() {
    RenderedBody body = Rendering.page(
        "The cloud of [Seattle](term:amazon) and AWS, [money](term:capital).\n\nAI, Amazon", TERMS);
    assertThat(body.terms().stream().map(RenderedBody.Use::term))
        .isEqualTo(List.of("cloud", "amazon", "aws", "capital", "ai"));
    assertThat(body.terms().get(1).text()).isEqualTo("Seattle");
  }

  @Test
  void onceForEachSection() {
    String body =
        "AWS, AWS\n\n## A\n\nAWS, AWS\n\n### B\n\nAWS [x](term:aws)\n\n## C\n\n[x](term:aws) AWS";
    assertThat(marked(Rendering.page(body, site("first-per-section")).html()))
        .isEqualTo(
            "<p>{AWS}, AWS</p> <h2 id=\"a\">A</h2> <p>{AWS}, AWS</p> <h3 id=\"b\">B</h3> <p>{AWS} {x}</p> "
                + "<h2 id=\"c\">C</h2> <p>{x} AWS</p>");
  }

  @Test
  void everywhere() {
    assertThat(marked(
            Rendering.page("AWS, AWS\n\n## AWS\n\nAWS\n\n> AWS", site("all")).html()))
        .isEqualTo(
            "<p>{AWS}, {AWS}</p> <h2 id=\"aws\">AWS</h2> <p>{AWS}</p> <blockquote> <p>AWS</p> </blockquote>");
  }

  @Test
  void inTheMarkdownEditionTheyAreFootnotes() {
    assertThat(Rendering.page("**Amazon** Web *Services* (AWS) in the cloud(s).", TERMS)
            .markdown())
        .isEqualTo("**Amazon** Web *Services[^aws]* (AWS) in the cloud[^cloud]\\(s).\n");
    assertThat(
            Rendering.page("The [arm](term:aws)(x) and [money][m].\n\n[m]: term:capital\n", TERMS)
                .markdown())
        .isEqualTo("The arm[^aws]\\(x) and money[^capital].\n");
    assertThat(Rendering.page("| AWS | R\\&D |\n| --- | --- |\n| &#65;I | a |", TERMS)
            .markdown())
        .isEqualTo("| AWS[^aws] | R\\&D |\n| --- | --- |\n| &#65;I[^ai] | a |\n");
  }

  @Test
  void aFormThatIsWrittenBeatsAPluralByRule() {
    String terms =
        """
        -- content/glossary/aw.md --
        ---
        term: AW
        ---
        Something.
        -- content/glossary/aws.md --
        ---
        term: AWS
        ---
        A cloud.
        """;
    assertThat(Rendering.page("AWS, AW", terms).terms().stream().map(RenderedBody.Use::term))
        .isEqualTo(List.of("aws", "aw"));
  }

  @Test
  void anExactFormBeatsOneInAnyCase() {
    String terms =
        """
        -- content/glossary/us.md --
        ---
        term: US
        ---
        A country.
        -- content/glossary/we.md --
        ---
        term: us
        ---
        You and me.
        """;
    for (String files : List.of(terms, terms.replace("glossary/us.md", "glossary/z.md"))) {
      assertThat(Rendering.page("US us", files).terms().stream().map(RenderedBody.Use::text))
          .isEqualTo(List.of("US", "us"));
      assertThat(Rendering.page("US us", files).terms().get(1).term()).isEqualTo("we");
    }
  }

  @Test
  void otherLanguagesHaveNoEnglishPlurals() {
    String site =
        "-- content/site.yaml --\ntitle: T\nbase_url: https://example.org/\nlanguage: de\n" + TERMS;
    assertThat(marked(Rendering.page("clouds, sovereign funds, cloud", site).html()))
        .isEqualTo("<p>clouds, {sovereign funds}, {cloud}</p>");
  }

  @Test
  void aWordThatMostReadersKnowIsLinkedByHandOnly() {
    String terms =
        "-- content/glossary/web.md --\n---\nterm: website\nfamiliar: true\n---\nPages.\n";
    String html = Rendering.page("A website, or [that site](term:web).", terms).html();
    assertThat(html).contains("A website, or <a class=\"term\"").containsOnlyOnce("class=\"term\"");
  }
}
