package org.nutgraf.content.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.content.date.Edtf.Parsed;
import org.nutgraf.content.date.Edtf.Point;
import org.nutgraf.content.date.Edtf.Precision;
import org.nutgraf.content.parse.Languages;

class EdtfTest {

  static Edtf edtf(String text) {
    return Edtf.parse(text)
        .value()
        .orElseThrow(() -> new AssertionError(Edtf.parse(text).problem()));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // text, earliest, latest, precision, machine
        "2026,            2026-01-01, 2026-12-31, YEAR,    2026",
        "0000,            0000-01-01, 0000-12-31, YEAR,    -",
        "9999-12-31,      9999-12-31, 9999-12-31, DAY,     9999-12-31",
        "2024-02,         2024-02-01, 2024-02-29, MONTH,   2024-02",
        "1900-02,         1900-02-01, 1900-02-28, MONTH,   1900-02",
        "2000-02-29,      2000-02-29, 2000-02-29, DAY,     2000-02-29",
        "2015~,           2015-01-01, 2015-12-31, YEAR,    2015",
        "2026-11-03?,     2026-11-03, 2026-11-03, DAY,     2026-11-03",
        "2026-11%,        2026-11-01, 2026-11-30, MONTH,   2026",
        "2026-11-03~,     2026-11-03, 2026-11-03, DAY,     2026-11",
        "2025-12-01~/2025-12-10~, 2025-12-01, 2025-12-10, DAY, 2025-12",
        "201X,            2010-01-01, 2019-12-31, DECADE,  -",
        "20XX,            2000-01-01, 2099-12-31, CENTURY, -",
        "2026-XX,         2026-01-01, 2026-12-31, YEAR,    2026",
        "2026-XX-XX,      2026-01-01, 2026-12-31, YEAR,    2026",
        "2026-02-XX,      2026-02-01, 2026-02-28, MONTH,   2026-02",
        "2026-21,         2026-03-01, 2026-05-31, SEASON,  2026",
        "2026-22,         2026-06-01, 2026-08-31, SEASON,  2026",
        "2026-23,         2026-09-01, 2026-11-30, SEASON,  2026",
        "2026-24,         2026-12-01, 2027-02-28, SEASON,  2026",
        "2026-33,         2026-01-01, 2026-03-31, QUARTER, 2026",
        "2026-34,         2026-04-01, 2026-06-30, QUARTER, 2026",
        "2026-35,         2026-07-01, 2026-09-30, QUARTER, 2026",
        "2026-36,         2026-10-01, 2026-12-31, QUARTER, 2026",
        "2026-40,         2026-01-01, 2026-06-30, HALF,    2026",
        "2026-41,         2026-07-01, 2026-12-31, HALF,    2026",
        "2025-12-18/2025-12-19, 2025-12-18, 2025-12-19, DAY, 2025-12-18",
        "2026-10/2026-12, 2026-10-01, 2026-12-31, MONTH,   2026-10",
        "2026-05/2026-05-03, 2026-05-01, 2026-05-03, MONTH, 2026-05",
        "2004-06~/2006?,  2004-06-01, 2006-12-31, MONTH,   2004",
        "2026-33/2026-35, 2026-01-01, 2026-09-30, QUARTER, 2026",
        "2026/..,         2026-01-01, -,          YEAR,    2026",
        "2026/,           2026-01-01, -,          YEAR,    2026",
        "../2026-03,      -,          2026-03-31, MONTH,   -",
        "/2026-03,        -,          2026-03-31, MONTH,   -",
        "1985-04-12T23:20:30,       1985-04-12, 1985-04-12, DAY, 1985-04-12T23:20:30",
        "1985-04-12T23:20:30Z,      1985-04-12, 1985-04-12, DAY, 1985-04-12T23:20:30Z",
        "1985-04-12T23:20:30-04,    1985-04-12, 1985-04-12, DAY, 1985-04-12T23:20:30-04:00",
        "1985-04-12T23:20:30+04:30, 1985-04-12, 1985-04-12, DAY, 1985-04-12T23:20:30+04:30",
        "2026-11-28T18:00,          2026-11-28, 2026-11-28, DAY, 2026-11-28T18:00",
        "2026-11-28T18:00/2026-11-29, 2026-11-28, 2026-11-29, DAY, 2026-11-28T18:00",
        "-0043,           -0043-01-01, -0043-12-31, YEAR,  -",
        "-0043-03-15,     -0043-03-15, -0043-03-15, DAY,   -",
        "-004X,           -0049-01-01, -0040-12-31, DECADE, -",
        "-01XX,           -0199-01-01, -0100-12-31, CENTURY, -",
        "-0043/0014,      -0043-01-01, 0014-12-31, YEAR,   -",
        "Y170000002,      +170000002-01-01, +170000002-12-31, YEAR, 170000002",
        "Y-170000002,     -170000002-01-01, -170000002-12-31, YEAR, -",
        "Y-17000~/-0043,  -17000-01-01, -0043-12-31, YEAR, -",
      })
  void readsEveryFormOfDate(
      String text, LocalDate earliest, LocalDate latest, Precision precision, String machine) {
    Edtf date = edtf(text);
    assertThat(date).hasToString(text);
    assertThat(date.earliest()).isEqualTo(Optional.ofNullable(earliest));
    assertThat(date.latest()).isEqualTo(Optional.ofNullable(latest));
    assertThat(date.precision()).isEqualTo(precision);
    assertThat(date.machine()).isEqualTo(Optional.ofNullable(machine));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "2025-02-31            | February 2025 has 28 days | -",
        "2024-02-30            | February 2024 has 29 days | -",
        "1900-02-29            | February 1900 has 28 days | -",
        "2025-11-00            | November 2025 has 30 days | -",
        "2025-13               | there is no month 13 (01–12 are months, 21–24 seasons, 33–36 quarters, "
            + "40–41 halves of years) | -",
        "2026-36-01            | a season, quarter or half of a year has no days | 2026-36",
        "2026-XX-05            | a day needs a month | 2026",
        "201X-05               | a year that is not fully known has no month | -",
        "2026-03/2026-01       | the interval ends before it starts | 2026-01/2026-03",
        "2026/2027/2028        | an interval has one / between its start and its end | -",
        "2026/02/27            | an interval has one / between its start and its end | 2026-02-27",
        "../..                 | an interval needs a start or an end | -",
        "/                     | an interval needs a start or an end | -",
        "2026-02/2026-02-31    | February 2026 has 28 days | -",
        "-0000                 | the year 0000 has no sign; it is the year 1 BCE | 0000",
        "2026-02-30T10:00      | February 2026 has 28 days | -",
        "2026-02-27T25:00      | there is no time 25:00 | -",
        "2026-02-27T6pm        | \"2026-02-27T6pm\" has no time such as 18:00, 18:00:30, 18:00Z or 18:00+01:00 | -",
        "Y99999999999          | years are known here up to Y900000000 and Y-900000000 | -",
        "2025-2-3              | \"2025-2-3\" is not a date such as 2026, 2026-02, 2026-02-27, 2015~ or "
            + "2026-10/2026-12 | 2025-02-03",
        "next year             | \"next year\" is not a date such as 2026, 2026-02, 2026-02-27, 2015~ or "
            + "2026-10/2026-12 | -",
      })
  void saysWhatIsWrongInAnEditorsWords(String text, String problem, String hint) {
    assertThat(Edtf.parse(text))
        .isEqualTo(new Parsed(Optional.empty(), problem, Optional.ofNullable(hint)));
  }

  @Test
  void nothingIsNoDate() {
    assertThat(Edtf.parse("  "))
        .isEqualTo(new Parsed(Optional.empty(), "there is no date", Optional.empty()));
  }

  @Test
  void aDateHasNoProblem() {
    assertThat(Edtf.parse(" 2026 "))
        .isEqualTo(new Parsed(Optional.of(edtf("2026")), "", Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "3.11.2025, 2025-11-03",
        "03/11/2025, -",
        "23/11/2025, 2025-11-23",
        "11/23/2025, 2025-11-23",
        "3/3/2025, 2025-03-03",
        "31.2.2025, -",
        "2025-11-03 10:00:00 +0100, 2025-11-03T10:00:00+01:00",
        "2025-11-03T10:00:00.000Z, 2025-11-03T10:00:00Z",
        "2025-11-03T10:00:00+0130, 2025-11-03T10:00:00+01:30",
        "2025-11-03 at noon, -",
        "44 BC, -0043",
        "1 v. Chr., 0000",
        "2025–11–03, 2025-11-03",
        "2025-7~, 2025-07~",
        "2026-Q4, 2026-36",
        "Q1 2026, 2026-33",
        "2025-2026, 2025/2026",
        "2026-2025, -",
        "2010s, 201X",
        "201x, 201X",
        "2026-02-xx, 2026-02-XX",
        "c. 2015, 2015~",
        "~2015, 2015~",
        "vers 2015, 2015~",
        "około 2015, 2015~",
        "44 a.C., -0043",
        "44 av. J.-C., -0043",
        "44 p.n.e., -0043",
        "Montag 3. November 2025, 2025-11-03",
        "3 Mrz 2025, 2025-03-03",
        "1er mars 2025, 2025-03-01",
        "mercredi 3 août 2025, 2025-08-03",
        "3 de noviembre de 2025, 2025-11-03",
        "noviembre de 2025, 2025-11",
        "3º gennaio 2025, 2025-01-03",
        "ma 3 mrt 2025, 2025-03-03",
        "segunda-feira 3 de março de 2025, 2025-03-03",
        "3 marca 2025 r., 2025-03-03",
        "luty 2025, 2025-02",
        "3 Nov 2025, 2025-11-03",
        "3 No 2025, -",
        "3 Foobar 2025, -",
      })
  void guessesWhatWasMeant(String text, String hint) {
    Parsed parsed = Languages.date(text);
    assertThat(parsed.value()).isEmpty();
    assertThat(parsed.hint()).isEqualTo(Optional.ofNullable(hint));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20265",
        "Y2026",
        "Y012026",
        "Y12026-02",
        "Y900000001",
        "Y99999999999",
        "-02026",
        "2026-",
        "2026--02",
        "2026-02-",
        "2026?~",
        "?2026",
        "2026?-02",
        "2026-02-27T10",
        "2026-02-27T24:00",
        "2026-02-27T10:60",
        "2026-02-27T10:00:60",
        "2026-02-27T10:00+19:00",
        "2026-02-27T10:00 CET",
        "2026-02T10:00",
        "2026-02-27T10:00~",
        "2026-02-27T",
        "2026-02-27T10:00/2026-02-27T09:00",
        "2026-02-27T10:00Z/2026-02-27T10:30+02:00",
        "2XXX",
        "X026",
        "20X6",
        "1XX-02",
        "٢٠٢٦",
        "2026-25",
        "2026-37",
        "2026-42",
        "2026-1X",
        "[2026..2027]",
        "2026 /2027",
      })
  void refusesWhatIsNotSupported(String text) {
    assertThat(Edtf.parse(text).value()).isEmpty();
    assertThat(Edtf.parse(text).problem()).isNotBlank();
  }

  @Test
  void sortsByTime() {
    List<String> inOrder = List.of(
        "Y-170000002",
        "-0043",
        "0000",
        "201X", // its earliest day is in 2010
        "2015-12-11",
        "2025-01-01",
        "2025-01-01~",
        "2025-01-01?",
        "2025-01-01%",
        "2025-01",
        "2025-01~",
        "2025-01-XX",
        "2025-01-01/2025-01-31",
        "2025-33",
        "2025-01/2025-03",
        "2025",
        "../2025", // without a start, it is where its end is
        "2025/..",
        "2025-01-02",
        "2025-01-02T06:00",
        "2025-01-02T12:00:30",
        "2025-01-02T23:10",
        "2026-10",
        "2026-36",
        "2026-10/2026-12",
        "2026-12-31",
        "2026-12-31/2026-12-31",
        "../2026-12-31");
    List<Edtf> sorted = new ArrayList<>(inOrder.stream().map(EdtfTest::edtf).toList());
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(sorted, random);
      Collections.sort(sorted);
      assertThat(sorted.stream().map(Edtf::toString)).containsExactlyElementsOf(inOrder);
    }
  }

  @Test
  void orderAgreesWithEqualityAndWithYears() {
    List<Edtf> all = List.of(
            "2025",
            "2025~",
            "2025?",
            "2025%",
            "2025-XX",
            "2025-XX-XX",
            "2025/2025",
            "2025/..",
            "2025/",
            "../2025",
            "/2025",
            "202X",
            "20XX",
            "2025-01-01/2025-12-31",
            "2025-24",
            "2024-24",
            "2025-40",
            "2025-41",
            "2025-36",
            "2024-12-31/2025",
            "2025-10/2025-12",
            "2026-01-01")
        .stream()
        .map(EdtfTest::edtf)
        .toList();
    for (Edtf a : all) {
      for (Edtf b : all) {
        assertThat(a.compareTo(b) == 0).as(a + " " + b).isEqualTo(a.equals(b));
        assertThat(Integer.signum(a.compareTo(b)))
            .as(a + " " + b)
            .isEqualTo(-Integer.signum(b.compareTo(a)));
        if (a.compareTo(b) < 0) {
          assertThat(a.year()).as(a + " " + b).isLessThanOrEqualTo(b.year());
        }
      }
    }
  }

  @Test
  void knowsHowSureItIs() {
    assertThat(edtf("2015~").isApproximate()).isTrue();
    assertThat(edtf("2015~").isUncertain()).isFalse();
    assertThat(edtf("2015?").isUncertain()).isTrue();
    assertThat(edtf("2015?").isApproximate()).isFalse();
    assertThat(edtf("2015/2017%").isApproximate()).isTrue();
    assertThat(edtf("2015%/2017").isUncertain()).isTrue();
    assertThat(edtf("2015/2017").isUncertain()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2025-11-03, 2025.11.3, -",
        "2025-11, 2025.11, -",
        "2025~, 2025, -",
        "2025-XX, 2025, -",
        "201X, 2010, 2019",
        "19XX, 1900, 1999",
        "2026-36, 2026.10, 2026.12",
        "2026-24, 2026.12, 2027.2",
        "2026-41, 2026.7, 2026.12",
        "2025-12-18/2025-12-19, 2025.12.18, 2025.12.19",
        "2026-02/2026, 2026.2, 2026",
        "2026/.., 2026, -",
        "../2026-36, -, 2026.12",
      })
  void givesItsEndsAsNumbers(String text, String start, String end) {
    Edtf date = edtf(text);
    assertThat(date.startPoint()).isEqualTo(Optional.ofNullable(start).map(EdtfTest::point));
    assertThat(date.endPoint()).isEqualTo(Optional.ofNullable(end).map(EdtfTest::point));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026",
        "2026-02",
        "2026-02-03",
        "2026-02-03T18:00",
        "2026-02-03T18:00:30",
        "0000",
        "-0043-03",
        "9999-12",
        "-9999",
        "Y10000",
        "Y-10000"
      })
  void writesAPointAsADateThatIsTheSame(String text) {
    assertThat(edtf(text).startPoint().map(Point::edtf)).contains(text);
  }

  private static Point point(String text) {
    List<Integer> numbers =
        Arrays.stream(text.split("[.]")).map(Integer::valueOf).toList();
    return new Point(
        numbers.get(0),
        numbers.size() > 1 ? OptionalInt.of(numbers.get(1)) : OptionalInt.empty(),
        numbers.size() > 2 ? OptionalInt.of(numbers.get(2)) : OptionalInt.empty());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2026-11-28, 2026-11-28T05:00:00Z, 2026-11-29T05:00:00Z",
        "2026-11-28T18:00, 2026-11-28T23:00:00Z, 2026-11-28T23:00:00Z",
        "2026-11-28T18:00+01:00, 2026-11-28T17:00:00Z, 2026-11-28T17:00:00Z",
        "2026-11, 2026-11-01T04:00:00Z, 2026-12-01T05:00:00Z",
        "2026/.., 2026-01-01T05:00:00Z, -",
        "../2026-11-28T18:00Z, -, 2026-11-28T18:00:00Z",
        "2026-11-28T18:00+09:00/2026-11-28T19:00, 2026-11-28T09:00:00Z, 2026-11-28T10:00:00Z",
        "2026-11-28T18:00/2026-11-28T19:00+09:00, 2026-11-28T09:00:00Z, 2026-11-28T10:00:00Z",
        "2026-11-28T23:00-18:00/2026-11-28, 2026-11-29T17:00:00Z, 2026-11-29T18:00:00Z",
        // On this night clocks leave out 02:00 to 03:00.
        "2026-03-08T02:30, 2026-03-08T07:30:00Z, 2026-03-08T07:30:00Z",
      })
  void isAStretchOfInstants(String text, Instant begins, Instant over) {
    ZoneId zone = ZoneId.of("America/New_York");
    assertThat(edtf(text).begins(zone)).isEqualTo(Optional.ofNullable(begins));
    assertThat(edtf(text).over(zone)).isEqualTo(Optional.ofNullable(over));
  }

  @Test
  void listsAnIntervalWithoutStartUnderItsEnd() {
    assertThat(edtf("../2026-03").year()).isEqualTo(2026);
    assertThat(edtf("2025-12-30/2026-01-02").year()).isEqualTo(2025);
    assertThat(edtf("201X").year()).isEqualTo(2010);
  }

  @Test
  void makesADayOfACalendarDay() {
    assertThat(Edtf.of(LocalDate.of(2026, 2, 3))).isEqualTo(edtf("2026-02-03"));
    assertThat(Edtf.of(LocalDate.of(26, 2, 3))).isEqualTo(edtf("0026-02-03"));
    assertThatThrownBy(() -> Edtf.of(LocalDate.of(12026, 2, 3)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
