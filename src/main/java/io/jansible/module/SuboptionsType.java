package io.jansible.module;

import java.util.Map;

/** A dictionary whose keys are options; the reader knows where it stands and reads it itself. */
record SuboptionsType(Specification specification) implements OptionType<Arguments> {
  @Override
  public String name() {
    return "dict";
  }

  @Override
  public Arguments convert(Object raw) {
    Map<String, Object> dict = Types.DICT.convert(raw);
    return ArgumentReader.read(specification, dict, null);
  }
}
