package org.afterhash.portal.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code load}: brings files into the database. */
@Command(
    name = "load",
    description = "Load files into the database.",
    mixinStandardHelpOptions = true,
    subcommands = {LoadMarket.class, LoadFleet.class})
final class Load implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return 2;
  }
}
