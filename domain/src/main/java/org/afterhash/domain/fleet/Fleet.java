package org.afterhash.domain.fleet;

import java.util.List;

/**
 * What somebody owns.
 *
 * @param holdings in the order of the file they were read from
 */
public record Fleet(List<Holding> holdings) {

  public Fleet {
    holdings = List.copyOf(holdings);
  }

  /** Number of cards. */
  public long gpus() {
    return holdings.stream().mapToLong(Holding::count).sum();
  }
}
