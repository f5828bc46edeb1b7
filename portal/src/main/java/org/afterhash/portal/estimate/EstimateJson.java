package org.afterhash.portal.estimate;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.method.Shock;

/**
 * An estimate as it is stored: its records as compressed JSON, every number to the last bit. What
 * lacks a field, or has one too many, was written by another version and is refused.
 */
final class EstimateJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .addMixIn(Shock.class, ShockJson.class)
          .addModule(
              new SimpleModule()
                  .addSerializer(YearMonth.class, ToStringSerializer.instance)
                  .addSerializer(LocalDate.class, ToStringSerializer.instance)
                  .addDeserializer(YearMonth.class, new Parsed<>(YearMonth.class, YearMonth::parse))
                  .addDeserializer(
                      LocalDate.class, new Parsed<>(LocalDate.class, LocalDate::parse)))
          .build();

  private EstimateJson() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Shock.Scale.class, name = "scale"),
    @JsonSubTypes.Type(value = Shock.Fix.class, name = "fix")
  })
  private interface ShockJson {}

  static byte[] write(IndustryEstimate estimate) {
    try {
      var bytes = new ByteArrayOutputStream();
      try (var compressed = new GZIPOutputStream(bytes)) {
        MAPPER.writeValue(compressed, estimate);
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws UncheckedIOException when the bytes are not those of an estimate as this version has it
   */
  static IndustryEstimate read(byte[] bytes) {
    try (var json = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return MAPPER.readValue(json, IndustryEstimate.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Parsed<T> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> parse;

    Parsed(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
      return parse.apply(json.getText());
    }
  }
}
