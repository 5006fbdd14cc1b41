package io.jansible.module;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a module returns: values under Ansible's keys ({@code changed}, {@code failed}, {@code
 * skipped}, {@code msg}, …), diffs, effects and warnings. Values are null, Boolean, Long, Double,
 * String, List and Map only.
 */
public final class Result {
  private final Map<String, Object> values;
  private final List<Diff> diffs;
  private final List<Effect> effects;
  private final List<String> warnings;
  private final boolean verboseAlways;
  private final boolean plainTexts;
  private final Cause cause;

  private Result(Builder builder) {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(builder.values));
    diffs = List.copyOf(builder.diffs);
    effects = List.copyOf(builder.effects);
    warnings = List.copyOf(builder.warnings);
    verboseAlways = builder.verboseAlways;
    plainTexts = builder.plainTexts;
    cause = builder.cause;
  }

  public static Builder changed(boolean changed) {
    return new Builder().put("changed", changed);
  }

  public static Builder ok() {
    return changed(false);
  }

  public static Result failed(String message) {
    return failure(message).build();
  }

  /** A failure that carries more keys than its message. */
  public static Builder failure(String message) {
    return new Builder().put("changed", false).put("failed", true).put("msg", message);
  }

  /** The module did nothing, for a reason that an operator reads. */
  public static Builder skipped(String message) {
    return new Builder().put("changed", false).put("skipped", true).put("msg", message);
  }

  /** Starts from another result, to add to it. */
  public static Builder copyOf(Result result) {
    Builder builder = new Builder().putAll(result.values);
    builder.diffs.addAll(result.diffs);
    builder.effects.addAll(result.effects);
    builder.warnings.addAll(result.warnings);
    builder.verboseAlways = result.verboseAlways;
    builder.plainTexts = result.plainTexts;
    builder.cause = result.cause;
    return builder;
  }

  public Map<String, Object> values() {
    return values;
  }

  public List<Diff> diffs() {
    return diffs;
  }

  public List<Effect> effects() {
    return effects;
  }

  public List<String> warnings() {
    return warnings;
  }

  /** Whether the result is shown whole without -v (debug). */
  public boolean verboseAlways() {
    return verboseAlways;
  }

  /** Whether stdout and stderr stay alone, without lists of their lines. */
  public boolean hasPlainTexts() {
    return plainTexts;
  }

  /** What an operator is told of a failure beside its message, or null. */
  public Cause cause() {
    return cause;
  }

  public boolean isFailed() {
    return Boolean.TRUE.equals(values.get("failed"));
  }

  public boolean isChanged() {
    return Boolean.TRUE.equals(values.get("changed"));
  }

  /** Collects a result. */
  public static final class Builder {
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<Diff> diffs = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private boolean verboseAlways;
    private boolean plainTexts;
    private Cause cause;

    public Builder put(String key, Object value) {
      values.put(key, value);
      return this;
    }

    public Builder putAll(Map<String, ?> more) {
      values.putAll(more);
      return this;
    }

    public Builder diff(Diff diff) {
      diffs.add(diff);
      return this;
    }

    public Builder effect(Effect effect) {
      effects.add(effect);
      return this;
    }

    public Builder warning(String warning) {
      warnings.add(warning);
      return this;
    }

    public Builder showAlways() {
      verboseAlways = true;
      return this;
    }

    public Builder plainTexts() {
      plainTexts = true;
      return this;
    }

    public Builder cause(Cause told) {
      cause = told;
      return this;
    }

    public Result build() {
      return new Result(this);
    }
  }
}
