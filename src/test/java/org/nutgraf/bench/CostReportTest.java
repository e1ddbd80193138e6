package org.nutgraf.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostReportTest {
  private static final Path FILES = Path.of("src/test/resources/bench");
  private static final Path MEASUREMENTS = FILES.resolve("measurements.csv");

  @Test
  void saysWhatWasMeasured() throws IOException {
    golden("table.md", new CostTable(Costs.read(List.of(MEASUREMENTS))).markdown());
  }

  @Test
  void drawsWhatAPageCosts() throws IOException {
    golden("curve.svg", CostReport.picture(Costs.read(List.of(MEASUREMENTS))));
  }

  private static void golden(String name, String text) throws IOException {
    if (Boolean.getBoolean("golden.refresh")) {
      Files.writeString(FILES.resolve(name), text);
    }
    assertThat(text).isEqualTo(Files.readString(FILES.resolve(name)));
  }

  @Test
  void measurementsComeBackAsTheyWere() throws IOException {
    List<String> lines = Files.readAllLines(MEASUREMENTS);

    assertThat(Costs.read(List.of(MEASUREMENTS)).measurements())
        .extracting(Measurement::csv)
        .containsExactlyElementsOf(
            lines.subList(lines.indexOf(Measurement.HEADER) + 1, lines.size()));
  }

  @Test
  void figuresOfDifferentMachinesAreNotMixed(@TempDir Path folder) throws IOException {
    Path other = Files.writeString(folder.resolve("other.csv"), "# machine: Another\n");

    assertThatThrownBy(() -> Costs.read(List.of(MEASUREMENTS, other)))
        .hasMessageContaining("Another");
  }

  @Test
  void theMiddleOfAnEvenNumberOfRunsIsBetweenTwo() {
    assertThat(Spread.of(List.of(4., 1., 2., 9.))).isEqualTo(new Spread(3, 1, 9));
    assertThat(Spread.of(List.of(4., 1., 2.))).isEqualTo(new Spread(2, 1, 4));
  }

  @Test
  void onlyThePartOfThePageBetweenTheCommentsChanges() {
    String page = "before\n<!-- performance -->\nold\n<!-- /performance -->\nafter\n";

    assertThat(CostReport.put("new\n", page))
        .startsWith("before\n<!-- performance -->\n")
        .contains("new\n")
        .endsWith("<!-- /performance -->\nafter\n")
        .doesNotContain("old")
        .satisfies(once -> assertThat(CostReport.put("new\n", once)).isEqualTo(once));
    assertThatThrownBy(() -> CostReport.put("new\n", "nothing"))
        .hasMessageContaining("<!-- performance -->");
  }
}
