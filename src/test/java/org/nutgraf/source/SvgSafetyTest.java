package org.nutgraf.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SvgSafetyTest {
  private static final String XLINK = "xmlns:xlink='http://www.w3.org/1999/xlink' ";
  private static final String HTML = "xmlns:h='http://www.w3.org/1999/xhtml'";

  private static String svg(String attributes, String inside) {
    return "<svg xmlns='http://www.w3.org/2000/svg' " + XLINK + attributes + ">" + inside
        + "</svg>";
  }

  /** Each could run, load or lead somewhere once the picture is opened by itself. */
  static List<String> tricks() {
    return List.of(
        svg("", "<script>x()</script>"),
        svg("", "<script xlink:href='//e/x.js'/>"),
        svg("", "<SCRIPT>x()</SCRIPT>"),
        svg("xmlns:s='http://www.w3.org/2000/svg'", "<s:script>x()</s:script>"),
        svg("onload='x()'", ""),
        svg("ONLOAD='x()'", ""),
        svg("", "<g onclick='x()'/>"),
        svg("", "<rect onbegin='x()'/>"),
        svg("", "<animate onend='x()' attributeName='x'/>"),
        svg("", "<foreignObject><p/></foreignObject>"),
        svg("", "<foreignobject/>"),
        svg(HTML, "<h:script>x()</h:script>"),
        svg(HTML, "<h:iframe src='javascript:x()'/>"),
        svg(HTML, "<metadata><h:img src='x' onerror='x()'/></metadata>"),
        svg("", "<iframe xmlns='http://www.w3.org/1999/xhtml' src='x'/>"),
        svg("", "<a href='javascript:x()'><text>a</text></a>"),
        svg("", "<a xlink:href='javascript:x()'><text>a</text></a>"),
        svg("", "<a href='java&#9;script:x()'><text>a</text></a>"),
        svg("", "<a href='&#x6a;avascript:x()'><text>a</text></a>"),
        svg("", "<a href='https://e.example/'><text>a</text></a>"),
        svg("", "<a href='other.html'><text>a</text></a>"),
        svg("", "<image href='https://e.example/x.png'/>"),
        svg("", "<image xlink:href='x.png'/>"),
        svg("", "<image href='data:image/svg+xml;base64,PHN2Zz4='/>"),
        svg("", "<image href='data:text/html,x'/>"),
        svg("", "<use href='other.svg#a'/>"),
        svg("", "<use xlink:href='data:image/svg+xml,x#a'/>"),
        svg("", "<feImage href='//e.example/x'/>"),
        svg("", "<set attributeName='href' to='javascript:x()'/>"),
        svg("", "<a href='#'><animate attributeName='xlink:href' values='javascript:x()'/></a>"),
        svg("", "<a href='#'><set attributeName=' href ' to='javascript:x()'/></a>"),
        svg("", "<set attributeName='onclick' to='x()'/>"),
        svg(
            "",
            "<handler type='text/javascript' xmlns:ev='http://www.w3.org/2001/xml-events' ev:event='load'>x()</handler>"),
        svg("", "<listener event='load' handler='#h'/>"),
        svg("", "<style>@import 'https://e.example/x.css';</style>"),
        svg("", "<style>rect { fill: url(https://e.example/x.svg#a) }</style>"),
        svg("", "<style>rect{fill:u\\72l(//e.example/x)}</style>"),
        svg("", "<style>@im\\70ort '//e.example'</style>"),
        svg("", "<style>rect{background:image-set('//e.example/x' 1x)}</style>"),
        svg("", "<style>@font-face{src:url(//e.example/f)}</style>"),
        svg("", "<style>a{b:url/**/(x)}a{c:url(/**/x)}</style>"),
        svg("", "<style>@im<!-- -->port 'x';</style>"),
        svg("", "<style>@im<![CDATA[port 'x';]]></style>"),
        svg("", "<style>a{}<g/>@import 'x';</style>"),
        svg("", "<style>rect{fill:u<!---->rl(//e.example/x)}</style>"),
        svg("", "<style/><style>a{}</style><g/><style>@import 'x';</style>"),
        "<!DOCTYPE svg SYSTEM 'file:///etc/passwd'>" + svg("", ""),
        "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'https://e.example/svg11.dtd'>"
            + svg("", ""),
        "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/x' [ ]>" + svg("", ""),
        "<!DOCTYPE html>" + svg("", ""),
        svg("", "<g>".repeat(300) + "</g>".repeat(300)),
        svg("style='fill:url(//e.example/x)'", ""),
        svg("fill='url(https://e.example/x#a)'", ""),
        svg("filter='URL( \"x.svg#a\" )'", ""),
        svg("cursor='url(x.cur)'", ""),
        svg("xml:base='https://e.example/'", ""),
        svg("style='behavior:url(#x)'", ""),
        svg("style='-moz-binding:url(#x)'", ""),
        svg("style='width:expression(x())'", ""),
        svg("", "<style><![CDATA[@import 'x';]]></style>"),
        "<?xml-stylesheet href='x.xsl' type='text/xsl'?>" + svg("", ""),
        "<?xml version='1.0' encoding='utf-7'?>" + svg("", ""),
        "<?xml version='1.0' encoding='iso-8859-1'?>" + svg("", ""),
        "<?php x() ?>" + svg("", ""),
        "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + svg("", "<text>&x;</text>"),
        "<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>" + svg("", "<text>&b;</text>"),
        "<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'x()'>]>" + svg("", ""),
        "<!DOCTYPE svg SYSTEM 'http://localhost:1/x.dtd'>" + svg("", "&x;"),
        "<html xmlns='http://www.w3.org/1999/xhtml'><script>x()</script></html>",
        "<svg xmlns='http://www.w3.org/1999/xhtml'/>",
        "<!DOCTYPE html><svg onload=x()>",
        svg("", "<g>"),
        svg("", "") + "<script/>",
        "GIF89a" + svg("", ""),
        "",
        "\0" + svg("", ""),
        "\u00fe\u00ff\0<\0s",
        svg("", "<text>\u0001</text>"),
        svg("", "<text>&nbsp;</text>"),
        svg("", "<video src='x'/>"),
        svg("", "<audio href='x'/>"),
        svg("", "<discard begin='0'/>"),
        svg("", "<math xmlns='http://www.w3.org/1998/Math/MathML'/>"),
        svg("", "<unknown/>"),
        svg("", "<template><script/></template>"),
        svg("", "<style>x{y:javascript:z}</style>"));
  }

  @ParameterizedTest
  @MethodSource("tricks")
  void refusesWhatIsMoreThanAPicture(String svg) {
    assertThat(SvgSafety.problem(svg.getBytes(StandardCharsets.UTF_8))).as(svg).isPresent();
  }

  /** As programs for drawing, for charts and for sheets of figures write them. */
  static List<String> pictures() {
    return List.of(
        svg("", ""),
        svg("viewBox='0 0 1 1'", "<title>T</title><path d='M0 0'/>"),
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<!-- Made by hand -->\n"
            + svg("", "<g><circle r='1'/></g>"),
        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n"
            + svg("", "<rect/>"),
        svg(
            "",
            "<defs><linearGradient id='a'><stop offset='0'/></linearGradient></defs><rect fill='url(#a)' clip-path=\"url('#b')\"/>"),
        svg("", "<use xlink:href='#a'/><use href='#b'/><textPath href='#c'>Text</textPath>"),
        svg(
            "",
            "<style>.st0{fill:#FF0000;font-family:'Arial-Bold'} .a > b { fill: url(#g) } /* note */</style>"),
        svg("", "<style><![CDATA[.a{fill:none}]]></style>"),
        svg("", "<image href='data:image/png;base64,iVBORw0KGgo='/>"),
        svg("", "<style>@font-face{font-family:x;src:url(data:font/woff2;base64,AA==)}</style>"),
        svg("", "<animate attributeName='x' from='0' to='1' dur='1s'/>"),
        svg("", "<text>5 &lt; 6 &amp; javascript</text>"),
        svg(
            "xmlns:inkscape='http://www.inkscape.org/namespaces/inkscape' inkscape:version='1'",
            "<inkscape:page id='p'/><metadata><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
                + "xmlns:cc='http://creativecommons.org/ns#'><cc:Work rdf:about=''/></rdf:RDF></metadata>"));
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void takesPictures(String svg) {
    assertThat(SvgSafety.problem(svg.getBytes(StandardCharsets.UTF_8))).as(svg).isEmpty();
  }
}
