package org.nutgraf.page;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nutgraf.content.Site;
import org.nutgraf.page.TemplateData.Variable;

/** A kind of page that the whole site has once or not at all, in a folder of the kind's name. */
class SitePart extends SitePages {
  /**
   * @param name also of its templates
   * @param source the file that has it made
   * @param has whether a site has it
   */
  SitePart(
      String name,
      String source,
      Predicate<Site> has,
      Function<RenderedSite, PageModel> model,
      Variable... data) {
    super(
        name,
        site -> Stream.of(site).filter(has).map(told -> new Place(name + "/", source)),
        rendered -> Stream.of(rendered).filter(told -> has.test(told.site())).map(model),
        data);
  }

  @Override
  public boolean isPart() {
    return true;
  }
}
