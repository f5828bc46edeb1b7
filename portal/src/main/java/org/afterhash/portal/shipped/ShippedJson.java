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
import org.afterhash.portal.web.Json;

/**
 * Records as files that ship with the portal. Figures have six significant digits, so that a file
 * made again is the same to the byte on every JDK.
 */
final class ShippedJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(Double.class, new Figure(Double.class))
                  .addSerializer(double.class, new Figure(double.class))
                  .addSerializer(YearMonth.class, new Month())
                  .addDeserializer(YearMonth.class, new MonthText()))
          .build();

  private ShippedJson() {}

  /**
   * What ships beside this class.
   *
   * @param command that makes it
   * @throws UncheckedIOException when it is missing or not what {@link #bytes} writes
   */
  static <T> T shipped(String resource, Class<T> type, String command) {
    try (InputStream in = ShippedJson.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("No " + resource + " ships with the portal: run " + command);
      }
      return read(in.readAllBytes(), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What {@link #bytes} wrote.
   *
   * @throws UncheckedIOException when the bytes are something else
   */
  static <T> T read(byte[] bytes, Class<T> type) {
    try {
      return MAPPER.readValue(bytes, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** JSON, a line for each field, so that what changed can be read in a diff. */
  static byte[] bytes(Object result) {
    var lines = new DefaultIndenter("  ", "\n");
    var printer = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    try {
      String json = MAPPER.writer(printer).writeValueAsString(result) + "\n";
      return json.getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("This cannot be written as JSON: " + result, e);
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
