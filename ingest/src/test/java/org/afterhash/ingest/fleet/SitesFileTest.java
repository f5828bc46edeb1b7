package org.afterhash.ingest.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.afterhash.domain.fleet.Site;
import org.afterhash.domain.fleet.SiteName;
import org.afterhash.domain.fleet.Sites;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitesFileTest {
  private static Parsed<Sites> read(String text) {
    return SitesFile.read(text.getBytes(UTF_8));
  }

  @Test
  void aRowWithoutANameIsForAllAndAnEmptyCellSaysNothing() {
    Parsed<Sites> read =
        read("lanes,SITE,powerPrice,ramGb,diskgb,siteType\n16,Nord,,64.5,250,colo\n,,0.1,,,\n");
    assertThat(read.failures()).isEmpty();
    assertThat(read.value())
        .isEqualTo(
            new Sites(
                new Site(Site.Kind.UNKNOWN, 0.1, null, null, null, null, null),
                Map.of(
                    new SiteName("Nord"),
                    new Site(Site.Kind.COLO, null, null, 16, 64.5, null, 250.0))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "site,powerPrice\nA,dear\n",
        "site,powerPrice\nA,3\n",
        "site,lanes\nA,2.5\n",
        "site,lanes\nA,32\n",
        "site,siteType\nA,barn\n",
        "site,uplinkMbps\nA,0\n",
        "site,diskGb\nA,much\n",
        "site,cores\nA,1\nA,2\n",
        "site,colour\nA,red\n",
        "lanes\n16\n"
      })
  void whatCannotBeMeantIsAnError(String text) {
    assertThat(read(text).failures()).anyMatch(Failure::isError);
  }
}
