package org.nutgraf.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraf.draft.Draft;
import org.nutgraf.importer.reading.Block;
import org.nutgraf.importer.reading.HeadingLine;

/** Files from elsewhere name columns, dates and authors in their own language. */
class ImportInLanguagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Datum;Titel;Beschreibung;Gruppe | 3. November 2025;A;B;C",
            "date;événement;description;groupe | 3 novembre 2025;A;B;C",
        "Fecha;Título;Descripción;Grupo | 3 de noviembre de 2025;A;B;C",
            "data;titolo;descrizione;gruppo | 3 novembre 2025;A;B;C",
        "datum;gebeurtenis;omschrijving;groep | 3 nov 2025;A;B;C",
            "data;título;descrição;grupo | 3 de novembro de 2025;A;B;C",
        "data;wydarzenie;opis;grupa | 3 listopada 2025;A;B;C"
      })
  void columnsOfASpreadsheet(String head, String row) {
    Draft draft = Imported.text("x.csv", head + "\n" + row + "\n");
    assertThat(draft.problems()).isEmpty();
    assertThat(draft.texts().get("content/timeline/2025-11-03-a.md"))
        .isEqualTo(
            """
        ---
        title: A
        date: 2025-11-03
        status: reported
        lane: c
        ---
        B
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Nora Quill and Tom Reed | NO",
        "Von Nora Quill und Tom Reed | NO",
        "Par Nora Quill | NO",
        "Por Nora Quill y Tom Reed | NO",
        "Autor: Nora Quill | NO",
        "Foto: Nora Quill | NO",
        "Fuente: La Gaceta | NO",
        "Źródło: Gazeta | NO",
        "3. November 2025 | NO",
        "3 de noviembre de 2025 | NO",
        "Nov. 3, 2025 | NO",
        "Was die Brücke kostet | MAYBE",
        "What It Costs to Build | YES",
        "Por qué cuesta tanto | MAYBE",
        "Van wie is de brug | MAYBE"
      })
  void linesThatAreNoHeadings(String text, HeadingLine expected) {
    assertThat(HeadingLine.of(Block.of(Block.Kind.PARAGRAPH, text, text, "x"))).isEqualTo(expected);
  }
}
