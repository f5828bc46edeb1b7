package org.afterhash.domain.estimate;

import java.util.List;
import org.afterhash.domain.Require;

/**
 * How the recoverable share hangs on its inputs, and on how it is modelled.
 *
 * @param question what was asked
 * @param indices Sobol indices of the logarithm of the share, largest total first
 * @param structure the share with a part of the model replaced, the model as it is first
 */
public record Sensitivity(
    Edition edition, Question question, List<Index> indices, List<Structure> structure) {

  /**
   * How much of the variance goes back to an input or a group of inputs.
   *
   * @param id of the input or the group
   * @param label in words
   * @param group whether it is several inputs
   * @param first the part that it explains alone
   * @param total the part that would be left if all else were known
   */
  public record Index(String id, String label, boolean group, Estimated first, Estimated total) {
    public Index {
      Require.text(id, "An index's id");
      Require.text(label, id + ": label");
    }
  }

  /** A figure with the 90 % interval that its being computed from draws leaves. */
  public record Estimated(double value, double low, double high) {
    public Estimated {
      Require.that(low <= high, "An interval from " + low + " to " + high);
    }
  }

  /**
   * The share with a part of the model replaced.
   *
   * @param share unit 1
   * @param change of the median against the model as it is
   */
  public record Structure(String id, String label, Distribution share, double change) {
    public Structure {
      Require.text(id, "A structure's id");
      Require.text(label, id + ": label");
    }
  }

  public Sensitivity {
    indices = List.copyOf(indices);
    structure = List.copyOf(structure);
  }
}
