package io.jansible.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One option of a module: everything about it is declared here, once. Validation, coercion,
 * aliases, suggestions, documentation and typed access come from this declaration.
 *
 * @param <T> the value's Java type
 */
public final class Option<T> {
  /** Where a value is not shown. */
  private enum Secrecy {
    NONE,
    IN_INVOCATION,
    EVERYWHERE
  }

  private final String name;
  private final OptionType<T> type;
  private final T defaultValue;
  private final boolean required;
  private final Secrecy secrecy;
  private final List<String> aliases;
  private final List<T> choices;
  private final String doc;
  private final String refusal;
  private final boolean unrendered;

  private Option(
      String name,
      OptionType<T> type,
      T defaultValue,
      boolean required,
      Secrecy secrecy,
      List<String> aliases,
      List<T> choices,
      String doc,
      String refusal,
      boolean unrendered) {
    this.name = Objects.requireNonNull(name);
    this.type = Objects.requireNonNull(type);
    this.defaultValue = defaultValue;
    this.required = required;
    this.secrecy = secrecy;
    this.aliases = aliases;
    this.choices = choices;
    this.doc = doc;
    this.refusal = refusal;
    this.unrendered = unrendered;
  }

  public static <T> Option<T> of(String name, OptionType<T> type) {
    return new Option<>(
        name, type, null, false, Secrecy.NONE, List.of(), List.of(), "", null, false);
  }

  /** One sentence for {@code jansible-doc}. */
  public Option<T> doc(String text) {
    return new Option<>(
        name, type, defaultValue, required, secrecy, aliases, choices, text, refusal, unrendered);
  }

  public Option<T> defaultsTo(T value) {
    return new Option<>(
        name, type, value, required, secrecy, aliases, choices, doc, refusal, unrendered);
  }

  public Option<T> mandatory() {
    return new Option<>(
        name, type, defaultValue, true, secrecy, aliases, choices, doc, refusal, unrendered);
  }

  /** The value is a secret: it appears in no output and no log. */
  public Option<T> secret() {
    return new Option<>(
        name,
        type,
        defaultValue,
        required,
        Secrecy.EVERYWHERE,
        aliases,
        choices,
        doc,
        refusal,
        unrendered);
  }

  /** The value may be a secret: a result's invocation does not repeat it, but a diff shows it. */
  public Option<T> unrepeated() {
    return new Option<>(
        name,
        type,
        defaultValue,
        required,
        Secrecy.IN_INVOCATION,
        aliases,
        choices,
        doc,
        refusal,
        unrendered);
  }

  public Option<T> alias(String... more) {
    List<String> all = new ArrayList<>(aliases);
    all.addAll(List.of(more));
    return new Option<>(
        name,
        type,
        defaultValue,
        required,
        secrecy,
        List.copyOf(all),
        choices,
        doc,
        refusal,
        unrendered);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  public final Option<T> choices(T... values) {
    return new Option<>(
        name,
        type,
        defaultValue,
        required,
        secrecy,
        aliases,
        List.of(values),
        doc,
        refusal,
        unrendered);
  }

  /** Ansible has the option, jansible cannot serve it: it is refused by name with this reason. */
  public Option<T> refused(String reason) {
    return new Option<>(
        name, type, defaultValue, required, secrecy, aliases, choices, doc, reason, unrendered);
  }

  /**
   * The module gets the value as its author wrote it, a {@link io.jansible.source.Templated} too:
   * an expression or condition that it hands to the {@link Controller} itself.
   */
  public Option<T> asWritten() {
    return new Option<>(
        name, type, defaultValue, required, secrecy, aliases, choices, doc, refusal, true);
  }

  public String name() {
    return name;
  }

  public OptionType<T> type() {
    return type;
  }

  /** The default, or null. */
  public T defaultValue() {
    return defaultValue;
  }

  public boolean isRequired() {
    return required;
  }

  public boolean isSecret() {
    return secrecy == Secrecy.EVERYWHERE;
  }

  /** Whether a result's invocation has the value. */
  public boolean isRepeated() {
    return secrecy == Secrecy.NONE;
  }

  /** Whether the value is not rendered before the module gets it. */
  public boolean isAsWritten() {
    return unrendered;
  }

  public List<String> aliases() {
    return aliases;
  }

  /** The values that are allowed; empty when all are. */
  public List<T> choices() {
    return choices;
  }

  public String documentation() {
    return doc;
  }

  /** Why the option is refused, or null when it is served. */
  public String refusal() {
    return refusal;
  }

  @Override
  public String toString() {
    return name;
  }
}
