package org.afterhash.portal.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.portal.web.BadRequestException;
import org.afterhash.sql.DatabaseException;
import org.afterhash.sql.FarmTakenException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command line's root: without a sub-command, the portal is served. */
@Command(
    name = "afterhash",
    description = "How much of what Ethereum miners spent on GPUs can still be recovered.",
    mixinStandardHelpOptions = true,
    version = "Afterhash 0.1",
    subcommands = {
      Serve.class,
      Value.class,
      Load.class,
      Fleet.class,
      Revalue.class,
      RunSensitivity.class,
      RunBacktest.class
    },
    footer = {
      "  test   Run every check; see ./afterhash test --help.",
      "",
      "Without a command the portal is served, at http://localhost:8080 unless told otherwise."
    })
public final class Afterhash implements Callable<Integer> {
  /** Exit code of a command whose work goes on after it returned. */
  public static final int KEEPS_RUNNING = -1;

  @Spec private CommandSpec spec;

  /**
   * Runs a command.
   *
   * @return exit code: 0 done, 1 refused or failed, 2 wrong usage, or {@link #KEEPS_RUNNING}
   */
  public static int run(PrintStream out, PrintStream err, String... arguments) {
    return new CommandLine(new Afterhash())
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler(Afterhash::tell)
        .execute(isForServe(arguments) ? served(arguments) : arguments);
  }

  /** {@code ./afterhash --port 9000} is short for {@code ./afterhash serve --port 9000}. */
  private static boolean isForServe(String... arguments) {
    return arguments.length == 0
        || (arguments[0].startsWith("-") && !arguments[0].matches("-h|--help|-V|--version"));
  }

  private static String[] served(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "serve";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return all;
  }

  private static int tell(Exception failure, CommandLine command, ParseResult arguments) {
    if (failure instanceof BadRequestException) {
      command.getErr().println(failure.getMessage());
      return 2;
    }
    if (failure instanceof RefusedException
        || failure instanceof DatabaseException
        || failure instanceof NotFoundException
        || failure instanceof FarmTakenException
        || failure instanceof IllegalArgumentException) {
      command.getErr().println(failure.getMessage());
    } else if (failure instanceof FileSystemException file) {
      command.getErr().println(file.getFile() + " cannot be used: " + reason(file) + ".");
    } else if (failure instanceof IOException) {
      command.getErr().println("It was broken off (" + failure.getMessage() + "). Try again.");
    } else {
      failure.printStackTrace(command.getErr());
    }
    return 1;
  }

  private static String reason(FileSystemException file) {
    if (file instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    return file instanceof AccessDeniedException || file.getReason() == null
        ? "it may not be read or written by this user"
        : file.getReason();
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return 2;
  }
}
