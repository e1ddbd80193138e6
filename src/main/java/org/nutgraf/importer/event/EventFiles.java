package org.nutgraf.importer.event;

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
import org.nutgraf.content.parse.Languages;
import org.nutgraf.draft.Draft;
import org.nutgraf.draft.DraftFile;
import org.nutgraf.draft.EventName;
import org.nutgraf.draft.FrontMatterText;
import org.nutgraf.draft.Ids;
import org.nutgraf.draft.Note;
import org.nutgraf.draft.SiteFile;
import org.nutgraf.importer.reading.MarkdownText;
import org.nutgraf.importer.reading.WordCounts;
import org.nutgraf.importer.story.Destination;

/** Makes a file of {@code timeline/} of each event that was found. */
public final class EventFiles {
  private static final Set<String> STATUSES =
      new TreeSet<>(Arrays.stream(Status.values()).map(Status::id).toList());

  private final String folder;
  private final Destination to;
  private final List<Note> notes;
  private final List<Note> problems = new ArrayList<>();
  private final List<DraftFile> files = new ArrayList<>();
  private final List<FrontMatterText> eras = new ArrayList<>();
  private final Set<String> ids = new TreeSet<>();
  // Lane id → title, of a site that is yet to be.
  private final Map<String, String> lanes = new LinkedHashMap<>();
  private final WordCounts shown = new WordCounts();
  private final WordCounts words;

  private EventFiles(EventEntry.Found found, Destination to) {
    this.folder = to.folder() + "timeline/";
    this.to = to;
    this.notes = new ArrayList<>(found.notes());
    this.words = found.words();
  }

  public static Draft draft(String name, EventEntry.Found found, Destination to) {
    return new EventFiles(found, to).draft(name, found);
  }

  private Draft draft(String name, EventEntry.Found found) {
    found.entries().forEach(this::entry);
    found.eras().forEach(this::era);
    if (found.entries().isEmpty()) {
      problems.add(new Note(name, "there are no events in this file"));
    }
    long guessed = found.entries().stream()
        .filter(EventFiles::isWhole)
        .filter(entry -> !STATUSES.contains(entry.labels().status()))
        .count();
    if (guessed > 0) {
      notes.add(new Note(
          name,
          "set the status of " + guessed + (guessed == 1 ? " event" : " events") + " to reported"
              + (found.entries().stream()
                      .allMatch(entry -> entry.labels().sources().isEmpty())
                  ? ", and named no sources"
                  : "")));
    }
    if (problems.isEmpty()) {
      law(name);
    }
    String title = to.title().orElse(found.title().isEmpty() ? "Timeline" : found.title());
    if (!to.isStory()) {
      files.add(DraftFile.text(
          to.folder() + "index.md",
          new FrontMatterText().add("title", title).groups("eras", eras).file(found.text())));
    } else {
      left(name, found);
    }
    if (to.site().isEmpty()) {
      files.add(SiteFile.of(title, "", "", List.copyOf(lanes.entrySet())));
      notes.add(new Note(SiteFile.PATH, "set base_url, the address the site will have"));
    }
    return new Draft(files, notes, problems);
  }

  // The index.md is there already, so the editor is told what to add to it.
  private void left(String name, EventEntry.Found found) {
    if (!found.title().isEmpty() || !found.text().isEmpty()) {
      notes.add(new Note(
          name,
          "the timeline's own title is no event and was left out: “"
              + (found.title() + " " + found.text()).strip() + "”"));
    }
    if (!eras.isEmpty()) {
      notes.add(new Note(
          name,
          "its eras were left out; if the timeline is to show them, add to content/"
              + to.story() + "index.md:\n"
              + new FrontMatterText().groups("eras", eras).keys("").stripTrailing()));
    }
  }

  private void era(EventEntry era) {
    Edtf.Parsed date = Languages.date(era.date());
    Optional<String> wrong = era.title().isEmpty()
        ? Optional.of("it has no title")
        : date.value().isEmpty()
            ? Optional.of(date.problem())
            : Optional.of("it has no end").filter(no -> !era.date().contains("/"));
    if (wrong.isPresent()) {
      problems.add(new Note(era.place(), "this era was left out: " + wrong.get()));
      return;
    }
    String[] ends = era.date().split("/");
    eras.add(
        new FrontMatterText().add("title", era.title()).date("from", ends[0]).date("to", ends[1]));
  }

  private void law(String name) {
    WordCounts lost = words.without(shown);
    WordCounts invented = shown.without(words);
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
    Edtf.Parsed date = Languages.date(entry.date());
    if (!isWhole(entry)) {
      String why = entry.title().isEmpty()
          ? "it has no title"
          : LooseDate.doubt(entry.date())
              .orElseGet(() -> date.problem()
                  + date.hint().map(hint -> "; did you mean: " + hint).orElse(""));
      problems.add(new Note(entry.place(), "this event was left out: " + why));
      return;
    }
    if (!entry.labels().status().isEmpty() && !STATUSES.contains(entry.labels().status())) {
      notes.add(new Note(
          entry.place(),
          "there is no status “" + entry.labels().status() + "”; known: "
              + String.join(", ", STATUSES)));
    }
    Optional<String> lane = lane(entry);
    List<String> tags = new ArrayList<>(entry.labels().tags());
    if (lane.isEmpty() && !entry.labels().group().isEmpty()) {
      tags.add(entry.labels().group());
      notes.add(new Note(
          entry.place(),
          "there is no lane “" + entry.labels().group() + "” in " + SiteFile.PATH
              + "; it became a tag"));
    }
    FrontMatterText front = new FrontMatterText()
        .add("title", entry.title())
        .date("date", entry.date())
        .add(
            "status",
            STATUSES.contains(entry.labels().status())
                ? entry.labels().status()
                : Status.REPORTED.id());
    lane.ifPresent(id -> front.add("lane", id));
    front.list("tags", tags);
    front.list(
        "sources", entry.labels().sources().stream().filter(this::isSource).toList());
    String body = body(entry);
    shown.add(entry.title());
    shown.markdown(body);
    files.add(DraftFile.text(
        folder + Ids.unused(id(entry, date.value().get()), ids) + ".md", front.file(body)));
  }

  private boolean isSource(String id) {
    return to.site().map(site -> site.citations().containsKey(id)).orElse(false);
  }

  // What names no source stays as words.
  private String body(EventEntry entry) {
    List<String> others =
        entry.labels().sources().stream().filter(source -> !isSource(source)).toList();
    if (others.isEmpty()) {
      return entry.body();
    }
    String text = String.join(", ", others);
    notes.add(new Note(
        entry.place(),
        "there is no source “" + text + "” in sources.yaml; it stands below the event's text"));
    words.add(text);
    return (entry.body() + "\n\n" + MarkdownText.paragraph(MarkdownText.inline(text))).strip();
  }

  private Optional<String> lane(EventEntry entry) {
    if (entry.labels().group().isEmpty()) {
      return Optional.empty();
    }
    if (to.site().isPresent()) {
      return to.site().get().config().lanes().stream()
          .filter(lane -> lane.id().equals(entry.labels().group())
              || lane.title().equalsIgnoreCase(entry.labels().group()))
          .map(Lane::id)
          .findFirst();
    }
    String id = Ids.of(entry.labels().group(), "lane");
    lanes.putIfAbsent(id, entry.labels().group());
    return Optional.of(id);
  }

  // An id that names a date, as ours do, is kept.
  private static String id(EventEntry entry, Edtf date) {
    return entry.id().matches("[0-9]{4}(-[0-9]{2}){0,2}-[a-z0-9-]+")
        ? entry.id()
        : EventName.of(entry.title(), date);
  }
}
