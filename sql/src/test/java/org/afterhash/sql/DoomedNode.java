package org.afterhash.sql;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A node in a process of its own, which does one job, takes another and never ends it. */
final class DoomedNode {
  static final String HOLDING = "holding";

  private DoomedNode() {}

  /** Host, port, database, user and password. */
  public static void main(String[] args) {
    var address =
        new DatabaseAddress(args[0], Integer.parseInt(args[1]), args[2], args[3], args[4]);
    var jobs = new AtomicInteger();
    RevaluationNode.start(
            address,
            (edition, fleets) -> jobs.incrementAndGet() == 1 ? worths(fleets) : hold(),
            "doomed",
            1)
        .wake();
  }

  private static List<FarmWorth> worths(List<OwnedFleet> fleets) {
    return RevaluationTest.worths(fleets);
  }

  private static List<FarmWorth> hold() throws InterruptedException {
    System.out.println(HOLDING);
    new CountDownLatch(1).await();
    return List.of();
  }
}
