package org.nutgraf.page.machine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nutgraf.content.Event;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.TimelineSlide;
import org.nutgraf.finding.Json;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.page.Output;
import org.nutgraf.page.RenderedStory;
import org.nutgraf.page.TimelinePages;

/** A story's timeline for programs: {@code timeline.json} in the format of TimelineJS3. */
public final class TimelineData {
  private static final Pattern ATTRIBUTE =
      Pattern.compile(" (?:class|id|srcset|sizes)=\"[^\"]*\"|( (?:href|src)=\")([^\"]*)\"");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

  private final RenderedStory rendered;
  private final Site site;
  private final Location origin = new SourceFile("content/site.yaml", "").whole();

  private TimelineData(RenderedStory rendered) {
    this.rendered = rendered;
    this.site = rendered.site();
  }

  public static Stream<Output> outputs(RenderedStory rendered) {
    return Stream.of(rendered.story())
        .filter(story -> !story.events().isEmpty())
        .map(new TimelineData(rendered)::timeline);
  }

  private Output timeline(Story story) {
    Map<String, Object> timeline = new LinkedHashMap<>();
    timeline.put(
        TimelineSlide.TITLE,
        markup(TimelineSlide.title(
                story.article().title(), plain(story.article().description().strip()))
            .json()));
    List<Object> events = new ArrayList<>();
    List<RenderedBody> bodies = rendered.events();
    String page = site.config().address(story.folder() + TimelinePages.NAME);
    for (int i = 0; i < story.events().size(); i++) {
      Event event = story.events().get(i);
      String text = abroad(bodies.get(i).html().strip(), page);
      events.add(markup(TimelineSlide.event(event, text, site.config().lane(event), site.words())
          .json()));
    }
    timeline.put(TimelineSlide.EVENTS, events);
    if (!story.article().eras().isEmpty()) {
      timeline.put(
          TimelineSlide.ERAS,
          story.article().eras().stream()
              .map(era -> markup(TimelineSlide.era(era).json()))
              .toList());
    }
    return Output.Made.text(story.folder() + "timeline.json", Json.of(timeline) + "\n", origin);
  }

  // TimelineJS3 shows every text as HTML: what is none must not look like it. Of events, the text
  // itself is HTML.
  private static Map<String, Object> markup(Map<String, Object> slide) {
    slide.replaceAll((key, value) -> key.equals("text") && value instanceof Map<?, ?> content
        ? headline(content)
        : value instanceof String text
            ? plain(text)
            : value instanceof List<?> all
                ? all.stream().map(each -> plain((String) each)).toList()
                : value);
    return slide;
  }

  private static Map<String, Object> headline(Map<?, ?> content) {
    Map<String, Object> escaped = new LinkedHashMap<>();
    content.forEach((key, value) ->
        escaped.put((String) key, key.equals("headline") ? plain((String) value) : value));
    return escaped;
  }

  private static String plain(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  // For other sites: links lead here, and what only our pages know stays behind: names for our
  // style sheet, anchors, and the smaller copies of a picture. In our own markup a quotation mark
  // delimits an attribute, so what looks like one is one.
  private static String abroad(String html, String page) {
    return ATTRIBUTE
        .matcher(html)
        .replaceAll(found -> found.group(2) == null
            ? ""
            : Matcher.quoteReplacement(found.group(1) + absolute(found.group(2), page) + "\""));
  }

  // Our own addresses are those of another site, of a place on the page, or ways up and down from
  // the page's folder.
  private static String absolute(String address, String page) {
    if (SCHEME.matcher(address).lookingAt()) {
      return address;
    }
    String folder = page;
    String way = address;
    while (way.startsWith("../")) {
      folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
      way = way.substring("../".length());
    }
    return folder + way;
  }
}
