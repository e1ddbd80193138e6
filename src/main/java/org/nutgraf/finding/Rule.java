package org.nutgraf.finding;

import static org.nutgraf.finding.Severity.ERROR;
import static org.nutgraf.finding.Severity.OFF;
import static org.nutgraf.finding.Severity.WARNING;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every rule that content can break, with the weight it has unless {@code site.yaml} says otherwise. */
public enum Rule {
  // Reading
  UNREADABLE_FILE(ERROR, "A file can't be read."),
  NOT_UTF8(ERROR, "A text file is not in UTF-8."),
  MERGE_CONFLICT(ERROR, "A file holds two versions of a text, which git could not merge."),
  NO_CONTENT(ERROR, "There is no content, no page to show, or no site.yaml."),
  UNEXPECTED_FILE(ERROR, "A file has no place in the site and would be ignored."),
  // YAML and front matter
  NO_FRONT_MATTER(ERROR, "A content file does not start with front matter."),
  UNCLOSED_FRONT_MATTER(ERROR, "Front matter has no closing line."),
  YAML_SYNTAX(ERROR, "YAML that can't be parsed."),
  UNKNOWN_KEY(ERROR, "A key that nothing reads, such as a misspelt one."),
  DUPLICATE_KEY(ERROR, "A key or an id that is there twice."),
  MISSING_KEY(ERROR, "A key that is needed is not there."),
  WRONG_TYPE(ERROR, "A value of the wrong kind, such as a list for a text."),
  BAD_VALUE(ERROR, "A value that its key can't have."),
  CUT_VALUE(WARNING, "A value whose words behind a # are a comment for YAML, and are not shown."),
  BAD_DATE(ERROR, "A date that is none, or is not written as a date."),
  DATE_ORDER(
      WARNING,
      "A date that lies before one that it has to follow, such as a change before the publication."),
  MISSING_DATE(
      WARNING, "A story without a date, of which feeds and search engines can't say when it came."),
  SHALLOW_CLONE(WARNING, "A clone without its history, which has the dates of pages."),
  BAD_SLUG(ERROR, "A name that can't be part of an address."),
  EMPTY_BODY(ERROR, "A glossary entry without a definition."),
  // Things that must be one of a kind
  DUPLICATE_TERM(ERROR, "Two glossary entries have the same word."),
  DUPLICATE_URL(ERROR, "Two pages have the same address."),
  DUPLICATE_HEADING(WARNING, "Two headings of a page have the same words."),
  DUPLICATE_TITLE(WARNING, "Two pages have the same title."),
  DUPLICATE_NUMBER(
      WARNING,
      "Two sections of a story have the same number, so that their order is that of their names."),
  DUPLICATE_EVENT(
      WARNING,
      "Two events of a timeline have one date and the same title or nearly the same words."),
  SIMILAR_DEFINITION(WARNING, "Two glossary entries are defined in nearly the same words."),
  STATIC_COLLISION(ERROR, "A static file has the name of a file that the site makes."),
  // References
  UNKNOWN_PAGE(ERROR, "A link or a key names a page that is not there."),
  UNKNOWN_HEADING(ERROR, "A link names a heading that its page does not have."),
  UNKNOWN_TERM(ERROR, "A link or a key names a glossary entry that is not there."),
  UNKNOWN_CLAIM(ERROR, "A link or a key names a claim that is not there."),
  UNKNOWN_EVENT(ERROR, "A link names an event that is not there."),
  UNKNOWN_SOURCE(ERROR, "A link or a key names a source that is not there."),
  UNKNOWN_LANE(ERROR, "An event or a flow is in a lane that site.yaml does not have."),
  UNKNOWN_PARTY(ERROR, "A flow names a party that flows.yaml does not have."),
  UNKNOWN_IMAGE(ERROR, "A picture that is not there."),
  NO_FLOWS(ERROR, "A picture of money flows that would show none."),
  NO_EVENTS(ERROR, "An excerpt of the timeline that would show no event."),
  NO_CLAIMS(ERROR, "A list of claims that would show none."),
  // Body text
  CLAIM_VALUE(ERROR, "The words of a link to a claim lack the claim's value."),
  UNSAFE_LINK(ERROR, "A link of a kind that can do harm, or that browsers don't follow."),
  UNSAFE_FILE(
      ERROR,
      "A file in content/ that could run a script or command a server, or that is of no known kind."),
  CONTROL_CHARACTER(
      ERROR,
      "A character that can't be seen, and that programs obey or that turns the text around."),
  RAW_HTML(ERROR, "HTML in Markdown, which the Markdown edition could not show."),
  MISSING_ALT(ERROR, "A picture without words for those who can't see it."),
  BAD_FIGURE(
      ERROR, "A flow:, timeline:, claims:, amounts: or ledger: picture that is written wrongly."),
  HEADING_ORDER(WARNING, "A heading that skips a level."),
  FOOTNOTE(ERROR, "A footnote without a text, or that nothing refers to."),
  STRAY_MARKUP(
      ERROR, "Markup that is written wrongly, and would be shown as it is written or hide text."),
  TRACKING_LINK(
      WARNING,
      "An address that follows readers about, leads through somebody else's, or is of this machine."),
  EMPTY_LINK(ERROR, "A link without words, or without an address."),
  TOO_DEEP(ERROR, "Lists, quotations or emphasis nested too deep to be meant."),
  // What is missing, and what nobody needs
  MISSING_DESCRIPTION(
      WARNING, "A page without a description for search engines and link previews."),
  LONG_DESCRIPTION(
      WARNING, "A description of more than 300 characters, of which search engines show half."),
  GLOSSARY_CANDIDATE(
      OFF, "An acronym or a name that pages use often and the glossary lacks, by use."),
  UNUSED_TERM(WARNING, "A glossary entry whose words no text uses."),
  UNUSED_SOURCE(WARNING, "A source that nothing cites."),
  UNUSED_CLAIM(WARNING, "A claim that no page shows."),
  UNUSED_FILE(WARNING, "A file that nothing shows or links to, and that is not published."),
  UNTOLD_EVENT(OFF, "An event that no page tells of."),
  DEFINITION_CIRCLE(WARNING, "Glossary entries that are explained with each other only."),
  // Facts
  UNSOURCED_CLAIM(WARNING, "A claim without a source."),
  UNSOURCED_EVENT(WARNING, "A confirmed event without a source."),
  UNATTRIBUTED_CLAIM(WARNING, "A claim that is not confirmed and does not say who says so."),
  STALE_TRANSLATION(
      WARNING,
      "A translation of a text that has other words by now, or of a version that it does not name."),
  STALE_CLAIM(WARNING, "A claim that nobody has looked at for longer than stale_after."),
  UNTOLD_SEQUEL(WARNING, "A claim whose remark tells what came later, without followed_by."),
  OVERTAKEN_CLAIM(WARNING, "A claim that is not confirmed, while a newer one about the same is."),
  CLAIM_FIGURE(WARNING, "A figure in a text that contradicts a claim."),
  RETRACTED_CLAIM(
      WARNING, "A sentence that repeats what was retracted, without a link to the claim."),
  FUTURE_EVENT(WARNING, "An event that is confirmed, though its date is still to come."),
  PAST_EVENT(WARNING, "An event that is expected, though its date is over."),
  EVENT_NAME(WARNING, "An event whose file name says another date than its key."),
  WRONG_WEEKDAY(WARNING, "A date with a day of the week that it was not."),
  FUTURE_DATE(
      WARNING,
      "A source, claim, correction or change of a page with a date that is still to come."),
  UNCORRECTED_CLAIM(
      WARNING, "A published claim that changed without a correction (check --since)."),
  LOST_ADDRESS(
      WARNING, "An address of a published page that leads nowhere any more (check --since)."),
  NO_HISTORY(ERROR, "There is no git history to compare with (check --since)."),
  // Style
  HARD_SENTENCE(WARNING, "A sentence above the reading_level of site.yaml."),
  LINK_DENSITY(
      WARNING, "A page with more terms and claims in a hundred words than link_density allows."),
  PREFERRED_WORD(WARNING, "A word for which site.yaml prefers another."),
  PLACEHOLDER(
      WARNING, "Words that stand for a text still to be written, such as TK or lorem ipsum."),
  BANNED_WORD(WARNING, "A word that site.yaml wants avoided."),
  WRONG_APOSTROPHE(
      WARNING, "An opening quotation mark, or an accent, where an apostrophe belongs."),
  STRAIGHT_QUOTES(OFF, "Straight quotation marks where typographic ones belong."),
  DOUBLED_WORD(WARNING, "The same word twice in a row, where the language doesn't allow it."),
  RELATIVE_TIME(
      WARNING, "A time such as yesterday or last week, which is another one for each reader."),
  DOUBLE_BLANKS(OFF, "Two blanks in a row."),
  TAG_SPELLING(WARNING, "A tag of the timeline that is spelled in two ways."),
  // The finished pages
  PAGE_WEIGHT(WARNING, "A page that is heavier than page_weight allows."),
  PLAIN_PICTURE(
      WARNING, "A share card without words, or a photograph that could not be made smaller."),
  DEAD_LINK(WARNING, "A link to another site that leads nowhere (check --external)."),
  MOVED_LINK(OFF, "A link to another site whose page has moved (check --external)."),
  UNSAFE_OUTPUT(
      ERROR, "A finished file with a script, an address or markup that a site can't have."),
  PRIVATE_METADATA(WARNING, "A file that tells readers who wrote it, or where."),
  LOW_CONTRAST(
      ERROR, "Colours of site.yaml that can't be told from each other well enough to read."),
  // Templates
  UNTRANSLATED(WARNING, "Interface words that the site's language lacks, which stay English."),
  OLD_TEMPLATE(WARNING, "A copied template of which nutgraf has a newer one."),
  TEMPLATE(ERROR, "A template that can't be parsed or rendered.");

  private static final String HELP = "https://nutgraf.github.io/nutgraf/docs/rules/";

  private final Severity severity;
  private final String description;

  Rule(Severity severity, String description) {
    this.severity = severity;
    this.description = description;
  }

  /** The name used in findings and in {@code site.yaml}: {@code unknown-term}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Severity severity() {
    return severity;
  }

  /** The address of the page that explains the rule. */
  public String help() {
    return HELP + id() + "/";
  }

  /** What breaks it, in a sentence. */
  public String description() {
    return description;
  }

  public static Optional<Rule> of(String id) {
    return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
  }
}
