package org.nutgraf.content.keys;

import org.nutgraf.content.Flows;
import org.nutgraf.content.Status;

/** The keys of {@code sources.yaml} and {@code flows.yaml}. */
public final class DataKeys {
  private static final KeyTable CITATION = KeyTable.of(
      "source",
      "A source.",
      Key.needed(
          "title", Value.text(), "title: Council votes for the tram", "Its headline or title."),
      Key.needed("publisher", Value.text(), "publisher: Harbor Bay Gazette", "Who published it."),
      Key.of(
          "url",
          Value.address(),
          "url: https://example.org/gazette",
          "Where it is; needed unless offline is true."),
      Key.of(
          "offline",
          Value.flag(),
          "offline: false",
          "Whether it is not on the web, such as a letter."),
      Key.of("date", Value.date(), "date: 2026-02-18", "When it was published."),
      Key.of("accessed", Value.date(), "accessed: 2026-02-19", "When it was read."),
      Key.of("note", Value.text(), "note: page 3", "A remark for readers."));

  /** The sources of all stories. */
  public static final KeyTable SOURCES = KeyTable.open(
      "sources.yaml",
      "Every source that is cited: content/sources.yaml. Each has an id, and below it its keys.",
      "The id of a source, such as gazette-2026-02-18, with which texts cite it.",
      Value.group(CITATION),
      "gazette-2026-02-18:\n  title: Council votes for the tram\n  publisher: Harbor Bay Gazette\n  url: https://example.org/gazette");

  private static final KeyTable PARTIES = KeyTable.of(
      "parties",
      "Somebody who gives or receives.",
      Key.needed("id", Value.text("id"), "id: town", "What flows call it."),
      Key.needed("name", Value.text(), "name: Town", "What readers see."),
      Key.of("note", Value.text(), "note: of Harbor Bay", "A remark for readers."));

  private static final KeyTable FLOW = KeyTable.of(
      "flows",
      "Something that goes from one party to another.",
      Key.needed("from", Value.text("id of a party"), "from: state", "Who gives."),
      Key.needed("to", Value.text("id of a party"), "to: town", "Who receives."),
      Key.needed(
          "kind",
          Value.word(Flows.Kind.class),
          "kind: pays",
          "What the giver does. A fine goes from the one who fines, though the money goes the other way."),
      Key.of(
          "verb",
          Value.text(),
          "verb: has met",
          "What the giver does, with its preposition; unless said, a word for the kind that goes with the status: might invest in."),
      Key.needed("what", Value.text(), "what: grant", "What moves, in a few words."),
      Key.of("amount", Value.text(), "amount: up to $120 million", "How much, as readers see it."),
      Key.of(
          "status",
          Value.word(Status.class),
          "status: expected",
          "How sure it is; reported unless said otherwise."),
      Key.of(
          "lane",
          Value.text("id of a lane"),
          "lane: plan",
          "The lane of the timeline that it belongs to."),
      Key.of("claim", Value.text("id of a claim"), "claim: cost", "The claim that it draws."),
      Key.of(
          "sources", Value.list("ids of sources"), "sources: [gazette-2026-02-18]", "Who says so."),
      Key.of(
          "example",
          Value.text("id"),
          "example: hundred-dollars",
          "The invented example that it belongs to; only flow:?example=hundred-dollars draws it."),
      Key.of(
          "step",
          Value.number(),
          "step: 1",
          "When it comes in, in a picture that grows: flow:?by=step."),
      Key.of(
          "says",
          Value.text(),
          "says: The town buys a tram for it.",
          "What to say beside the picture of its step."));

  /** Who pays whom for what. */
  public static final KeyTable FLOWS = KeyTable.of(
      "flows.yaml",
      "Who pays whom for what: content/flows.yaml, the data of ![How the money flows](flow:).",
      Key.of(
          "parties",
          Value.groups(PARTIES),
          "parties:\n  - { id: town, name: Town }\n  - { id: state, name: State }",
          "Who gives and receives."),
      Key.of(
          "flows",
          Value.groups(FLOW),
          "flows:\n  - { from: state, to: town, kind: pays, what: grant }",
          "What goes from whom to whom."));

  private DataKeys() {}
}
