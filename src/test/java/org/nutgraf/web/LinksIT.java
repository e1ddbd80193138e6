package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every link of the built site leads somewhere, and nothing is loaded from another host. */
class LinksIT {

  @Test
  void everyLinkLeadsSomewhere() {
    assertThat(LinkCheck.problems(BuiltSite.find().root())).isEmpty();
  }
}
