package org.nutgraf.page.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompactTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "a { color : red ; }  b>c , d{}|a{color :red}b>c,d{}",
        "a :hover { --b: c: d }|a :hover{--b:c:d}",
        ".a /* why */ .b { } |.a .b{}",
        ".a/* why */.b{}|.a/**/.b{}",
        "a{content:\"  /* no comment */ ; } \"}|a{content:\"  /* no comment */ ; } \"}",
        "a{content:'\\'  ;  '}|a{content:'\\'  ;  '}",
        "a{background:url( x  y/*z*/ )}|a{background:url( x  y/*z*/ )}",
        "a:is( b , :not(c) ) d{}|a:is( b,:not(c) ) d{}",
        "a{width:calc(1px + 2px);;}|a{width:calc(1px + 2px)}",
        "/*! Licence */ a{}|/*! Licence */ a{}",
        "a{}/* not closed|a{}",
        "a{content:\"not closed ;  |a{content:\"not closed ;",
        "\\  a{}|\\ a{}",
      })
  void stylesKeepTheirMeaning(String before, String after) {
    assertThat(Compact.css(before)).isEqualTo(after.strip());
    assertThat(Compact.css(Compact.css(before))).isEqualTo(Compact.css(before));
  }

  @Test
  void scriptsLoseCommentsAndIndentation() {
    assertThat(Compact.js(
            "// why\nlet a = 1 // stays\n\n  //# sourceMappingURL=x\n\tf('// no comment')\n"))
        .isEqualTo("let a=1 // stays\n//# sourceMappingURL=x\nf('// no comment')\n");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "if (a) { b = x => [c, d]; } else e ();|if(a){b=x=>[c,d];}else e();",
        "const a = 'x  =  y', b = \" ( \"; return (a)|const a='x  =  y',b=\" ( \";return(a)",
        "a = 'it\\'s  (so)' ? .5 : 1|a='it\\'s  (so)'?.5:1",
        "a = b - -c + +d; e < !--f; g-- > 0|a=b - -c + +d;e < !--f;g-- > 0",
        "x = / ( ' ) /.test(y) // ( why )|x=/ ( ' ) /.test(y) // ( why )",
        "f('not closed ( )|f('not closed ( )",
      })
  void scriptsLoseSpacesBesideSigns(String before, String after) {
    assertThat(Compact.js(before)).isEqualTo(after + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = `\n  // text\n`",
        "/*\n  // text\n*/",
        "a = 'x\\\n  // text'",
        "a = 'x\\\r\n  // text'"
      })
  void scriptsWithLinesInATextStay(String script) {
    assertThat(Compact.js(script)).isEqualTo(script);
  }
}
