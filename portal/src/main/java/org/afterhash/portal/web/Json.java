package org.afterhash.portal.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Records to JSON: fields in the order of the record, one line break at the end. */
public final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .configure(com.fasterxml.jackson.core.json.JsonWriteFeature.WRITE_NAN_AS_STRINGS, false)
          .build();
  private static final MathContext SIX_DIGITS = new MathContext(6);

  private Json() {}

  public static byte[] bytes(Object value) {
    try {
      return (MAPPER.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not to be written as JSON: " + value.getClass(), e);
    }
  }

  /**
   * An object of words.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Map<String, String> words(String json) {
    try {
      return MAPPER.readValue(json, new TypeReference<Map<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not an object of words: " + json, e);
    }
  }

  /** A modelled figure with six significant digits: far more than is known, and no noise. */
  public static BigDecimal figure(double value) {
    BigDecimal rounded = new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
