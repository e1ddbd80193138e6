package org.nutgraf.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.nutgraf.content.Flows.Flow;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FlowPictureTest {
  private static final FlowPicture PICTURE = new FlowPicture(Samples.words("en"));

  @Test
  void drawsOneFlow() {
    String svg = PICTURE.svg(Samples.flows("Ann > Bob | pays | expected | rent | $5"), "f", "Who pays");
    assertThat(svg).isEqualTo("""
        <div class="flow-parts">
        <svg class="flow" viewBox="0 0 328 83" width="328" height="83" role="img" aria-labelledby="f-1" \
        aria-describedby="f-1-desc" direction="ltr" font-family="sans-serif" font-size="13" fill="currentColor" \
        text-anchor="middle" stroke-linecap="round">
        <title id="f-1">Who pays</title>
        <desc id="f-1-desc">Arrows: 1. Parties: 2.</desc>
        <rect class="flow-party flow-hub" x="290" y="1" width="37" height="81" fill="none" stroke="currentColor"/>
        <text class="flow-amount" x="164" y="20" font-weight="bold">$5</text>
        <text class="flow-what" x="164" y="36">rent</text>
        <text class="flow-status expected" x="164" y="52">expected</text>
        <g class="flow-arrow pays expected" stroke="currentColor">\
        <path d="M46 63H280" fill="none" stroke-width="2.5" stroke-dasharray="7 6"/>\
        <circle cx="44" cy="63" r="4" stroke="none"/>\
        <path d="M278 58L288 63L278 68Z" stroke="none"/></g>
        <rect class="flow-party" x="1" y="1" width="37" height="81" fill="none" stroke="currentColor"/>
        <text class="flow-name" x="19" y="45" font-weight="bold">Ann</text>
        <text class="flow-name" x="308" y="45" font-weight="bold">Bob</text>
        </svg>
        <svg class="flow flow-legend" viewBox="0 0 328 44" width="328" height="44" aria-hidden="true" \
        direction="ltr" font-family="sans-serif" font-size="13" fill="currentColor" text-anchor="middle" \
        stroke-linecap="round">
        <g class="flow-arrow pays confirmed" stroke="currentColor">\
        <path d="M6 8H28" fill="none" stroke-width="2.5"/>\
        <circle cx="4" cy="8" r="4" stroke="none"/>\
        <path d="M26 3L36 8L26 13Z" stroke="none"/></g>
        <text class="flow-key" x="42" y="12" text-anchor="start">pays for goods or services</text>
        <g class="flow-arrow expected" stroke="currentColor">\
        <path d="M2 30h32" fill="none" stroke-width="2.5" stroke-dasharray="7 6"/></g>
        <text class="flow-key" x="42" y="34" text-anchor="start">expected</text>
        </svg>
        </div>""");
  }

  @Test
  void isWellFormedWhateverTheWords() throws Exception {
    List<Flow> flows =
        Samples.flows("A&B <i> > \"C\" | pays | confirmed | <script>alert('x')</script> | a\" b='c' & d");
    Document svg = parse(PICTURE.svg(flows, "f", "</title><script>"));
    assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    assertThat(text(svg, "title")).containsExactly("</title><script>");
    assertThat(text(svg, "text")).contains("\"C\"").anyMatch(line -> line.startsWith("<script>"));
  }

  @Test
  void namesAndDescribesEachPart() throws Exception {
    List<Flow> flows = Samples.flows(
        "Amazon > OpenAI | invests | reported | capital | | reports",
        "OpenAI > Amazon | pays | reported | computing | | reports",
        "Amazon > OpenAI | invests | confirmed | capital | | after");
    Document svg = parse(PICTURE.svg(flows, "flow-1", "The flows"));
    assertThat(text(svg, "title")).containsExactly("The flows: The reports", "The flows: After the article");
    assertThat(text(svg, "desc"))
        .containsExactly(
            "Arrows: 2. Parties: 2. Money goes both ways between Amazon and OpenAI.", "Arrows: 1. Parties: 2.");
    NodeList parts = svg.getElementsByTagName("svg");
    assertThat(((Element) parts.item(0)).getAttribute("aria-labelledby")).isEqualTo("flow-1-1");
    assertThat(((Element) parts.item(1)).getAttribute("class")).isEqualTo("flow flow-after");
    assertThat(((Element) parts.item(2)).getAttribute("aria-hidden")).isEqualTo("true");
  }

  @Test
  void idsAreUniqueAndBeginWithThePrefix() throws Exception {
    Document svg = parse(PICTURE.svg(Samples.shipped(), "a", "x") + PICTURE.svg(Samples.shipped(), "b", "x"));
    Set<String> seen = new HashSet<>();
    NodeList all = svg.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      String id = ((Element) all.item(i)).getAttribute("id");
      assertThat(id.isEmpty() || seen.add(id) && id.matches("[ab]-.*")).as(id).isTrue();
    }
    assertThat(seen).contains("a-1", "a-1-desc", "b-1");
  }

  @Test
  void theLegendHasWhatIsUsedAndNoMore() throws Exception {
    Document svg = parse(PICTURE.svg(
        Samples.flows("A > B | pays | disputed | rent", "B > A | supplies | retracted | house"), "f", "x"));
    assertThat(text(svg, "text"))
        .endsWith("pays for goods or services", "supplies goods or services", "disputed", "retracted")
        .doesNotContain("invests money", "confirmed");
  }

  @Test
  void eachStatusHasLinesOfItsOwn() throws Exception {
    Set<String> lines = new HashSet<>();
    for (String status : List.of("confirmed", "reported", "expected", "disputed", "unknown", "retracted")) {
      Element svg = (Element) parse(PICTURE.svg(Samples.flows("A > B | invests | " + status + " | x"), "f", "x"))
          .getElementsByTagName("g").item(0);
      NodeList paths = svg.getElementsByTagName("path");
      lines.add(((Element) paths.item(0)).getAttribute("stroke-dasharray") + ", " + paths.getLength() + " paths");
    }
    assertThat(lines).hasSize(6);
  }

  @Test
  void isTheSameUnderEveryLocale() {
    Locale before = Locale.getDefault();
    String svg = PICTURE.svg(Samples.shipped(), "f", "x");
    try {
      for (String tag : List.of("ar-EG-u-nu-arab", "tr-TR", "de-DE")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(PICTURE.svg(Samples.shipped(), "f", "x")).isEqualTo(svg);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new InputSource(new StringReader("<figure>" + svg + "</figure>")));
  }

  private static List<String> text(Document document, String element) {
    NodeList nodes = document.getElementsByTagName(element);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent()).toList();
  }
}
