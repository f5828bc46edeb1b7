package org.afterhash.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.afterhash.portal.RunningPortal.Site;
import org.junit.jupiter.api.Test;

/** The database stops answering while the portal runs. */
final class FrozenDatabaseTest {

  @Test
  void readers_are_told_to_come_back_and_everything_works_again_afterwards() throws Exception {
    try (var site = new Site()) {
      assertThat(site.get("/api/v1/gpus").statusCode()).isEqualTo(200);
      List<ProcessHandle> server = server(site);
      signal("-STOP", server);
      try {
        assertThat(site.get("/live").statusCode()).isEqualTo(200);
        // What is kept needs no database.
        assertThat(site.get("/api/v1/gpus").statusCode()).isEqualTo(200);
        HttpResponse<String> refused = site.get("/sources", "Accept", "text/html");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("Nothing was lost").doesNotContain("Exception");
        assertThat(site.get("/ready").statusCode()).isEqualTo(503);
      } finally {
        signal("-CONT", server);
      }
      assertThat(site.get("/ready").statusCode()).isEqualTo(200);
      assertThat(site.get("/sources").statusCode()).isEqualTo(200);
    }
  }

  private static List<ProcessHandle> server(Site site) throws IOException {
    long pid =
        Long.parseLong(
            Files.readAllLines(site.folder().resolve("cluster/postmaster.pid")).get(0).strip());
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
  }

  private static void signal(String signal, List<ProcessHandle> processes) throws Exception {
    var command = new ArrayList<>(List.of("kill", signal));
    processes.forEach(process -> command.add(String.valueOf(process.pid())));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }
}
