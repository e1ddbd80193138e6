package org.nutgraf.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nutgraf.content.Lane;
import org.nutgraf.content.Status;
import org.nutgraf.content.date.Edtf;

/** Makes a file of {@code timeline/} of each event that was found. */
final class EventFiles {
  private static final Set<String> STATUSES =
      new TreeSet<>(Arrays.stream(Status.values()).map(Status::id).toList());

  private final String folder;
  private final Importer.Settings settings;
  private final List<Note> notes;
  private final List<Note> problems = new ArrayList<>();
  private final List<DraftFile> files = new ArrayList<>();
  private final List<FrontMatterText> eras = new ArrayList<>();
  private final Set<String> ids = new TreeSet<>();
  // Lane id → title, of a site that is yet to be.
  private final Map<String, String> lanes = new LinkedHashMap<>();
  private final Words shown = new Words();

  private EventFiles(EventEntry.Found found, Importer.Settings settings) {
    this.folder = "content/" + settings.story() + "timeline/";
    this.settings = settings;
    this.notes = new ArrayList<>(found.notes());
  }

  static Draft draft(String name, EventEntry.Found found, Importer.Settings settings) {
    return new EventFiles(found, settings).draft(name, found);
  }

  private Draft draft(String name, EventEntry.Found found) {
    found.entries().forEach(this::entry);
    found.eras().forEach(this::era);
    if (found.entries().isEmpty()) {
      problems.add(new Note(name, "there are no events in this file"));
    }
    long guessed = found.entries().stream().filter(EventFiles::isWhole)
        .filter(entry -> !STATUSES.contains(entry.status())).count();
    if (guessed > 0) {
      notes.add(new Note(name, "set the status of " + guessed + (guessed == 1 ? " event" : " events")
          + " to reported, and named no sources"));
    }
    if (problems.isEmpty()) {
      law(name, found.words());
    }
    String title = settings.title().orElse(found.title().isEmpty() ? "Timeline" : found.title());
    if (!settings.isStory()) {
      files.add(DraftFile.text("content/" + settings.story() + "index.md",
          new FrontMatterText().add("title", title).groups("eras", eras).file(found.text())));
    } else {
      left(name, found);
    }
    if (settings.site().isEmpty()) {
      files.add(SiteFile.of(title, "", "", List.copyOf(lanes.entrySet())));
      notes.add(new Note(SiteFile.PATH, "set base_url, the address the site will have"));
    }
    return new Draft(files, notes, problems);
  }

  // What belongs into an index.md that is there already.
  private void left(String name, EventEntry.Found found) {
    if (!found.title().isEmpty() || !found.text().isEmpty()) {
      notes.add(new Note(name, "the timeline's own title is no event and was left out: “"
          + (found.title() + " " + found.text()).strip() + "”"));
    }
    if (!eras.isEmpty()) {
      notes.add(new Note(name, "its eras were left out; if the timeline is to show them, add to content/"
          + settings.story() + "index.md:\n"
          + new FrontMatterText().groups("eras", eras).keys("").stripTrailing()));
    }
  }

  private void era(EventEntry era) {
    Edtf.Parsed date = Edtf.parse(era.date());
    Optional<String> wrong = era.title().isEmpty() ? Optional.of("it has no title")
        : date.value().isEmpty() ? Optional.of(date.problem())
        : Optional.of("it has no end").filter(no -> !era.date().contains("/"));
    if (wrong.isPresent()) {
      problems.add(new Note(era.place(), "this era was left out: " + wrong.get()));
      return;
    }
    String[] ends = era.date().split("/");
    eras.add(new FrontMatterText().add("title", era.title()).date("from", ends[0]).date("to", ends[1]));
  }

  private void law(String name, Words words) {
    Words lost = words.without(shown);
    Words invented = shown.without(words);
    if (!lost.isEmpty()) {
      problems.add(new Note(name, "these words did not come along: " + lost));
    }
    if (!invented.isEmpty()) {
      problems.add(new Note(name, "these words are not in the source: " + invented));
    }
  }

  private static boolean isWhole(EventEntry entry) {
    return Edtf.parse(entry.date()).value().isPresent() && !entry.title().isEmpty();
  }

  private void entry(EventEntry entry) {
    Edtf.Parsed date = Edtf.parse(entry.date());
    if (!isWhole(entry)) {
      String why = entry.title().isEmpty() ? "it has no title" : LooseDate.doubt(entry.date())
          .orElseGet(() -> date.problem() + date.hint().map(hint -> "; did you mean: " + hint).orElse(""));
      problems.add(new Note(entry.place(), "this event was left out: " + why));
      return;
    }
    if (!entry.status().isEmpty() && !STATUSES.contains(entry.status())) {
      notes.add(new Note(entry.place(),
          "there is no status “" + entry.status() + "”; known: " + String.join(", ", STATUSES)));
    }
    Optional<String> lane = lane(entry);
    List<String> tags = new ArrayList<>(entry.tags());
    if (lane.isEmpty() && !entry.group().isEmpty()) {
      tags.add(entry.group());
      notes.add(new Note(entry.place(),
          "there is no lane “" + entry.group() + "” in " + SiteFile.PATH + "; it became a tag"));
    }
    FrontMatterText front = new FrontMatterText().add("title", entry.title()).date("date", entry.date())
        .add("status", STATUSES.contains(entry.status()) ? entry.status() : Status.REPORTED.id());
    lane.ifPresent(id -> front.add("lane", id));
    front.list("tags", tags);
    shown.add(entry.title());
    Conservation.count(entry.body(), shown);
    files.add(DraftFile.text(folder + Ids.unused(id(entry, date.value().get()), ids) + ".md",
        front.file(entry.body())));
  }

  private Optional<String> lane(EventEntry entry) {
    if (entry.group().isEmpty()) {
      return Optional.empty();
    }
    if (settings.site().isPresent()) {
      return settings.site().get().config().lanes().stream()
          .filter(lane -> lane.id().equals(entry.group()) || lane.title().equalsIgnoreCase(entry.group()))
          .map(Lane::id).findFirst();
    }
    String id = Ids.of(entry.group(), "lane");
    lanes.putIfAbsent(id, entry.group());
    return Optional.of(id);
  }

  // An id that names a date, as ours do, is kept.
  private static String id(EventEntry entry, Edtf date) {
    return entry.id().matches("[0-9]{4}(-[0-9]{2}){0,2}-[a-z0-9-]+") ? entry.id() : id(entry.title(), date);
  }

  /** The name of an event's file: its date as far as it is known, and its title. */
  static String id(String title, Edtf date) {
    Edtf.Point point = date.startPoint().or(date::endPoint).orElseThrow();
    StringBuilder id = new StringBuilder(String.format("%04d", Math.abs(point.year())));
    point.month().ifPresent(month -> id.append(String.format("-%02d", month)));
    point.day().ifPresent(day -> id.append(String.format("-%02d", day)));
    return id + "-" + Ids.of(title, "event");
  }
}
