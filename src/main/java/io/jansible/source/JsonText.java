package io.jansible.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as Python's {@code json} module reads and writes it, from and to plain values. */
public final class JsonText {
  private JsonText() {}

  /** A value's JSON text in a style; values that JSON does not know are written as their text. */
  public static String write(Object value, JsonStyle style) {
    return new JsonWriter(style).write(value);
  }

  /**
   * The value of one JSON document: null, Boolean, Long, BigInteger, Double, String, ArrayList or
   * LinkedHashMap. NaN and the infinities are read, and the last of equal keys wins, as in Python.
   *
   * @throws JsonSyntaxException when the text is not exactly one JSON document
   */
  public static Object parse(String text) {
    try (JsonParser parser = Reading.FACTORY.createParser(text)) {
      return document(parser);
    } catch (IOException e) {
      throw problem(e);
    }
  }

  /** As {@link #parse(String)}, from bytes in UTF-8, UTF-16 or UTF-32. */
  public static Object parse(byte[] text) {
    try (JsonParser parser = Reading.FACTORY.createParser(text)) {
      return document(parser);
    } catch (IOException e) {
      throw problem(e);
    }
  }

  /** Keeps the parser's classes unloaded until something is read. */
  private static final class Reading {
    static final JsonFactory FACTORY =
        JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNestingDepth(2000)
                    .build())
            .build();
  }

  private static RuntimeException problem(IOException e) {
    if (e instanceof JsonProcessingException json) {
      var at = json.getLocation();
      return new JsonSyntaxException(
          json.getOriginalMessage(),
          at == null ? 1 : at.getLineNr(),
          at == null ? 1 : at.getColumnNr());
    }
    return new UncheckedIOException(e);
  }

  private static Object document(JsonParser parser) throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw new JsonSyntaxException("Expecting value", 1, 1);
    }
    Object value = value(parser, first);
    if (parser.nextToken() != null) {
      var at = parser.currentTokenLocation();
      throw new JsonSyntaxException("Extra data", at.getLineNr(), at.getColumnNr());
    }
    return value;
  }

  private static Object value(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> integer(parser);
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      default -> null;
    };
  }

  private static Number integer(JsonParser parser) throws IOException {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? parser.getBigIntegerValue()
        : (Number) parser.getLongValue();
  }

  private static Map<Object, Object> object(JsonParser parser) throws IOException {
    Map<Object, Object> entries = new LinkedHashMap<>();
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      entries.put(key, value(parser, parser.nextToken()));
    }
    return entries;
  }

  private static List<Object> array(JsonParser parser) throws IOException {
    List<Object> elements = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      elements.add(value(parser, token));
      token = parser.nextToken();
    }
    return elements;
  }
}
