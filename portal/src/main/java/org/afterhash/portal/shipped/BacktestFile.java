package org.afterhash.portal.shipped;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import org.afterhash.analytics.backtest.Backtest;
import org.afterhash.portal.web.Json;

/**
 * The result of the backtest as a file that ships with the portal. Figures have six significant
 * digits, so that a file made again is the same to the byte on every JDK.
 */
public final class BacktestFile {
  /** Where the file stands among the portal's sources, from the project's root. */
  public static final String SOURCE =
      "portal/src/main/resources/org/afterhash/portal/shipped/backtest.json";

  private static final String RESOURCE = "backtest.json";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(Double.class, new Figure(Double.class))
                  .addSerializer(double.class, new Figure(double.class))
                  .addSerializer(YearMonth.class, new Month())
                  .addDeserializer(YearMonth.class, new MonthText()))
          .build();

  private BacktestFile() {}

  /**
   * The result that ships.
   *
   * @throws UncheckedIOException when it is missing or not what {@link #bytes} writes
   */
  public static Backtest shipped() {
    try (InputStream in = BacktestFile.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("No backtest ships with the portal: run ./afterhash backtest");
      }
      return read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What {@link #bytes} wrote.
   *
   * @throws UncheckedIOException when the bytes are something else
   */
  public static Backtest read(byte[] bytes) {
    try {
      return MAPPER.readValue(bytes, Backtest.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** JSON, a line for each field, so that what changed can be read in a diff. */
  public static byte[] bytes(Backtest backtest) {
    var lines = new DefaultIndenter("  ", "\n");
    var printer = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    try {
      String json = MAPPER.writer(printer).writeValueAsString(backtest) + "\n";
      return json.getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The backtest cannot be written as JSON", e);
    }
  }

  private static final class Figure extends StdSerializer<Double> {
    private static final long serialVersionUID = 1L;

    private Figure(Class<Double> type) {
      super(type);
    }

    @Override
    public void serialize(Double value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeNumber(Json.figure(value).toPlainString());
    }
  }

  private static final class Month extends StdSerializer<YearMonth> {
    private static final long serialVersionUID = 1L;

    private Month() {
      super(YearMonth.class);
    }

    @Override
    public void serialize(YearMonth value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(value.toString());
    }
  }

  private static final class MonthText extends StdDeserializer<YearMonth> {
    private static final long serialVersionUID = 1L;

    private MonthText() {
      super(YearMonth.class);
    }

    @Override
    public YearMonth deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      return YearMonth.parse(json.getText());
    }
  }
}
