package org.nutgraf.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.Alone;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.source.Sources;

class TemplatesTest {
  record Page(String title, Optional<LocalDate> date, Markup body, List<String> tags) {
    public boolean isDraft() {
      return false;
    }

    public String broken() {
      throw new IllegalStateException("no slug yet");
    }
  }

  private static final Page PAGE = new Page(
      "Who's \"<paying>\" & why", Optional.empty(), new Markup("<p>Text</p>"), List.of("a", "b"));

  @Test
  void escapesWhatAnHtmlTemplatePrints() {
    assertThat(render("html/a.peb", "<h1>{{ page.title }}</h1>{{ page.body }}"))
        .isEqualTo("<h1>Who&#39;s &quot;&lt;paying&gt;&quot; &amp; why</h1><p>Text</p>");
  }

  @Test
  void setsWordsOfTheOtherDirectionApart() {
    assertThat(isolated("Reuters, 29 January", "ltr")).isEqualTo("Reuters, 29 January");
    assertThat(isolated("Łódź & \u00e9", "ltr")).isEqualTo("Łódź &amp; \u00e9");
    assertThat(isolated("الجزيرة, 29 January", "ltr")).isEqualTo("<bdi>الجزيرة</bdi>, 29 January");
    assertThat(isolated("On \"הנמל שלנו\" & אב", "ltr"))
        .isEqualTo("On &quot;<bdi>הנמל שלנו&quot; &amp; אב</bdi>");
    assertThat(isolated("(הנמל 2026?)", "ltr"))
        .as("all of it, where no letter is of the page's direction")
        .isEqualTo("<bdi>(הנמל 2026?)</bdi>");
    assertThat(isolated("AT&T، 29 يناير", "rtl")).isEqualTo("<bdi>AT&amp;T</bdi>، 29 يناير");
    assertThat(isolated("الجزيرة", "rtl")).isEqualTo("الجزيرة");
    assertThat(isolated("9.6%", "rtl")).isEqualTo("9.6%");
  }

  private static String isolated(String text, String direction) {
    return templates("html/a.peb", "{{ x | bdi(dir) }}")
        .render("html/a.peb", Map.of("x", text, "dir", direction))
        .text();
  }

  @Test
  void escapesInXmlTemplatesToo() {
    assertThat(render("feed/atom.xml.peb", "{{ page.title }}")).startsWith("Who&#39;s");
  }

  @Test
  void escapesMarkdown() {
    assertThat(render("markdown/a.peb", "# {{ page.title }}\n\n{{ page.body }}\n"))
        .isEqualTo("# Who's \"\\<paying\\>\" & why\n\n<p>Text</p>\n");
  }

  @Test
  void escapesInMarkdownOnlyWhatWouldBeMarkup() {
    Map<String, Object> model =
        Map.of("x", "#1 *all* [in] a_b _c_ AT&T &amp; `x` a|b ~~no~~ 1. - \\");
    assertThat(templates("markdown/a.peb", "{{ x }}").render("markdown/a.peb", model))
        .extracting(Rendered::text)
        .isEqualTo(
            "\\#1 \\*all\\* \\[in\\] a_b \\_c\\_ AT\\&T \\&amp; \\`x\\` a\\|b \\~\\~no\\~\\~ 1. - \\\\");
  }

  @Test
  void escapesNothingInOtherTexts() {
    assertThat(render("text/a.peb", "{{ page.title }}")).isEqualTo("Who's \"<paying>\" & why");
  }

  @Test
  void escapesEveryKindOfExpression() {
    Map<String, Object> model =
        Map.of("x", "<", "xs", List.of("<"), "m", Map.of("k", "<"), "h", new Markup("<b>"));
    String template =
        "{{ x }}{{ x ~ x }}{{ x | upper }}{{ true ? x : x }}{{ false ? x : x }}{{ m.k }}{{ m['k'] }}{{ xs[0] }}"
            + "{% for i in xs %}{{ i }}{% endfor %}{% set y = x %}{{ y }}{{ \"#{x}\" }}"
            + "{% macro f(a) %}{{ a }}{% endmacro %}{{ f(x) }}{% block b %}{{ x }}{% endblock %}{{ block('b') }}"
            + "{{ x | default('') }}{{ x | escape }}{% autoescape true %}{{ x }}{{ h }}{% endautoescape %}";
    String expected = "&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;<b>";
    assertThat(templates("html/a.peb", template).render("html/a.peb", model))
        .extracting(Rendered::text)
        .isEqualTo(expected);
  }

  @Test
  void leavesMarkupAlone() {
    Map<String, Object> model = Map.of(
        "x",
        "<",
        "h",
        new Markup("<b>"),
        "hs",
        List.of(new Markup("<i>")),
        "o",
        Optional.of(new Markup("<u>")));
    String template =
        "{{ h }}{% for i in hs %}{{ i }}{% endfor %}{{ o }}{{ x | raw }}{{ '<' }}{{ true ? '<' : x }}"
            + "{% autoescape false %}{{ x }}{% endautoescape %}";
    assertThat(templates("html/a.peb", template).render("html/a.peb", model))
        .extracting(Rendered::text)
        .isEqualTo("<b><i><u><<<<");
  }

  @Test
  void includesExtendsAndImportsByNameOrRelativePath() {
    Templates templates = templates(
        "html/base.peb", "<main>{% block main %}none{% endblock %}</main>",
        "html/page.peb",
            """
                {% extends "html/base.peb" %}
                {% import "./macros.peb" as m %}
                {% block main %}{% include "./parts/head.peb" %}{{ m.em(page.title) }}{{ parent() }}{% endblock %}
                """,
        "html/macros.peb", "{% macro em(text) %}<em>{{ text }}</em>{% endmacro %}",
        "html/parts/head.peb", "<head>{{ page.tags[0] }}</head>");
    assertThat(templates.render(
            "html/page.peb", Map.of("page", Map.of("title", "<", "tags", List.of("a")))))
        .extracting(Rendered::text)
        .isEqualTo("<main><head>a</head><em>&lt;</em>none</main>");
  }

  @Test
  void anAbsentOptionalIsNull() {
    assertThat(render(
            "html/a.peb",
            "[{{ page.date }}]{% if page.date is null %}never{% endif %}{{ page.date | default('?') }}"
                + "{% if page.date is empty %}.{% endif %}"))
        .isEqualTo("[]never?.");
    assertThat(templates("html/a.peb", "{{ d }}{{ none }}")
            .render(
                "html/a.peb",
                Map.of("d", Optional.of(LocalDate.of(2026, 1, 30)), "none", Optional.empty()))
            .text())
        .isEqualTo("2026-01-30");
  }

  @Test
  void findsGettersAndMethodsOfTheJavaLibrary() {
    assertThat(render(
            "a.peb",
            "{{ page.isDraft }} {{ page.draft }} {{ page.tags.size }} {{ page.title.length }}"))
        .isEqualTo("false false 2 22");
  }

  @Alone
  @Test
  void doesNotDependOnTheDefaultLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(render("a.peb", "{{ 1.5 }}{{ 1234567 | numberformat('#,##0') }}"))
          .isEqualTo("1.51,234,567");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void rendersTheSameFromManyThreads() {
    Templates templates =
        templates("html/a.peb", "{% for t in page.tags %}{{ loop.index }}{{ t }}{% endfor %}");
    Map<String, Object> model = Map.of("page", PAGE);
    assertThat(IntStream.range(0, 500)
            .parallel()
            .mapToObj(i -> templates.render("html/a.peb", model).text()))
        .containsOnly("0a1b");
  }

  @Test
  void saysWhereAnUndefinedVariableIs() {
    assertFinding(
        "<h1>\n  {{ pgae.title }}\n</h1>",
        "templates/html/a.peb:2:6",
        "pgae",
        "no variable \"pgae\"",
        "did you mean: page");
  }

  @Test
  void saysWhereAnUndefinedAttributeIs() {
    assertFinding(
        "{{ page.titel }}",
        "templates/html/a.peb:1:9",
        "titel",
        "no attribute \"titel\"",
        "did you mean: title");
  }

  @Test
  void looksIntoConditions() {
    assertFinding(
        "\n{% if page.tagz is empty %}x{% endif %}",
        "templates/html/a.peb:2:12", "tagz", "no attribute \"tagz\"", "did you mean: tags");
    assertFinding(
        "{% if page.date %}x{% endif %}",
        "templates/html/a.peb:1:1",
        "{% if page.date %}x{% endif %}",
        "the condition is absent (null)",
        "ask whether it \"is null\" or \"is empty\"");
  }

  @Test
  void tellsAbsentFromUnknown() {
    assertFinding(
        "{{ page.date.year }}",
        "templates/html/a.peb:1:14",
        "year",
        "\"year\" is absent (null), or asked of something absent",
        "ask before whether it \"is null\"");
  }

  @Test
  void saysWhichMethodFailed() {
    assertFinding(
        "a\n\n {{ page.broken }}",
        "templates/html/a.peb:3:2",
        "{{ page.broken }}",
        "could not call broken: IllegalStateException: no slug yet",
        "look at what stands there, with {{ … }} alone");
  }

  @Test
  void saysWhereSyntaxIsWrong() {
    assertFinding(
        "{% fi page %}", "templates/html/a.peb:1:4", "fi", "no tag \"fi\"", "did you mean: if");
    assertFinding(
        "a\n{{ page.title | uper }}",
        "templates/html/a.peb:2:17",
        "uper",
        "no filter \"uper\"",
        "did you mean: upper");
    assertFinding(
        "a\n{% if page is nul %}{% endif %}",
        "templates/html/a.peb:2:15", "nul", "no test \"nul\"", "did you mean: null");
    assertFinding(
        "a\n{{ shout(page) }}",
        "templates/html/a.peb:2:4",
        "shout",
        "no function or macro \"shout\"",
        "there is: max, min, range");
    assertFinding(
        "a\n{# b", "templates/html/a.peb:2:1", "{# b", "unclosed comment", "close it with #}");
    assertFinding(
        "a\n{{ page.title",
        "templates/html/a.peb:2:1",
        "{{ page.title",
        "the template ends within a tag",
        "close it with %} or }}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cache", "embed", "flush", "from", "parallel"})
  void tagsThatAreNotSafeAreRefused(String tag) {
    assertFinding(
        "\n{% " + tag + " 'html/a.peb' %}{% end" + tag + " %}",
        "templates/html/a.peb:2:1",
        "{% " + tag + " 'html/a.peb' %}{% end" + tag + " %}",
        "the tag \"" + tag + "\" can't be used",
        "do without it");
  }

  @Test
  void everyFormOfBrokenTemplateIsAFinding() {
    for (String bad : List.of(
        "{{",
        "{%",
        "{{ }}",
        "{% %}",
        "{% if",
        "{% if x %}",
        "{% for %}",
        "{{ 'a }}",
        "{{ \"#{ }}",
        "{{ (1 }}",
        "{{ a..b }}",
        "{% include %}",
        "{% include 5 %}",
        "{{ 1 / 0 }}",
        "{% block %}",
        "{% include 'html/a.peb' %}",
        "{% extends 'html/a.peb' %}",
        "{% endif %}",
        "{% for x in 5 %}{% endfor %}",
        "{{ page.title.foo() }}",
        "{{ max('a', 1) }}",
        "{% embed 'html/a.peb' %}{% endembed %}",
        "{% from 'html/a.peb' import a %}",
        "{{ page | date('x') }}",
        "{% macro %}",
        "{% set %}",
        "{{ - }}")) {
      List<Finding> findings = templates("html/a.peb", bad)
          .render("html/a.peb", Map.of("page", PAGE))
          .findings();
      assertThat(findings).as(bad).hasSize(1);
      assertThat(findings.get(0).message())
          .as(bad)
          .isNotEmpty()
          .doesNotContain("\n")
          .doesNotContain("\0");
    }
  }

  @Test
  void aMissingTemplateIsFoundWhereItIsWanted() {
    Templates templates = templates(
        "html/page.peb",
        "{% if false %}\n{% include './haed.peb' %}\n{% endif %}",
        "html/head.peb",
        "");
    Finding finding = templates.render("html/page.peb", Map.of()).findings().get(0);
    assertThat(finding.location()).hasToString("templates/html/page.peb:2:13");
    assertThat(finding.message()).isEqualTo("no template \"html/haed.peb\"");
    assertThat(finding.hint()).isEqualTo("did you mean: html/head.peb");
    assertThat(templates.check()).containsExactly(finding);
    Finding missing = templates.render("html/paeg.peb", Map.of()).findings().get(0);
    assertThat(missing.location()).hasToString("templates/html/paeg.peb:1:1");
    assertThat(missing.hint()).isEqualTo("did you mean: templates/html/page.peb");
  }

  @Test
  void checkFindsFaultsInTemplatesThatAreNotUsed() {
    Templates templates =
        templates("html/a.peb", "ok", "html/b.peb", "{% fi %}", "markdown/c.peb", "\n{{ ( }}");
    assertThat(templates.render("html/a.peb", Map.of()).text()).isEqualTo("ok");
    assertThat(templates.check())
        .extracting(finding -> finding.location().toString())
        .containsExactly("templates/html/b.peb:1:4", "templates/markdown/c.peb:2:1");
  }

  @Test
  void aTemplateFailsIfOneItIncludesIsBroken() {
    Templates templates =
        templates("html/a.peb", "{% include 'html/b.peb' %}", "html/b.peb", "{% fi %}");
    assertThat(templates.render("html/a.peb", Map.of()).findings())
        .extracting(finding -> finding.location().toString())
        .containsExactly("templates/html/b.peb:1:4");
  }

  private static void assertFinding(
      String template, String place, String span, String message, String hint) {
    Rendered rendered =
        templates("html/a.peb", template).render("html/a.peb", Map.of("page", PAGE));
    assertThat(rendered.text()).isEmpty();
    assertThat(rendered.findings()).hasSize(1);
    Finding finding = rendered.findings().get(0);
    assertThat(finding.location()).hasToString(place);
    assertThat(finding.location().text()).isEqualTo(span);
    assertThat(finding.message()).isEqualTo(message);
    assertThat(finding.hint()).isEqualTo(hint);
  }

  private static String render(String name, String template) {
    Rendered rendered = templates(name, template).render(name, Map.of("page", PAGE));
    assertThat(rendered.findings()).isEmpty();
    return rendered.text();
  }

  private static Templates templates(String... namesAndTexts) {
    TreeMap<String, SourceFile> files = new TreeMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      String path = "templates/" + namesAndTexts[i];
      files.put(path, new SourceFile(path, namesAndTexts[i + 1]));
    }
    return Templates.of(new Sources(files, new TreeMap<>(), List.of()));
  }
}
