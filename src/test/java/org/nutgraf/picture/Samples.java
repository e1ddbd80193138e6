package org.nutgraf.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nutgraf.content.Flows.Backing;
import org.nutgraf.content.Flows.Deed;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.content.Flows.Kind;
import org.nutgraf.content.Flows.Party;
import org.nutgraf.content.Flows.Scene;
import org.nutgraf.content.Lane;
import org.nutgraf.content.Status;
import org.nutgraf.content.parse.Languages;
import org.nutgraf.content.parse.Shipped;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.text.Figures;
import org.nutgraf.text.Messages;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What pictures are drawn of in tests: the shipped words, the flows of a story that has many, and short notations. */
public final class Samples {
  public static final Location NOWHERE = new SourceFile("content/flows.yaml", "").whole();
  public static final Lane REPORTS = new Lane("reports", "The reports", Optional.empty(), false);
  public static final Lane AFTER = new Lane("after", "After the article", Optional.empty(), true);

  private Samples() {}

  public static Messages words(String language) {
    return Shipped.words(language);
  }

  /** A flow in a line: {@code amazon > openai | invests | reported | capital | up to $50 billion | reports}. */
  static Flow flow(String line) {
    String[] parts = line.split(" *[|] *", -1);
    String[] parties = parts[0].strip().split(" > ");
    return flow(
        party(parties[0]),
        party(parties[1]),
        parts[1],
        parts[2],
        parts[3],
        parts.length > 4 && !parts[4].isEmpty() ? Optional.of(parts[4]) : Optional.empty(),
        parts.length > 5 ? lane(parts[5]) : Optional.empty());
  }

  public static List<Flow> flows(String... lines) {
    return List.of(lines).stream().map(Samples::flow).toList();
  }

  static Party party(String name) {
    return new Party(name.toLowerCase(Locale.ROOT), name, Optional.empty());
  }

  private static Flow flow(
      Party from,
      Party to,
      String kind,
      String status,
      String what,
      Optional<String> amount,
      Optional<Lane> lane) {
    return new Flow(
        from,
        to,
        new Deed(
            Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')),
            Optional.empty(),
            what,
            amount),
        new Backing(
            Status.valueOf(status.toUpperCase(Locale.ROOT)), lane, Optional.empty(), List.of()),
        Scene.NONE,
        NOWHERE);
  }

  private static Optional<Lane> lane(String id) {
    return Optional.of(
        id.equals("after")
            ? AFTER
            : id.equals("reports") ? REPORTS : new Lane(id, id, Optional.empty(), false));
  }

  /** The flows of a story that has many. */
  public static List<Flow> many() {
    Map<?, ?> file = yaml("src/test/resources/flows/many.yaml");
    Map<Object, Party> parties = new LinkedHashMap<>();
    for (Object party : (List<?>) file.get("parties")) {
      Map<?, ?> of = (Map<?, ?>) party;
      parties.put(
          of.get("id"),
          new Party(of.get("id").toString(), of.get("name").toString(), Optional.empty()));
    }
    List<Flow> flows = new ArrayList<>();
    for (Object flow : (List<?>) file.get("flows")) {
      Map<?, ?> of = (Map<?, ?>) flow;
      flows.add(flow(
          parties.get(of.get("from")),
          parties.get(of.get("to")),
          of.get("kind").toString(),
          Optional.ofNullable(of.get("status")).map(Object::toString).orElse("confirmed"),
          of.get("what").toString(),
          Optional.ofNullable(of.get("amount")).map(Object::toString),
          Optional.ofNullable(of.get("lane")).flatMap(id -> lane(id.toString()))));
    }
    return flows;
  }

  /** Amounts as English has them. */
  public static Figures figures() {
    return new Figures(Languages.packaged("en"));
  }

  /** Pairs of shapes that share room. */
  public static List<String> overlaps(List<Shape> shapes) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      List<Box> boxes = shapes.get(i).room();
      for (int j = i + 1; j < shapes.size(); j++) {
        if (shapes.get(j).room().stream().anyMatch(box -> boxes.stream().anyMatch(box::overlaps))) {
          pairs.add(shapes.get(i) + " and " + shapes.get(j));
        }
      }
    }
    return pairs;
  }

  private static Map<?, ?> yaml(String file) {
    try {
      Load load = new Load(LoadSettings.builder().build());
      return (Map<?, ?>) load.loadFromString(Files.readString(Path.of(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
