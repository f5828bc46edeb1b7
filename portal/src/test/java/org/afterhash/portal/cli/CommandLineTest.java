package org.afterhash.portal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.afterhash.sql.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator reads in the terminal. */
final class CommandLineTest {

  private record Said(int code, String out, String err) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "serve --help",
        "load --help",
        "load market --help",
        "load fleet --help",
        "value --help",
        "fleet --help",
        "fleet restore --help",
        "sensitivity --help"
      })
  void eachCommandExplainsItself(String line) {
    Said said = run(line.split(" "));
    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("Usage: afterhash");
  }

  @Test
  void anUnknownCommandOrOptionIsNamed() {
    Said said = run("mine");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("mine");
    assertThat(run("--prot", "1").err()).contains("--prot");
  }

  @Test
  void aTakenPortIsSaidInASentence(@TempDir Path data) throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      Said said =
          run(
              "serve",
              "--port",
              String.valueOf(taken.getLocalPort()),
              "--data",
              data.resolve("d").toString());
      assertThat(said.code()).isEqualTo(1);
      assertThat(said.err())
          .contains("Port " + taken.getLocalPort())
          .contains("--port")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void whatCannotBeServedIsRefusedBeforeAnythingIsMade(@TempDir Path folder) {
    Path data = folder.resolve("data");
    for (String wrong : List.of("--public-url ftp://example.org", "--port 70000")) {
      Said said = run(("serve --data " + data + " " + wrong).split(" "));
      assertThat(said.code()).describedAs(wrong).isEqualTo(1);
      assertThat(said.err().lines()).describedAs(wrong).hasSize(1);
      assertThat(data).doesNotExist();
    }
  }

  @Test
  void factsAreLoadedOnceAndABadRowStoresNothing(@TempDir Path folder) throws Exception {
    String data = folder.resolve("data").toString();
    Path facts = Files.createDirectory(folder.resolve("facts"));
    Files.writeString(
        facts.resolve("sources.csv"),
        "key,title,producer,address,licence,redistribution,accessed,what\n"
            + "a,A source,,,MIT,open,2026-11-24,\n");
    String fx = "currency,month,usd_per_unit,n_days,basis,source,confidence\n";
    Files.writeString(facts.resolve("fx_monthly.csv"), fx + "EUR,2026-09,1.1,,mean,a,high\n");

    Said first = run("load", "market", facts.toString(), "--data", data);
    assertThat(first.code()).isZero();
    assertThat(first.out()).contains("Stored as vintage 2026-11-24-");
    Said again = run("load", "market", facts.toString(), "--data", data);
    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("Nothing new");

    Files.writeString(
        facts.resolve("fx_monthly.csv"),
        fx + "EUR,2026-09,1.2,,mean,a,high\nEUR,2026-10,much,,mean,a,high\n");
    Said bad = run("load", "market", facts.toString(), "--data", data);
    assertThat(bad.code()).isEqualTo(1);
    assertThat(bad.out()).contains("fx_monthly.csv:3: usd_per_unit").contains("Nothing was stored");

    Files.writeString(facts.resolve("fx_monthly.csv"), fx + "EUR,2026-09,1.1,,mean,a,high\n");
    assertThat(run("load", "market", facts.toString(), "--data", data).out())
        .contains("Nothing new");
    assertThat(run("load", "market", folder.resolve("none").toString(), "--data", data).err())
        .contains("There is no folder");
  }

  @Test
  void fleetsAreLoadedListedComparedRestoredAndExported(@TempDir Path folder) throws Exception {
    String data = folder.resolve("data").toString();
    Path cards = folder.resolve("cards.csv");
    Files.writeString(cards, "model,count\nRTX 3070,12\nP106-100,3\n");
    Said first = run("load", "fleet", "north", cards.toString(), "--data", data);
    assertThat(first.err()).isEmpty();
    assertThat(first.code()).isZero();
    assertThat(first.out()).contains("Stored as version 1 of north: 15 cards in 2 rows.");

    Files.writeString(cards, "model,count\nRTX 3070,10\nSome Card,1\n");
    Said refused = run("load", "fleet", "north", cards.toString(), "--data", data);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out())
        .contains("error, line 3, model")
        .contains("1 unknown-model")
        .contains("Nothing was stored");
    Path bad = folder.resolve("bad.csv");
    Said second =
        run(
            "load",
            "fleet",
            "north",
            cards.toString(),
            "--data",
            data,
            "--on-bad-rows=leave-out",
            "--bad-rows-to",
            bad.toString());
    assertThat(Files.readString(bad))
        .startsWith("line,code,reason,model,count\r\n3,unknown-model,")
        .endsWith(",Some Card,1\r\n");
    assertThat(second.out()).contains("Stored as version 2 of north: 10 cards in 1 rows.");

    assertThat(run("fleet", "compare", "north", "1", "2", "--data", data).out())
        .contains("-2  RTX 3070, unknown (10, was 12)")
        .contains("-3  P106-100, unknown (0, was 3)");
    assertThat(run("fleet", "restore", "north", "1", "--data", data).out())
        .contains("as version 3");
    assertThat(run("fleet", "versions", "north", "--data", data).out().lines().skip(1))
        .satisfiesExactly(
            line -> assertThat(line).contains("cards.csv"),
            line -> assertThat(line).contains("cards.csv"),
            line -> assertThat(line).contains("version 1 restored"));
    Path csv = folder.resolve("out.csv");
    run("fleet", "export", "north", csv.toString(), "--data", data);
    assertThat(csv).content().contains("RTX 3070,12,").contains("P106-100,3,");
    assertThat(run("fleet", "versions", "south", "--data", data).err()).contains("south");
    Path sites = folder.resolve("sites.csv");
    Files.writeString(
        sites, "site,powerPrice,siteType,diskGb\n,0.1,,\n\"Hall, north\",0.045,warehouse,250\n");
    String said =
        "site,siteType,powerPrice,uplinkMbps,lanes,ramGb,cores,diskGb,spareKw\n,,0.1,,,,,,\n"
            + "\"Hall, north\",warehouse,0.045,,,,,250,\n";
    assertThat(run("fleet", "sites", "north", sites.toString(), "--data", data).out())
        .isEqualToNormalizingNewlines(said);
    assertThat(run("fleet", "sites", "north", "--data", data).out())
        .isEqualToNormalizingNewlines(said);
    Files.writeString(sites, "site,powerPrice\nnorth,dear\n");
    Said dear = run("fleet", "sites", "north", sites.toString(), "--data", data);
    assertThat(dear.code()).isEqualTo(1);
    assertThat(dear.err()).contains("Line 2: \"dear\" is no number");
    assertThat(run("fleet", "sites", "south", "--data", data).err()).contains("south");
    assertThat(run("load", "fleet", "north", "none.csv", "--data", data).err())
        .contains("There is no file");
    assertThat(run("load", "fleet", "n", cards.toString(), "--data", data, "--decimal=tab").code())
        .isEqualTo(2);
  }

  @Test
  void aFleetIsValuedInTheTerminal(@TempDir Path folder) throws Exception {
    String data = folder.resolve("data").toString();
    Path cards = folder.resolve("cards.csv");
    Files.writeString(cards, "model,count,price_paid\nRTX 3070,12,900\nRTX 3090,4,1500\n");
    Said valued = run("value", cards.toString(), "--data", data);
    assertThat(valued.err()).isEmpty();
    assertThat(valued.code()).isZero();
    assertThat(valued.out())
        .containsPattern("RTX 3070 +12 +unknown +(sell|rent|mine|scrap|too-close) +\\$\\d+")
        .contains("┃")
        .contains("16 cards that cost about $16.8k");
    Files.writeString(cards, "model,count\nRTX 3070,12\nNo Card,1\n");
    Said refused = run("value", cards.toString(), "--data", data);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out()).contains("error, line 3, model").contains("Nothing was valued");
    assertThat(run("value", cards.toString(), "--data", data, "--dates=new").code()).isEqualTo(2);
    assertThat(run("value").code()).isEqualTo(2);
  }

  /** A command that fails, or is told the wrong file, takes nothing away. */
  @Test
  void whatStoodInAFileIsKeptWhenACommandCannotWriteIt(@TempDir Path folder) throws Exception {
    String data = folder.resolve("data").toString();
    Path cards = folder.resolve("cards.csv");
    String list = "model,count\nRTX 3070,12\nNo Card,1\n";
    Files.writeString(cards, list);
    Path kept = folder.resolve("kept.csv");
    Files.writeString(kept, "kept");
    String[] export = {"fleet", "export", "nobody", kept.toString(), "--data", data};
    assertThat(run(export).err()).contains("nobody");
    assertThat(kept).hasContent("kept");

    for (String command : new String[] {"value", "load fleet north"}) {
      var words = new ArrayList<>(List.of(command.split(" ")));
      words.addAll(List.of(cards.toString(), "--data", data, "--bad-rows-to", cards.toString()));
      Said refused = run(words.toArray(String[]::new));
      assertThat(refused.code()).isEqualTo(1);
      assertThat(refused.err()).contains("over the list itself");
      assertThat(Files.readString(cards)).isEqualTo(list);
    }
    run("value", cards.toString(), "--data", data, "--bad-rows-to", kept.toString());
    assertThat(Files.readString(kept)).contains("3,unknown-model,");
    try (var files = Files.list(folder)) {
      assertThat(files.filter(Files::isRegularFile)).containsExactlyInAnyOrder(cards, kept);
    }
  }

  @Test
  void aFileThatCannotBeUsedIsSaidInASentence(@TempDir Path folder) throws Exception {
    String data = folder.resolve("data").toString();
    String nowhere = folder.resolve("none").resolve("x.csv").toString();
    Path cards = folder.resolve("cards.csv");
    Files.writeString(cards, "model,count\nRTX 3070,12\n");
    run("load", "fleet", "north", cards.toString(), "--data", data);
    for (String line :
        List.of(
            "value " + folder,
            "value " + cards + " --bad-rows-to " + nowhere,
            "load fleet north " + folder,
            "fleet sites north " + folder,
            "fleet sites north " + nowhere,
            "fleet export north " + nowhere,
            "fleet export north " + folder)) {
      Said said = run((line + " --data " + data).split(" "));
      assertThat(said.code()).describedAs(line).isEqualTo(1);
      assertThat(said.err().lines()).describedAs(line).singleElement().asString().endsWith(".");
    }
  }

  @Test
  void aLoadJoinsTheServerThatRunsOnItsFolder(@TempDir Path folder) {
    Path data = folder.resolve("data");
    try (var server = EmbeddedPostgres.start(data, progress -> {})) {
      assertThat(EmbeddedPostgres.running(data)).hasValue(server.address());
    }
    assertThat(EmbeddedPostgres.running(data)).isEmpty();
  }

  private static Said run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code =
        Afterhash.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            arguments);
    return new Said(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
