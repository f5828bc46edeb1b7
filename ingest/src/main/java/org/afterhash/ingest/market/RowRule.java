package org.afterhash.ingest.market;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What cells of a row have to be to each other. Cells are of the kinds that the schema says. */
sealed interface RowRule {

  /** The column to blame. */
  String column();

  /**
   * @param cell the row's cell in a column
   * @return a sentence where the rule is broken
   */
  Optional<String> broken(UnaryOperator<String> cell);

  /** Numbers that must not fall from left to right, where they are filled. */
  record Ordered(List<String> columns) implements RowRule {

    @Override
    public String column() {
      return columns.get(0);
    }

    @Override
    public Optional<String> broken(UnaryOperator<String> cell) {
      double[] numbers =
          columns.stream()
              .map(cell)
              .filter(text -> !text.isEmpty())
              .mapToDouble(Double::parseDouble)
              .toArray();
      for (int i = 1; i < numbers.length; i++) {
        if (numbers[i] < numbers[i - 1]) {
          return Optional.of("The numbers fall in " + String.join(", ", columns) + ".");
        }
      }
      return Optional.empty();
    }
  }

  /** Cells that are all filled, or all empty. */
  record Together(List<String> columns) implements RowRule {

    @Override
    public String column() {
      return columns.get(0);
    }

    @Override
    public Optional<String> broken(UnaryOperator<String> cell) {
      long filled = columns.stream().map(cell).filter(text -> !text.isEmpty()).count();
      return filled == 0 || filled == columns.size()
          ? Optional.empty()
          : Optional.of("Fill all of " + String.join(", ", columns) + ", or none.");
    }
  }

  /** Where a column is filled, its count is at least 1. */
  record Counted(String column, String count) implements RowRule {

    @Override
    public Optional<String> broken(UnaryOperator<String> cell) {
      boolean uncounted = cell.apply(count).isEmpty() || cell.apply(count).equals("0");
      return uncounted && !cell.apply(column).isEmpty()
          ? Optional.of(column + " is filled, but " + count + " counts nothing behind it.")
          : Optional.empty();
    }
  }
}
