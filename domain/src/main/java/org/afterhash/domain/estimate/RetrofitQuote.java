package org.afterhash.domain.estimate;

import java.util.List;
import org.afterhash.domain.Require;
import org.afterhash.domain.fleet.SiteName;
import org.afterhash.domain.gpu.GpuModelId;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to rent out an owner's cards of one model and site for one kind of work, and what
 * that brings. Figures without an interval hold with everything uncertain at its median.
 *
 * @param site where the cards stand; null where none is named
 * @param cards that work or may
 * @param work stable name of the kind of work
 * @param label of the work, in words
 * @param gates what the machine around a card has to have; none where nothing is asked
 * @param upFront what has to be paid first, USD per card
 * @param gain what renting brings more than selling, USD per card
 * @param marketRent list rate that the market pays for the card, USD per hour
 * @param breakEvenRent list rate at which renting is worth as much as selling; null where it is
 *     never in use
 * @param use part of the time that it is rented
 * @param breakEvenUse the same at which renting is worth as much as selling; null where none is
 *     enough
 * @param paybackMonths after which {@code upFront} has come back; null where it does not while the
 *     card is rented out
 * @param staff persons that look after all of them
 * @param beyond more demanding work that the card itself has not the memory for; named in the quote
 *     for the most demanding work that it can do
 * @param licenceForbids whether it stands in a data centre and its driver's licence is not for one
 */
public record RetrofitQuote(
    @Nullable SiteName site,
    GpuModelId model,
    long cards,
    String work,
    String label,
    List<Gate> gates,
    double upFront,
    Distribution gain,
    double marketRent,
    @Nullable Double breakEvenRent,
    double use,
    @Nullable Double breakEvenUse,
    @Nullable Integer paybackMonths,
    double staff,
    List<Beyond> beyond,
    boolean licenceForbids) {

  /**
   * Work that asks for more memory than the card has.
   *
   * @param work stable name of the kind of work
   * @param label of the work, in words
   * @param memoryGb GB on the card, at least so much
   */
  public record Beyond(String work, String label, double memoryGb) {}

  /**
   * Something that the machine has to have.
   *
   * @param id stable name
   * @param label what is counted, in words
   * @param needed at least so much
   * @param stated what the owner has; null where not said, and then taken to be too little
   * @param cost of passing, USD per card; 0 where it passes
   */
  public record Gate(
      String id,
      String label,
      double needed,
      @Nullable Double stated,
      boolean passes,
      double cost) {
    public Gate {
      Require.that(cost >= 0 && (!passes || cost == 0), id + ": a gate that passes costs nothing");
    }
  }

  public RetrofitQuote {
    Require.that(cards > 0, model + ": a quote for no card");
    gates = List.copyOf(gates);
    beyond = List.copyOf(beyond);
  }
}
