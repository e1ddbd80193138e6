package org.nutgraf.content.keys;

import java.util.List;
import org.nutgraf.content.Event.Importance;
import org.nutgraf.content.Status;

/** The keys of what has a file of its own and is no page: terms, events, claims and corrections. */
public final class EntryKeys {
  /** A glossary entry. */
  public static final KeyTable TERM = KeyTable.of(
          "term",
          "The front matter of a glossary entry: content/glossary/aws.md. Its first paragraph is the pop-up.",
          Key.needed(
              "term", Value.text(), "term: Amazon Web Services", "The word that is explained."),
          Key.of("short", Value.text(), "short: AWS", "Its acronym."),
          Key.of(
              "aliases", Value.list("words"), "aliases: [Amazon's cloud]", "Other words for it."),
          Key.of(
              "plurals",
              Value.list("words"),
              "plurals: [ridges]",
              "Other forms of the words; found by rule unless said."),
          Key.of(
              "forms",
              Value.list("words"),
              "forms: [cloudy]",
              "The same as plurals, for languages whose words bend in other ways."),
          Key.of(
              "case",
              Value.word(List.of("exact", "any")),
              "case: exact",
              "Whether capital letters count; unless said, they do for words that have one."),
          Key.of(
              "link",
              Value.word(List.of("auto", "manual")),
              "link: auto",
              "Whether texts are linked to it by themselves."),
          Key.of(
              "familiar",
              Value.flag(),
              "familiar: false",
              "A word that most readers know: explained, but not linked by itself."),
          Key.of(
              "see_also",
              Value.list("ids of terms"),
              "see_also: [cloud-computing]",
              "Entries to read on."),
          Key.of(
              "sources",
              Value.list("ids of sources"),
              "sources: [gazette-2026-02-18]",
              "Where the definition comes from."))
      .with(PageKeys.SCHEDULE);

  /** An event of the timeline. */
  public static final KeyTable EVENT = KeyTable.of(
          "event",
          "The front matter of an event: content/timeline/2026-02-17-vote.md. The text below says more.",
          Key.needed(
              "title", Value.text(), "title: The council votes", "What happened, as a sentence."),
          Key.needed(
              "date", Value.date(), "date: 2026-02-17", "When, as precisely as it is known."),
          Key.of("end", Value.date(), "end: 2026-02-18", "When it was over, if it lasted."),
          Key.of(
              "status",
              Value.word(Status.class),
              "status: confirmed",
              "How sure it is; confirmed unless said otherwise."),
          Key.of("lane", Value.text("id of a lane"), "lane: plan", "Its row of the timeline."),
          Key.of(
              "importance",
              Value.word(Importance.class),
              "importance: major",
              "How large it is drawn."),
          Key.of(
              "tags",
              Value.list("texts"),
              "tags: [council]",
              "What it is about; readers choose among events by tag."),
          Key.of(
              "sources",
              Value.list("ids of sources"),
              "sources: [gazette-2026-02-18]",
              "Who says so."),
          Key.of(
              "told_in", Value.list("files"), "told_in: [index.md]", "The pages that tell of it."))
      .with(PageKeys.SCHEDULE);

  /** A claim. */
  public static final KeyTable CLAIM = KeyTable.of(
          "claim",
          "The front matter of a claim: content/claims/cost.md. The text below is a remark.",
          Key.needed(
              "title",
              Value.text(),
              "title: The tram costs up to $120 million",
              "What is claimed, as a sentence."),
          Key.needed("status", Value.word(Status.class), "status: reported", "How sure it is."),
          Key.of(
              "value",
              Value.text(),
              "value: up to $120 million",
              "The words that every link to it must have."),
          Key.of(
              "amount",
              Value.text("amount"),
              "amount: up to 120 million USD",
              "The value as a number and a unit, for pictures of amounts."),
          Key.of(
              "part_of",
              Value.text("id of a claim"),
              "part_of: whole",
              "The claim whose amount it is a part of."),
          Key.of("as_of", Value.date(), "as_of: 2026-02-17", "When it was last looked at."),
          Key.of("attribution", Value.text(), "attribution: the town's engineers", "Who says so."),
          Key.of(
              "sources",
              Value.list("ids of sources"),
              "sources: [gazette-2026-02-18]",
              "Where it is written."),
          Key.of(
              "subject",
              Value.text(),
              "subject: the tram's cost",
              "What claims of the same thing are about."),
          Key.of(
              "followed_by",
              Value.list("ids of claims"),
              "followed_by: [later]",
              "What came of it, in the order of time."),
          Key.of(
              "settles",
              Value.list("ids of claims"),
              "settles: [who-pays]",
              "What it is the answer to; readers of those claims are told as with followed_by."),
          Key.of(
              "open",
              Value.list("ids of claims"),
              "open: [opening-day]",
              "What it leaves unanswered, as long as nothing settles that."))
      .with(PageKeys.SCHEDULE);

  /** A published correction. */
  public static final KeyTable CORRECTION = KeyTable.of(
          "correction",
          "The front matter of a correction: content/corrections/2026-02-21-price.md. The text below says what was wrong.",
          Key.needed(
              "title",
              Value.text(),
              "title: The price was wrong",
              "What was wrong, in a few words."),
          Key.needed("date", Value.date(), "date: 2026-02-21", "When it was corrected."),
          Key.of("page", Value.text("file"), "page: index.md", "The page that was wrong."))
      .with(PageKeys.SCHEDULE);

  private EntryKeys() {}
}
