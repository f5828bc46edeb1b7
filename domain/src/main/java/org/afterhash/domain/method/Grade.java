package org.afterhash.domain.method;

/** What a parameter rests on. */
public enum Grade {
  /** A filing, a paper or a data file. */
  A,
  /** A named press report, or a vendor's document. */
  B,
  /** A secondary copy or a blog. */
  C,
  /** An anecdote or an advertisement. */
  D,
  /** Nothing that could be cited: our own judgement. */
  ASSUMPTION
}
