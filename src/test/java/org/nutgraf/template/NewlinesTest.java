package org.nutgraf.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.source.Sources;

class NewlinesTest {

  @Test
  void linesOfTagsDisappear() {
    assertThat(
            render(
                """
                {# a comment #}
                title: {{ x }}
                {% if true %}
                  {% set y = 1 %}  {# why #}
                one
                  {% else -%}
                two
                {% endif %}
                {% for i in [1, 2] %}
                - {{ i }}
                {% endfor %}
                end
                """))
        .isEqualTo("title: X\none\n- 1\n- 2\nend\n");
  }

  @Test
  void otherLineEndsStay() {
    assertThat(render(
            "{{ x }}\n\n{{ x }}\n- {% if true %}a{% endif %}\n- {% if false %}b{% endif %}\nc"))
        .isEqualTo("X\n\nX\n- a\n- \nc");
  }

  @Test
  void tagsMaySpanLines() {
    assertThat(render("a\n{% set y = {\n  'k': '%}'\n} %}\n{#\n\n#}\nb{# c\n #}d\n"))
        .isEqualTo("a\nbd\n");
  }

  @Test
  void trimmingByHandStillWorks() {
    assertThat(render("a \n {%- if true -%} \n b\n {%- endif %} \nc {{- x -}} \n d"))
        .isEqualTo("abcXd");
  }

  @Test
  void verbatimTextStays() {
    assertThat(render("{% verbatim %}{% if %}\n  {{ y }}\n{% endverbatim %}\nb"))
        .isEqualTo("{% if %}\n  {{ y }}\nb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% if true %}\n{# a #}\n{% endif %}\n{{ nope }}",
        "\n\n\n{{ nope }}",
        "{#\n\n#}{{ x }}\n{{ nope }}",
        "{{ x }}\n  {% set y = 1 %}\n\n{{ nope }}",
        "{% verbatim %}\n\n{% endverbatim %}\n{{ nope }}"
      })
  void linesKeepTheirNumbers(String template) {
    int line = (int) template.lines().count();
    assertThat(templates(template)
            .render("a.peb", Map.of("x", "X"))
            .findings()
            .get(0)
            .location()
            .line())
        .isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "{",
        "{%",
        "{{",
        "{#",
        "a{",
        " {% ",
        "{% 'a",
        "{% '\\",
        "{% verbatim %}",
        "a{# \n"
      })
  void anyTextGoesThrough(String template) {
    assertThat(Newlines.standalone(template)).isEqualTo(template);
  }

  private static String render(String template) {
    Rendered rendered = templates(template).render("a.peb", Map.of("x", "X"));
    assertThat(rendered.findings()).isEmpty();
    return rendered.text();
  }

  private static Templates templates(String template) {
    TreeMap<String, SourceFile> files = new TreeMap<>();
    files.put("templates/a.peb", new SourceFile("templates/a.peb", template));
    return Templates.of(new Sources(files, new TreeMap<>(), List.of()));
  }
}
