package org.nutgraf.page;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Page;
import org.nutgraf.content.Status;
import org.nutgraf.content.Story;
import org.nutgraf.markdown.Anchors;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.markdown.Setting;
import org.nutgraf.page.NoteViews.ClaimGroup;
import org.nutgraf.page.NoteViews.ClaimNote;
import org.nutgraf.page.PageViews.Head;
import org.nutgraf.text.Messages;

/** What is known and what is not: every claim of a story by status, with who says so and where it is told. */
public final class ClaimsPages {
  /** Its folder within the story's. */
  public static final String NAME = "claims/";

  static final Pages KIND = new StoryPart(
      "claims",
      story -> !story.claims().isEmpty(),
      ClaimsPages::model,
      TemplateData.texts("statuses"),
      TemplateData.list("groups", ClaimGroup.class));

  private ClaimsPages() {}

  /** The way to a claim's entry. */
  static String href(Story story, Claim claim, String root) {
    return root + story.folder() + NAME + "index.html#claim-" + claim.id();
  }

  private static PageModel.Frame frame(Story story) {
    return new PageModel.Frame("claims", story.folder(), "");
  }

  private static PageModel model(RenderedStory rendered) {
    Story story = rendered.story();
    Messages words = rendered.site().words();
    String url = story.folder() + NAME;
    String root = Setting.rootOf(url);
    Notes notes = Notes.of(rendered, root);
    Map<String, List<View.Ref>> toldIn = toldIn(rendered, root);
    Map<Status, List<ClaimNote>> groups = new EnumMap<>(Status.class);
    story.claims().values().forEach(claim -> groups
        .computeIfAbsent(claim.status(), status -> new ArrayList<>())
        .add(notes.whole(story, claim, toldIn.getOrDefault(claim.id(), List.of()))));
    Map<String, Object> model = new HashMap<>();
    model.put("statuses", View.statuses(groups.keySet().stream().map(Status::id)));
    model.put(
        "groups",
        groups.entrySet().stream()
            .map(group -> new ClaimGroup(group.getKey().id(), group.getValue()))
            .toList());
    Head head = Head.of(words.get("claims_title"), words.get("claims_description"));
    head = head.within(story, root);
    return new PageModel(
        "claims",
        url,
        head,
        model,
        frame(story),
        story.claims().values().iterator().next().body().file().whole());
  }

  private static Map<String, List<View.Ref>> toldIn(RenderedStory rendered, String root) {
    Map<String, List<View.Ref>> places = new HashMap<>();
    for (Page page : rendered.story().pages().toList()) {
      RenderedBody body = rendered.body(page);
      body.claims().forEach(id -> places
          .computeIfAbsent(id, claim -> new ArrayList<>())
          .add(new View.Ref(
              page.title(),
              root + page.url() + "index.html#"
                  + Anchors.ref(
                      requireNonNull(body.refs().get(Anchors.claim(id))).get(0)))));
    }
    return places;
  }
}
