package org.nutgraf.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.SiteFixture;
import org.nutgraf.page.Outputs;
import org.nutgraf.pipeline.Build;
import org.nutgraf.source.SourceReader;

class MadeSiteTest {
  private static final MadeSite.Links NUMBERS = (from, to) -> from + "-" + to;

  @Test
  void buildsWithoutAFinding(@TempDir Path root) throws IOException {
    MadeFolder.forNutgraf(new MadeSite(12, 30), root);

    Outputs outputs = Build.site(SourceReader.read(root), SiteFixture.OPTIONS);

    assertThat(outputs.findings()).isEmpty();
    for (int page = 0; page < 12; page++) {
      assertThat(outputs.files()).containsKey(MadeSite.address(page) + "index.html");
    }
    assertThat(outputs.files()).doesNotContainKey(MadeSite.address(12) + "index.html");
  }

  @Test
  void makesTheSamePagesForALargerGlossary() {
    List<MadePage> few = new MadeSite(3, 20, 20).pages(NUMBERS).toList();
    List<MadePage> many = new MadeSite(3, 20, 200).pages(NUMBERS).toList();

    assertThat(many).isEqualTo(few);
    assertThat(new MadeSite(3, 200, 200).pages(NUMBERS).toList()).isNotEqualTo(few);
  }

  @Test
  void makesPagesOfTheirOwn() {
    List<MadePage> pages =
        new MadeSite(100, 100).pages((from, to) -> "elsewhere").toList();

    assertThat(pages).extracting(MadePage::body).doesNotHaveDuplicates();
    assertThat(pages)
        .allSatisfy(page -> assertThat(page.body().split("\\s+")).hasSizeBetween(500, 900));
  }
}
