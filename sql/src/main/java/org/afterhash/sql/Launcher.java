package org.afterhash.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How PostgreSQL's programs are started on this machine.
 *
 * <p>PostgreSQL refuses to run as root. As root it is therefore started in a user namespace of its
 * own ({@code unshare -U}): there it is nobody, without a capability, yet to the file system still
 * the owner of its files, so that a data folder below a closed home works. Where namespaces are
 * forbidden, as in most containers, it becomes user {@code nobody} and its files are given to him.
 * Where the folders above do not let him pass, he keeps root's one capability to do so, which is no
 * more than the first way has.
 *
 * <p>{@code setpriv --pdeathsig} lets the server end when Afterhash is killed, {@code setsid} keeps
 * a terminal's Ctrl-C from it. Both are left out where the system has no such program.
 *
 * @param prefix words before the program's own
 * @param uid owner of the server's files
 */
record Launcher(List<String> prefix, int uid) {
  private static final int NOBODY = 65534;
  private static final int PASSABLE = 0711;
  private static final String SESSION = "setsid ";
  private static final String DIE_WITH_PARENT = "setpriv --pdeathsig INT";
  private static final String NAMESPACE = "unshare -U ";
  private static final String NOBODY_USER =
      "setpriv --reuid=" + NOBODY + " --regid=" + NOBODY + " --clear-groups";

  /** The securebit is for access(2), which otherwise asks without the capability. */
  private static final String PAST_CLOSED_FOLDERS =
      " --securebits=+no_setuid_fixup --inh-caps=-all,+dac_override"
          + " --ambient-caps=-all,+dac_override";

  /**
   * @throws DatabaseException when nothing works here, with the ways out
   */
  static Launcher choose(Path dataFolder) throws IOException, InterruptedException {
    int self = (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    for (Launcher candidate : self == 0 ? asRoot() : asUser(self)) {
      if (candidate.uid != self) {
        Files.setAttribute(dataFolder, "unix:mode", PASSABLE);
      }
      if (candidate.works(dataFolder)) {
        return candidate;
      }
    }
    throw new DatabaseException(
        "PostgreSQL does not run as root, and no other user can be made to reach "
            + dataFolder
            + ": start Afterhash as another user, choose a data folder that everybody may pass to"
            + " (such as /var/lib/afterhash), or point DATABASE_URL at a server.");
  }

  private static List<Launcher> asRoot() {
    return List.of(
        of(0, SESSION + NAMESPACE + DIE_WITH_PARENT),
        of(0, NAMESPACE),
        of(NOBODY, SESSION + NOBODY_USER + " --pdeathsig INT"),
        of(NOBODY, NOBODY_USER),
        of(NOBODY, SESSION + NOBODY_USER + " --pdeathsig INT" + PAST_CLOSED_FOLDERS));
  }

  private static List<Launcher> asUser(int uid) {
    return List.of(
        of(uid, SESSION + DIE_WITH_PARENT), of(uid, SESSION), new Launcher(List.of(), uid));
  }

  private static Launcher of(int uid, String prefix) {
    return new Launcher(List.of(prefix.strip().split(" ")), uid);
  }

  /** Whether a program started so is not root and can enter the folder. */
  private boolean works(Path dataFolder) throws InterruptedException {
    try {
      Process process =
          process(List.of("sh", "-c", "test \"$(id -u)\" != 0 && cd \"$0\"", dataFolder.toString()))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  /** The program with its arguments, in a clean environment and without a terminal. */
  ProcessBuilder process(List<String> command) {
    var words = new ArrayList<String>(prefix);
    words.addAll(command);
    var builder = new ProcessBuilder(words);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
    environment.put("LC_ALL", "C");
    environment.put("TZ", "UTC");
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    return builder;
  }

  /** Gives a file, or a folder with all in it, to the user that the server runs as. */
  void own(Path path) throws IOException {
    if (!Files.exists(path) || owner(path) == uid) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(path)) {
      deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : deepestFirst) {
      Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
    }
  }

  private static int owner(Path path) throws IOException {
    return (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
  }
}
