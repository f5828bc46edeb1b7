package org.afterhash.domain.market;

import org.afterhash.domain.Require;

/** A change to one parameter of the method; the formulas stay. */
public sealed interface Shock {

  /** Id of the parameter that is changed. */
  String parameter();

  /** The parameter is multiplied. */
  record Scale(String parameter, double factor) implements Shock {
    public Scale {
      Require.text(parameter, "A shock's parameter");
      Require.that(factor >= 0 && Double.isFinite(factor), "A shock's factor is " + factor);
    }
  }

  /** The parameter is a known value. */
  record Fix(String parameter, double value) implements Shock {
    public Fix {
      Require.text(parameter, "A shock's parameter");
      Require.that(Double.isFinite(value), "A shock's value is " + value);
    }
  }
}
