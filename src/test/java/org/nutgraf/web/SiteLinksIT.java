package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

/** Every link of a site leads somewhere, and nothing is loaded from another host. */
class SiteLinksIT {

  @EachSite
  void everyLinkLeadsSomewhere(BuiltSite site) {
    assertThat(LinkCheck.problems(site.root())).isEmpty();
  }
}
