package org.nutgraf.picture.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.nutgraf.Alone;
import org.nutgraf.content.Flows.Deed;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.content.Flows.Scene;
import org.nutgraf.picture.Samples;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FlowPictureTest {
  private static final FlowPicture PICTURE =
      new FlowPicture(Samples.words("en"), Samples.figures(), false);

  @Test
  void drawsOneFlow() {
    List<FlowPicture.Drawn> files =
        PICTURE.draw(Samples.flows("Ann > Bob | pays | expected | rent | $5"));
    assertThat(files).hasSize(1);
    assertThat(files.get(0).description()).isEqualTo("Ann is to pay Bob: rent, $5 (expected).");
    assertThat(files.get(0).svg().replaceFirst("(?s)<style>.*</style>", "<style/>"))
        .isEqualTo(
            """
        <svg xmlns="http://www.w3.org/2000/svg" class="flow" viewBox="0 0 328 152" width="328" height="152" \
        direction="ltr" text-anchor="middle" stroke-linecap="round">
        <style/>
        <defs><pattern id="expected" class="flow-status" patternUnits="userSpaceOnUse" width="13" height="4">\
        <path d="M1 2h13" stroke="currentColor" stroke-width="2" stroke-dasharray="7 6"/></pattern></defs>
        <rect class="flow-party flow-hub" x="255" y="1" width="72" height="106" fill="none" stroke="currentColor"/>
        <text class="flow-verb" x="164" y="20">is to pay</text>
        <text class="flow-amount" x="164" y="40" font-weight="bold" font-size="18">$5</text>
        <text class="flow-what" x="164" y="57">rent</text>
        <text class="flow-status expected" x="164" y="73">expected</text>
        <g class="flow-arrow pays expected" stroke="currentColor">\
        <path d="M75 86H243" fill="none" stroke-width="3.5" stroke-dasharray="7 8"/>\
        <path d="M242 93L253 86L242 79Z" stroke="none"/></g>
        <rect class="flow-party" x="1" y="1" width="72" height="106" fill="none" stroke="currentColor"/>
        <text class="flow-name" x="37" y="58" font-weight="bold">Ann</text>
        <text class="flow-name" x="291" y="58" font-weight="bold">Bob</text>
        <g transform="translate(0 124)">
        <g class="flow-arrow invests expected" stroke="currentColor">\
        <path d="M0 11H26" fill="none" stroke-width="3.5" stroke-dasharray="7 8"/>\
        <path d="M25 18L36 11L25 4Z" stroke="none"/></g>
        <text class="flow-key" x="42" y="15" text-anchor="start">expected</text>
        </g>
        </svg>
        """);
  }

  @Test
  void isTheMirrorImageInLanguagesThatRunToTheLeft() {
    List<Flow> flows = Samples.flows("Ann > Bob | pays | expected | rent | $5");
    String svg = new FlowPicture(Samples.words("en"), Samples.figures(), true)
        .draw(flows)
        .get(0)
        .svg();
    assertThat(svg)
        .contains(
            " viewBox=\"-328 0 ",
            " direction=\"rtl\" ",
            "</defs>\n<g transform=\"scale(-1 1)\">\n",
            "<text class=\"flow-name\" x=\"-37\" y=\"58\" font-weight=\"bold\" transform=\"scale(-1 1)\">Ann");
    assertThat(svg.split("<text ").length + 1).isEqualTo(svg.split("scale[(]-1 1[)]").length);
  }

  @Test
  void isWellFormedWhateverTheWords() throws Exception {
    List<Flow> flows = Samples.flows(
        "A&B <i> > \"C\" | pays | confirmed | <script>alert('x')</script> | a\" b='c' & d");
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
    assertThat(files)
        .extracting(FlowPicture.Drawn::description)
        .containsExactly(
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
        .endsWith("disputed", "retracted")
        .doesNotContain("confirmed", "reported");
  }

  @Test
  void eachStatusHasLinesOfItsOwn() throws Exception {
    Set<String> lines = new HashSet<>();
    for (String status :
        List.of("confirmed", "reported", "expected", "disputed", "unknown", "retracted")) {
      Element svg = (Element) drawn(Samples.flows("A > B | invests | " + status + " | x"))
          .getElementsByTagName("g")
          .item(0);
      NodeList paths = svg.getElementsByTagName("path");
      lines.add(((Element) paths.item(0)).getAttribute("stroke-dasharray") + ", "
          + paths.getLength() + " paths");
    }
    assertThat(lines).hasSize(6);
  }

  @Alone
  @Test
  void isTheSameUnderEveryLocale() {
    Locale before = Locale.getDefault();
    List<FlowPicture.Drawn> files = PICTURE.draw(Samples.many());
    try {
      for (String tag : List.of("ar-EG-u-nu-arab", "tr-TR", "de-DE")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(PICTURE.draw(Samples.many())).isEqualTo(files);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void growsStepByStepInOnePlace() {
    List<Flow> flows = Samples.flows(
        "A > B | invests | confirmed | shares | $100", "B > A | pays | confirmed | rent | $80");
    List<Flow> steps = IntStream.range(0, 2)
        .mapToObj(i -> new Flow(
            flows.get(i).from(),
            flows.get(i).to(),
            flows.get(i).deed(),
            flows.get(i).backing(),
            new Scene(Optional.of("x"), i + 1, Optional.empty()),
            Samples.NOWHERE))
        .toList();
    List<FlowPicture.Drawn> files = PICTURE.steps(steps);
    assertThat(files)
        .extracting(FlowPicture.Drawn::description)
        .containsExactly(
            "A invests in B: shares, $100 (an invented example).",
            "B pays A: rent, $80 (an invented example).");
    assertThat(files.get(0).svg()).contains("\n.s2{visibility:hidden}\n").doesNotContain(".s1");
    assertThat(files.get(1).svg())
        .contains("\n:is(g,text):is(.s1):not(.flow-name){")
        .doesNotContain("hidden");
    assertThat(files.get(0).svg().replaceFirst("(?s)<style>.*</style>", ""))
        .isEqualTo(files.get(1).svg().replaceFirst("(?s)<style>.*</style>", ""))
        .contains(
            "class=\"flow-arrow invests confirmed s1\"",
            "class=\"flow-loop s2\"",
            "class=\"flow-party s1\"");
  }

  @Test
  void anAuthorsVerbGoesBeforeOurs() {
    Flow flow = Samples.flows("A > B | invests | reported | no agreement").get(0);
    Flow met = new Flow(
        flow.from(),
        flow.to(),
        new Deed(flow.kind(), Optional.of("has met"), flow.what(), flow.amount()),
        flow.backing(),
        flow.scene(),
        flow.at());
    assertThat(PICTURE.draw(List.of(met)).get(0).description())
        .isEqualTo("A has met B: no agreement (reported).");
    assertThat(new FlowWords(Samples.words("de")).verb(flow)).isEqualTo("könnte investieren");
  }

  private static Document drawn(List<Flow> flows) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(PICTURE.draw(flows).get(0).svg())));
  }

  private static List<String> text(Document document, String element) {
    NodeList nodes = document.getElementsByTagName(element);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent())
        .toList();
  }
}
