package org.nutgraf.template;

import static java.util.Objects.requireNonNull;

import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.error.RootAttributeNotFoundException;
import io.pebbletemplates.pebble.extension.core.CoreExtension;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nutgraf.finding.DidYouMean;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.template.TemplateReferences.Reference;

/** Says what Pebble's exceptions mean, to somebody who writes templates. */
final class PebbleMessages {
  private static final Pattern NO_SUCH =
      Pattern.compile("(Filter|Test|Function or Macro) \\[(.*)] does not exist\\.");
  private static final Pattern NO_TAG = Pattern.compile("Unexpected tag name \"(.*)\"");
  private static final Pattern TOKEN = Pattern.compile(
      "(?i)unexpected token (?:\"(\\w+)\" )?of value \"(.*?)\"(?: and type (\\w+),.*)?");
  private static final Pattern NO_END =
      Pattern.compile("Unexpected end of template.*the \"(.*)\" tags?.*");
  private static final Pattern CURLY = Pattern.compile("[“”„‘’«»]");
  private static final String SYNTAX = "see pebbletemplates.io for what can be written here";
  private static final Fault ENDS_IN_TAG =
      new Fault("the template ends within a tag", "close it with %} or }}");
  private static final int LONGEST_MESSAGE = 200;

  private final Map<String, SourceFile> files;

  PebbleMessages(Map<String, SourceFile> files) {
    this.files = files;
  }

  /** A template that a page wants is not there. */
  Finding missing(String name) {
    Location nowhere = new SourceFile(Templates.FOLDER + name, "").whole();
    return Finding.of(
        nowhere,
        Rule.TEMPLATE,
        "there is no such template",
        DidYouMean.hint(Templates.FOLDER, name, files.keySet())
            .orElse("this one comes with nutgraf; put it back"));
  }

  /** A template refers to one that is not there. */
  Finding missing(String name, Reference reference) {
    Location place =
        place(requireNonNull(files.get(name)), reference.line(), Optional.of(reference.written()));
    return Finding.of(
        place,
        Rule.TEMPLATE,
        "no template \"" + reference.name() + "\"",
        DidYouMean.hint("", reference.name(), files.keySet())
            .orElse("write it as " + Templates.FOLDER + reference.name()));
  }

  /**
   * What was thrown when a template was compiled or rendered.
   *
   * @param name the template
   * @param variables the names in its model
   */
  Finding finding(Throwable thrown, String name, Collection<String> variables) {
    if (thrown instanceof StackOverflowError) {
      return at(
          name,
          1,
          new Fault(
              "this template includes itself, or is nested too deeply",
              "take one of the includes out"));
    }
    Throwable cause = thrown;
    @Nullable PebbleException placed = null;
    @Nullable PebbleException last = null;
    while (true) {
      if (cause instanceof PebbleException e) {
        last = e;
        placed = e.getLineNumber() != null && files.containsKey(e.getFileName()) ? e : placed;
      }
      if (cause.getCause() == null) {
        break;
      }
      cause = cause.getCause();
    }
    Fault fault = cause instanceof PebbleException e ? fault(e, variables) : failed(last, cause);
    return placed == null
        ? at(name, 1, fault)
        : at(placed.getFileName(), placed.getLineNumber(), fault);
  }

  // word: what to point at in the line
  private record Fault(String message, Optional<String> word, String hint) {
    Fault(String message, String hint) {
      this(message, Optional.empty(), hint);
    }

    static Fault unknown(String kind, String word, Collection<String> known) {
      String hint = DidYouMean.hint("", word, known)
          .orElse(
              known.isEmpty()
                  ? "there is none here"
                  : "there is: " + String.join(", ", new TreeSet<>(known)));
      return new Fault("no " + kind + " \"" + word + "\"", Optional.of(word), hint);
    }
  }

  private static Fault fault(PebbleException e, Collection<String> variables) {
    String message = e.getPebbleMessage();
    if (e instanceof UnknownAttribute unknown) {
      return Fault.unknown("attribute", unknown.getAttributeName(), unknown.known());
    }
    if (e instanceof RootAttributeNotFoundException root) {
      String word = root.getAttributeName();
      boolean absent =
          variables.contains(word) || message.startsWith("Attempt to get attribute of null");
      return absent ? absent(word) : Fault.unknown("variable", word, variables);
    }
    if (e instanceof AttributeNotFoundException attribute) {
      return Fault.unknown("attribute", attribute.getAttributeName(), List.of());
    }
    if (e instanceof LoaderException) {
      return new Fault(sentence(message), SYNTAX);
    }
    if (message.startsWith("Not an iterable object")) {
      return new Fault(
          "what \"for\" goes through is no list", "look at what stands there, with {{ … }} alone");
    }
    if (message.startsWith("null value")) {
      return new Fault(
          "the condition is absent (null)", "ask whether it \"is null\" or \"is empty\"");
    }
    Matcher noSuch = NO_SUCH.matcher(message);
    if (noSuch.matches()) {
      return noSuch(noSuch.group(1), noSuch.group(2));
    }
    Matcher noTag = NO_TAG.matcher(message);
    if (noTag.matches()) {
      String tag = noTag.group(1);
      return tag.startsWith("end") && tags().contains(tag.substring(3))
          ? new Fault(
              "\"" + tag + "\" closes nothing",
              Optional.of(tag),
              "write {% " + tag.substring(3) + " … %} where it begins")
          : Fault.unknown("tag", tag, tags());
    }
    return syntax(message);
  }

  private static Fault syntax(String message) {
    Matcher token = TOKEN.matcher(message);
    if (token.matches()) {
      boolean atEnd = "EOF".equals(token.group(1)) || "EOF".equals(token.group(3));
      return atEnd
          ? ENDS_IN_TAG
          : new Fault(
              "unexpected \"" + token.group(2) + "\"",
              token.group(2).equals("}") ? "close the tag with }} or %}" : SYNTAX);
    }
    Matcher noEnd = NO_END.matcher(message);
    if (noEnd.matches()) {
      String end = noEnd.group(1).split("\" or \"|, ")[0];
      return new Fault(
          "the template ends without \"" + noEnd.group(1) + "\"",
          "write {% " + end + " %} where it ends");
    }
    String hint = message.endsWith(RefusedTag.REFUSED)
        ? "do without it"
        : message.startsWith("Unclosed comment")
            ? "close it with #}"
            : CURLY.matcher(message).find() ? "use straight quotation marks: \"" : SYNTAX;
    return message.indexOf('\0') < 0 ? new Fault(sentence(message), hint) : ENDS_IN_TAG;
  }

  private static Fault absent(String word) {
    return new Fault(
        "\"" + word + "\" is absent (null), or asked of something absent",
        Optional.of(word),
        "ask before whether it \"is null\"");
  }

  private static Fault noSuch(String kind, String word) {
    CoreExtension core = new CoreExtension();
    switch (kind) {
      case "Filter":
        List<String> filters = new ArrayList<>(core.getFilters().keySet());
        filters.addAll(List.of("escape", "raw"));
        return Fault.unknown("filter", word, filters);
      case "Test":
        return Fault.unknown("test", word, core.getTests().keySet());
      default:
        return Fault.unknown("function or macro", word, core.getFunctions().keySet());
    }
  }

  private static List<String> tags() {
    List<String> tags = new ArrayList<>(List.of("autoescape", "verbatim"));
    for (TokenParser parser : new CoreExtension().getTokenParsers()) {
      if (!RefusedTag.isOne(parser.getTag())) {
        tags.add(parser.getTag());
      }
    }
    return tags;
  }

  // Something else than Pebble threw: mostly an attribute's method.
  private static Fault failed(@Nullable PebbleException last, Throwable cause) {
    String what = last == null ? "this can't be rendered" : sentence(last.getPebbleMessage());
    String why = cause.getClass().getSimpleName();
    if (cause instanceof ClassCastException) {
      why = "something is of the wrong type";
    } else if (cause.getMessage() != null) {
      why += ": " + cause.getMessage();
    }
    return new Fault(sentence(what + ": " + why), "look at what stands there, with {{ … }} alone");
  }

  private static String sentence(String message) {
    String text = message.strip().replace('\n', ' ');
    if (text.length() > LONGEST_MESSAGE) {
      text = text.substring(0, LONGEST_MESSAGE) + "…";
    }
    text = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  private Finding at(String name, int line, Fault fault) {
    Location place = place(requireNonNull(files.get(name)), line, fault.word());
    return Finding.of(place, Rule.TEMPLATE, fault.message(), fault.hint());
  }

  // Pebble knows the line only: the word if the line has it, else all of the line but its
  // indentation.
  private static Location place(SourceFile file, int line, Optional<String> word) {
    String text = file.text();
    int start = 0;
    for (int i = 1; i < line && start < text.length(); start++) {
      i += isLineEnd(text.charAt(start)) ? 1 : 0;
    }
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n') {
      end++;
    }
    if (word.isPresent()) {
      Matcher found = Pattern.compile("(?<![\\w-])" + Pattern.quote(word.get()) + "(?![\\w-])")
          .matcher(text);
      if (found.region(start, end).find()) {
        return file.at(found.start(), found.end());
      }
    }
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return file.at(start, end);
  }

  // As Pebble counts lines.
  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }
}
