package org.afterhash.domain.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.afterhash.domain.Require;
import org.afterhash.domain.method.Shock;

/**
 * What a reader takes to be known, on top of a scenario.
 *
 * @param values in the order of the inputs; what is not among them stays as uncertain as it is
 */
public record WhatIf(Map<Input, Double> values) {

  /** Nothing is taken to be known. */
  public static final WhatIf NOTHING = new WhatIf(Map.of());

  /** What can be taken to be known, and within which range. */
  public enum Input {
    POWER_PRICE("powerPrice", "USD/kWh", 0, 0.5),
    UTILISATION("utilisation", "1", 0, 1),
    DISCOUNT_RATE("discountRate", "1/yr", 0, 1),
    HORIZON_MONTHS("horizonMonths", "month", 6, 60),
    CONVERSION_COST("conversionCost", "USD", 0, 5000),
    SALE_MONTHS("saleMonths", "month", 1, 36);

    private final String word;
    private final String unit;
    private final double low;
    private final double high;

    Input(String word, String unit, double low, double high) {
      this.word = word;
      this.unit = unit;
      this.low = low;
      this.high = high;
    }

    /** As addresses write it. */
    public String word() {
      return word;
    }

    public String unit() {
      return unit;
    }

    /** The lowest value that is accepted. */
    public double low() {
      return low;
    }

    /** The highest value that is accepted. */
    public double high() {
      return high;
    }

    /** Ids of the parameters that take the value. */
    private List<String> parameters() {
      return switch (this) {
        case POWER_PRICE -> List.of("rental.power-price");
        case UTILISATION -> List.of("rental.use-batch", "rental.use-inference", "rental.use-large");
        case DISCOUNT_RATE -> List.of("discount.small", "discount.farm");
        case HORIZON_MONTHS -> List.of("rental.horizon");
        case CONVERSION_COST -> List.of("rental.conversion");
        case SALE_MONTHS -> List.of("sale.months");
      };
    }
  }

  public WhatIf {
    values.forEach(
        (input, value) ->
            Require.that(
                value >= input.low && value <= input.high,
                input.word + " is not between " + input.low + " and " + input.high + ": " + value));
    var sorted = new EnumMap<Input, Double>(Input.class);
    sorted.putAll(values);
    values = Collections.unmodifiableMap(sorted);
  }

  /** The same with one of the inputs. */
  public WhatIf with(Input input, double value) {
    var known = new EnumMap<Input, Double>(Input.class);
    known.putAll(values);
    known.put(input, value);
    return new WhatIf(known);
  }

  /** The same without one of the inputs. */
  public WhatIf without(Input input) {
    var others = new EnumMap<Input, Double>(Input.class);
    others.putAll(values);
    others.remove(input);
    return new WhatIf(others);
  }

  /** The same as changes to parameters. */
  public List<Shock> shocks() {
    var shocks = new ArrayList<Shock>();
    values.forEach(
        (input, value) -> input.parameters().forEach(id -> shocks.add(new Shock.Fix(id, value))));
    if (values.containsKey(Input.POWER_PRICE)) {
      // The price is then everybody's.
      shocks.add(new Shock.Fix("rental.mid-power-above", 0));
      shocks.add(new Shock.Fix("rental.hobby-power-above", 0));
    }
    return shocks;
  }
}
