package org.nutgraf.picture.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.nutgraf.Alone;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.picture.Samples;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FlowPictureTest {
  private static final FlowPicture PICTURE = new FlowPicture(Samples.words("en"), false);

  @Test
  void drawsOneFlow() {
    List<FlowPicture.Drawn> files = PICTURE.draw(Samples.flows("Ann > Bob | pays | expected | rent | $5"));
    assertThat(files).hasSize(1);
    assertThat(files.get(0).description()).isEqualTo("Ann is to pay Bob: rent, $5 (expected).");
    assertThat(files.get(0).svg().replaceFirst("(?s)<style>.*</style>", "<style/>")).isEqualTo("""
        <svg xmlns="http://www.w3.org/2000/svg" class="flow" viewBox="0 0 328 143" width="328" height="143" \
        direction="ltr" text-anchor="middle" stroke-linecap="round">
        <style/>
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
        <g transform="translate(0 99)">
        <g class="flow-arrow pays confirmed" stroke="currentColor">\
        <path d="M6 8H28" fill="none" stroke-width="2.5"/>\
        <circle cx="4" cy="8" r="4" stroke="none"/>\
        <path d="M26 3L36 8L26 13Z" stroke="none"/></g>
        <text class="flow-key" x="42" y="12" text-anchor="start">pays for goods or services</text>
        <g class="flow-arrow expected" stroke="currentColor">\
        <path d="M2 30h32" fill="none" stroke-width="2.5" stroke-dasharray="7 6"/></g>
        <text class="flow-key" x="42" y="34" text-anchor="start">expected</text>
        </g>
        </svg>
        """);
  }

  @Test
  void isTheMirrorImageInLanguagesThatRunToTheLeft() {
    List<Flow> flows = Samples.flows("Ann > Bob | pays | expected | rent | $5");
    String svg = new FlowPicture(Samples.words("en"), true).draw(flows).get(0).svg();
    assertThat(svg).contains(" viewBox=\"-328 0 ", " direction=\"rtl\" ", "</style>\n<g transform=\"scale(-1 1)\">\n",
        "<text class=\"flow-name\" x=\"-19\" y=\"45\" font-weight=\"bold\" transform=\"scale(-1 1)\">Ann");
    assertThat(svg.split("<text ").length + 1).isEqualTo(svg.split("scale[(]-1 1[)]").length);
  }

  @Test
  void isWellFormedWhateverTheWords() throws Exception {
    List<Flow> flows =
        Samples.flows("A&B <i> > \"C\" | pays | confirmed | <script>alert('x')</script> | a\" b='c' & d");
    Document svg = drawn(flows);
    assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    assertThat(text(svg, "text")).contains("\"C\"").anyMatch(line -> line.startsWith("<script>"));
  }

  @Test
  void eachLaneIsAFileWithADescriptionAndTheLastHasTheLegend() {
    List<Flow> flows = Samples.flows(
        "Amazon > OpenAI | invests | reported | capital | | reports",
        "OpenAI > Amazon | pays | reported | computing | | reports",
        "Amazon > OpenAI | invests | confirmed | capital | | after");
    List<FlowPicture.Drawn> files = PICTURE.draw(flows);
    assertThat(files).extracting(FlowPicture.Drawn::description).containsExactly(
        "The reports: Amazon might invest in OpenAI: capital (reported). OpenAI might pay Amazon: computing (reported). Money goes both ways between Amazon and OpenAI.",
        "After the article: Amazon invests in OpenAI: capital (confirmed).");
    assertThat(files.get(0).svg()).contains("class=\"flow\"").doesNotContain("flow-key");
    assertThat(files.get(1).svg()).contains("class=\"flow-after\"", "flow-key");
    assertThat(files.get(0).svg()).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"");
  }

  @Test
  void theLegendHasWhatIsUsedAndNoMore() throws Exception {
    Document svg = drawn(
        Samples.flows("A > B | pays | disputed | rent", "B > A | supplies | retracted | house"));
    assertThat(text(svg, "text"))
        .endsWith("pays for goods or services", "supplies goods or services", "disputed", "retracted")
        .doesNotContain("invests money", "confirmed");
  }

  @Test
  void eachStatusHasLinesOfItsOwn() throws Exception {
    Set<String> lines = new HashSet<>();
    for (String status : List.of("confirmed", "reported", "expected", "disputed", "unknown", "retracted")) {
      Element svg = (Element) drawn(Samples.flows("A > B | invests | " + status + " | x"))
          .getElementsByTagName("g").item(0);
      NodeList paths = svg.getElementsByTagName("path");
      lines.add(((Element) paths.item(0)).getAttribute("stroke-dasharray") + ", " + paths.getLength() + " paths");
    }
    assertThat(lines).hasSize(6);
  }

  @Alone
  @Test
  void isTheSameUnderEveryLocale() {
    Locale before = Locale.getDefault();
    List<FlowPicture.Drawn> files = PICTURE.draw(Samples.shipped());
    try {
      for (String tag : List.of("ar-EG-u-nu-arab", "tr-TR", "de-DE")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(PICTURE.draw(Samples.shipped())).isEqualTo(files);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Document drawn(List<Flow> flows) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new InputSource(new StringReader(PICTURE.draw(flows).get(0).svg())));
  }

  private static List<String> text(Document document, String element) {
    NodeList nodes = document.getElementsByTagName(element);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent()).toList();
  }
}
