package org.nutgraf.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every rule that content can break, with the weight it has unless {@code site.yaml} says otherwise. */
public enum Rule {
  // Reading
  UNREADABLE_FILE,
  NOT_UTF8,
  NO_CONTENT,
  UNEXPECTED_FILE,
  // YAML and front matter
  NO_FRONT_MATTER,
  UNCLOSED_FRONT_MATTER,
  YAML_SYNTAX,
  UNKNOWN_KEY,
  DUPLICATE_KEY,
  MISSING_KEY,
  WRONG_TYPE,
  BAD_VALUE,
  BAD_DATE,
  BAD_SLUG,
  EMPTY_BODY,
  // Things that must be one of a kind
  DUPLICATE_TERM,
  DUPLICATE_URL,
  DUPLICATE_HEADING,
  DUPLICATE_TITLE,
  SIMILAR_DEFINITION,
  STATIC_COLLISION,
  // References
  UNKNOWN_PAGE,
  UNKNOWN_HEADING,
  UNKNOWN_TERM,
  UNKNOWN_CLAIM,
  UNKNOWN_EVENT,
  UNKNOWN_SOURCE,
  UNKNOWN_LANE,
  UNKNOWN_PARTY,
  UNKNOWN_IMAGE,
  UNKNOWN_FOOTNOTE,
  NO_FLOWS,
  NO_EVENTS,
  NO_CLAIMS,
  // Body text
  CLAIM_VALUE,
  UNSAFE_LINK,
  RAW_HTML,
  MISSING_ALT,
  BAD_FIGURE,
  HEADING_ORDER,
  TOO_DEEP,
  // What is missing, and what nobody needs
  MISSING_DESCRIPTION,
  GLOSSARY_CANDIDATE,
  UNUSED_TERM,
  UNUSED_SOURCE,
  UNUSED_CLAIM,
  UNTOLD_EVENT,
  DEFINITION_CIRCLE,
  // Facts
  UNSOURCED_CLAIM,
  UNATTRIBUTED_CLAIM,
  STALE_CLAIM,
  CLAIM_FIGURE,
  FUTURE_EVENT,
  PAST_EVENT,
  FUTURE_DATE,
  UNCORRECTED_CLAIM,
  NO_HISTORY,
  // Style
  HARD_SENTENCE,
  PREFERRED_WORD,
  BANNED_WORD,
  STRAIGHT_QUOTES,
  DOUBLE_BLANKS,
  // The finished pages
  PAGE_WEIGHT,
  DEAD_LINK,
  MOVED_LINK,
  // Templates
  TEMPLATE;

  /** The name used in findings and in {@code site.yaml}: {@code unknown-term}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Severity severity() {
    return switch (this) {
      case HEADING_ORDER, DUPLICATE_HEADING, DUPLICATE_TITLE, SIMILAR_DEFINITION, MISSING_DESCRIPTION, UNUSED_TERM,
          UNUSED_SOURCE, UNUSED_CLAIM, DEFINITION_CIRCLE, UNSOURCED_CLAIM, UNATTRIBUTED_CLAIM, STALE_CLAIM,
          CLAIM_FIGURE, FUTURE_EVENT, PAST_EVENT, FUTURE_DATE, UNCORRECTED_CLAIM, HARD_SENTENCE, PREFERRED_WORD,
          BANNED_WORD, PAGE_WEIGHT, DEAD_LINK -> Severity.WARNING;
      case GLOSSARY_CANDIDATE, UNTOLD_EVENT, STRAIGHT_QUOTES, DOUBLE_BLANKS, MOVED_LINK -> Severity.OFF;
      default -> Severity.ERROR;
    };
  }

  public static Optional<Rule> of(String id) {
    return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
  }
}
