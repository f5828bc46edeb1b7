package org.afterhash.portal.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.afterhash.analytics.industry.IndustryEstimator;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.estimate.Sensitivity;
import org.afterhash.ingest.method.MethodologyFile;
import org.afterhash.portal.shipped.SensitivityDocument;
import org.afterhash.portal.shipped.SensitivityFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sensitivity}: works out what the recoverable share hangs on, and writes it down. */
@Command(
    name = "sensitivity",
    description = {
      "Work out what the recoverable share hangs on: Sobol indices of every input with their",
      "intervals, and the share with parts of the model replaced. Writes docs/sensitivity.md and",
      "the data of /methodology. Works on the shipped facts alone; takes a minute or two."
    },
    mixinStandardHelpOptions = true)
final class RunSensitivity implements Callable<Integer> {
  private static final Path DOCUMENT = Path.of("docs", "sensitivity.md");
  private static final int DRAWS = 1 << 12;
  private static final long SEED = 1;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    SourceFiles files = SourceFiles.here(out);
    var estimator = new IndustryEstimator(MethodologyFile.shipped(), RunBacktest.shippedFacts(out));
    out.println("At the Merge ...");
    Sensitivity merge = estimator.sensitivity(Question.MERGE, DRAWS, SEED);
    out.println("At " + estimator.latest() + " ...");
    Sensitivity newest = estimator.sensitivity(estimator.latest(), DRAWS, SEED);
    byte[] result = SensitivityFile.of(merge, newest).bytes();
    String text = SensitivityDocument.of(SensitivityFile.read(result));
    files.write(DOCUMENT, text.getBytes(StandardCharsets.UTF_8));
    files.write(Path.of(SensitivityFile.SOURCE), result);
    return 0;
  }
}
