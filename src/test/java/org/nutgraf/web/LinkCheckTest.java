package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkCheckTest {

  @TempDir
  Path folder;

  @Test
  void hasNothingToSayOfGoodLinks() throws IOException {
    write("timeline/index.html", "<h2 id='e1'>An event</h2><a href='../index.html'>Home</a>");
    write("style.css", "body { background: url(paper.svg) }");
    write("paper.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    write(
        "index.html",
        """
        <link rel=stylesheet href=style.css><link rel=canonical href='https://example.org/'>
        <a href='timeline/index.html#e1'>An event</a> <a href='#here' id='here'>Here</a> <a href='#'>Top</a>
        <a href='https://example.com/'>Elsewhere</a> <a href='mailto:a@example.org'>Write</a>
        <img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' alt=''>""");
    assertThat(LinkCheck.problems(folder)).isEmpty();
  }

  @Test
  void letsThePageForWhatIsNotThereUseTheAddressOfTheSite() throws IOException {
    write("index.html", "<link rel=canonical href='https://example.org/news/'>");
    write("404.html", "<a href='/news/'>Home</a>");
    assertThat(LinkCheck.problems(folder)).isEmpty();
    write("404.html", "<a href='/'>Home</a><a href='/news/gone.html'>Gone</a>");
    assertThat(LinkCheck.problems(folder))
        .satisfiesExactly(
            first -> assertThat(first).contains("leaves the site"),
            second -> assertThat(second).contains("is not there"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a href=gone.html>x</a> | is not there",
        "<a href='#gone'>x</a> | has no such anchor",
        "<a href='folder/'>x</a> | is a folder",
        "<a href='../up.html'>x</a> | leaves the site",
        "<a href='/index.html'>x</a> | depends on the place",
        "<a href='javascript:alert(1)'>x</a> | is a script",
        "<a href='term:aws'>x</a> | was left unresolved",
        "<a href='http://localhost:8000/'>x</a> | is on this machine",
        "<script src='https://cdn.example.com/x.js'></script> | is loaded from another host",
        "<link rel=preload href='//cdn.example.com/x.css'> | is loaded from another host",
        "<img srcset='a.png 1x' src='index.html' alt=''> | is not there",
        "<style>@import 'https://example.com/x.css';</style> | is loaded from another host",
        "<p style='background: url(\"https://example.com/x.png\")'></p> | is loaded from another host",
        "<svg><use xlink:href='gone.svg#a'/></svg> | is not there"
      })
  void findsTheBadLink(String html, String problem) throws IOException {
    write("folder/index.html", "");
    write("index.html", html);
    assertThat(LinkCheck.problems(folder)).singleElement().asString().contains(problem);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
