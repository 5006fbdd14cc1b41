package io.jansible.module;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A module's names, options and rules: data that the parser, validation and documentation share.
 */
public final class Specification {
  /** What a module does with free text: {@code command: ls /}. */
  public enum FreeForm {
    NONE,
    /** The text is the module's raw parameters, apart from leading key=value options. */
    RAW
  }

  private final String name;
  private final List<String> names;
  private final List<Option<?>> options;
  private final Map<String, Option<?>> bySpelling = new HashMap<>();
  private final List<Rule> rules;
  private final FreeForm freeForm;
  private final boolean checkMode;
  private final boolean anyOption;
  private final boolean repeatsArguments;
  private final boolean oncePerTask;
  private final String missing;
  private final boolean fewWords;
  private final String doc;

  private Specification(Builder builder) {
    name = builder.name;
    names = Collections.unmodifiableList(new ArrayList<>(builder.names));
    options = Collections.unmodifiableList(new ArrayList<>(builder.options));
    for (Option<?> option : options) {
      bySpelling.put(option.name(), option);
      option.aliases().forEach(alias -> bySpelling.putIfAbsent(alias, option));
    }
    rules = List.copyOf(builder.rules);
    freeForm = builder.freeForm;
    checkMode = builder.checkMode;
    anyOption = builder.anyOption;
    repeatsArguments = builder.repeatsArguments;
    oncePerTask = builder.oncePerTask;
    missing = builder.missing;
    fewWords = builder.fewWords;
    doc = builder.doc;
  }

  /** Starts the specification of {@code ansible.builtin.NAME}, or of a dotted collection name. */
  public static Builder of(String name) {
    return new Builder(name);
  }

  /** The name that Ansible shows and that result files use, without a collection. */
  public String name() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The fully qualified name. */
  public String qualifiedName() {
    return name.indexOf('.') >= 0 ? name : "ansible.builtin." + name;
  }

  /** All other spellings that reach this module. */
  public List<String> redirects() {
    return names;
  }

  public List<Option<?>> options() {
    return options;
  }

  /** The option with this name or alias, or null. */
  public Option<?> option(String spelling) {
    return bySpelling.get(spelling);
  }

  public List<Rule> rules() {
    return rules;
  }

  public FreeForm freeForm() {
    return freeForm;
  }

  /** Whether the module says in check mode what it would do; otherwise it is skipped there. */
  public boolean supportsCheckMode() {
    return checkMode;
  }

  /** Whether any key is taken besides the options (set_fact); see {@link Arguments#rest()}. */
  public boolean takesAnyOption() {
    return anyOption;
  }

  /** Whether options that there are not are named without those that there are. */
  boolean refusesInFewWords() {
    return fewWords;
  }

  /** What is said when mandatory options are missing, or null for the usual words. */
  String missing() {
    return missing;
  }

  /**
   * Whether results repeat the arguments ({@code invocation}), as those of modules that work on the
   * node do; actions that only concern the run do not.
   */
  public boolean repeatsArguments() {
    return repeatsArguments;
  }

  /** Whether one host does the work for all that stand at a task; only that one has the result. */
  public boolean isOncePerTask() {
    return oncePerTask;
  }

  public String documentation() {
    return doc;
  }

  /** Collects a specification. */
  public static final class Builder {
    private final String name;
    private final List<String> names = new ArrayList<>();
    private final List<Option<?>> options = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private FreeForm freeForm = FreeForm.NONE;
    private boolean checkMode = true;
    private boolean anyOption;
    private boolean repeatsArguments = true;
    private boolean oncePerTask;
    private String missing;
    private boolean fewWords;
    private String doc = "";

    private Builder(String name) {
      this.name = name;
    }

    public Builder doc(String text) {
      doc = text;
      return this;
    }

    public Builder redirectedFrom(String... spellings) {
      names.addAll(List.of(spellings));
      return this;
    }

    public Builder options(Option<?>... more) {
      options.addAll(List.of(more));
      return this;
    }

    public Builder options(List<Option<?>> more) {
      options.addAll(more);
      return this;
    }

    public Builder freeForm() {
      freeForm = FreeForm.RAW;
      return this;
    }

    public Builder skippedInCheckMode() {
      checkMode = false;
      return this;
    }

    public Builder withoutInvocation() {
      repeatsArguments = false;
      return this;
    }

    /** Ansible's action does not say which options there are when one is named that is none. */
    public Builder refusesInFewWords() {
      fewWords = true;
      return this;
    }

    /** What Ansible's action says of mandatory options that are missing. */
    public Builder saysOfMissing(String text) {
      missing = text;
      return this;
    }

    public Builder oncePerTask() {
      oncePerTask = true;
      return this;
    }

    public Builder anyOption() {
      anyOption = true;
      return this;
    }

    public Builder mutuallyExclusive(Option<?>... of) {
      rules.add(new Rule.MutuallyExclusive(List.of(of)));
      return this;
    }

    public Builder requiredOneOf(Option<?>... of) {
      rules.add(new Rule.RequiredOneOf(List.of(of)));
      return this;
    }

    public Builder requiredTogether(Option<?>... of) {
      rules.add(new Rule.RequiredTogether(List.of(of)));
      return this;
    }

    public Builder requiredIf(Option<?> option, Object value, Option<?>... others) {
      rules.add(new Rule.RequiredIf(option, value, List.of(others), false));
      return this;
    }

    public Builder requiredAnyIf(Option<?> option, Object value, Option<?>... others) {
      rules.add(new Rule.RequiredIf(option, value, List.of(others), true));
      return this;
    }

    public Builder requiredBy(Option<?> option, Option<?>... others) {
      rules.add(new Rule.RequiredBy(option, List.of(others)));
      return this;
    }

    public Specification build() {
      return new Specification(this);
    }
  }
}
