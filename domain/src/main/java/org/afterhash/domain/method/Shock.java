package org.afterhash.domain.method;

import org.afterhash.domain.Require;

/** A change to one parameter of the method; the formulas stay. */
public sealed interface Shock {

  /** Id of the parameter that is changed. */
  String parameter();

  /** The parameter as the shock leaves it. */
  Parameter applied(Parameter to);

  /** The parameter is multiplied. */
  record Scale(String parameter, double factor) implements Shock {
    public Scale {
      Require.text(parameter, "A shock's parameter");
      Require.that(factor > 0 && Double.isFinite(factor), "A shock's factor is " + factor);
    }

    @Override
    public Parameter applied(Parameter to) {
      double one = to.p5() * factor;
      double other = to.p95() * factor;
      return to.with(to.prior().scaled(factor), one, to.p50() * factor, other);
    }
  }

  /** The parameter is a known value. */
  record Fix(String parameter, double value) implements Shock {
    public Fix {
      Require.text(parameter, "A shock's parameter");
      Require.that(Double.isFinite(value), "A shock's value is " + value);
    }

    @Override
    public Parameter applied(Parameter to) {
      return to.with(new Prior.Fixed(value), value, value, value);
    }
  }
}
