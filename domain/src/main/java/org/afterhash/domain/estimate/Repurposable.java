package org.afterhash.domain.estimate;

import java.util.List;

/**
 * Which part of the cards could be rented out for computing, whether or not anybody would rent
 * them; unit 1.
 *
 * @param asIs as the cards stand
 * @param withUpgrade with an upgrade of their rigs that costs no more than a limit
 * @param fullRebuild with whatever it takes around the card
 * @param gates what stands in the way, in the order in which they are passed
 */
public record Repurposable(
    Distribution asIs, Distribution withUpgrade, Distribution fullRebuild, List<Gate> gates) {

  /**
   * A condition, as the cards stand.
   *
   * @param id stable name
   * @param label in words
   * @param alone part of all cards that meets it
   * @param withEarlier part of all cards that meets it and those before it
   */
  public record Gate(String id, String label, Distribution alone, Distribution withEarlier) {}

  public Repurposable {
    gates = List.copyOf(gates);
  }

  /** The gate that the smallest part of the cards passes, by the median. */
  public Gate binding() {
    Gate binding = gates.get(0);
    for (Gate gate : gates) {
      if (gate.alone().p50() < binding.alone().p50()) {
        binding = gate;
      }
    }
    return binding;
  }
}
