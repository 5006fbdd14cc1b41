package io.jansible.modules.files;

import io.jansible.module.FileMode;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.source.Glob;
import io.jansible.source.PythonRegex;
import io.jansible.source.PythonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file must have so that find lists it, as far as its name and what stat says tell it.
 *
 * @param type any, directory, file or link
 * @param age the least age in seconds, or the most as a negative number; null for any
 * @param size the least size in bytes, or the most as a negative number; null for any
 * @param mode the permissions, or null for any
 */
record FoundWish(
    String type,
    boolean hidden,
    Predicate<String> names,
    Long age,
    String stamp,
    Long size,
    Integer mode,
    boolean exactMode) {
  private static final Pattern AMOUNT = Pattern.compile("(-?\\d+)([a-z])?");
  private static final String SECONDS = "smhdw";
  private static final long[] SECONDS_EACH = {1, 60, 3600, 86400, 604800};
  private static final String BYTES = "bkmgt";
  private static final long[] BYTES_EACH = {1, 1L << 10, 1L << 20, 1L << 30, 1L << 40};

  static FoundWish of(ModuleRun run) {
    return new FoundWish(
        run.get(FindModule.FILE_TYPE),
        run.get(FindModule.HIDDEN),
        names(run),
        amount(run, FindModule.AGE, SECONDS, SECONDS_EACH),
        run.get(FindModule.AGE_STAMP),
        amount(run, FindModule.SIZE, BYTES, BYTES_EACH),
        mode(run.get(FindModule.MODE)),
        run.get(FindModule.EXACT_MODE));
  }

  /** Whether a file is to be listed, unless its content speaks against it. */
  boolean accepts(FoundFile file, double now) {
    boolean ofType = type.equals("any") || type.equals(file.type());
    boolean shown = hidden || !file.name().startsWith(".");
    return ofType
        && shown
        && names.test(file.name())
        && isWithin(age, now - file.time(stamp))
        && (!file.type().equals("file") || isWithin(size, file.size()))
        && hasMode(file.permissions());
  }

  private static boolean isWithin(Long bound, double value) {
    return bound == null || (bound >= 0 ? value >= bound : value <= -bound);
  }

  private boolean hasMode(int permissions) {
    return mode == null || (exactMode ? permissions == mode : (permissions & mode) != 0);
  }

  private static Long amount(ModuleRun run, Option<String> option, String units, long[] each) {
    String text = run.get(option);
    if (text == null) {
      return null;
    }
    Matcher amount = AMOUNT.matcher(text.toLowerCase(Locale.ROOT));
    String unit =
        amount.matches() && amount.group(2) != null ? amount.group(2) : units.charAt(0) + "";
    if (!amount.matches() || units.indexOf(unit) < 0) {
      throw new ModuleFailure(
          Result.failure("failed to process " + option.name()).put(option.name(), text).build());
    }
    return Long.parseLong(amount.group(1)) * each[units.indexOf(unit)];
  }

  private static Integer mode(Object written) {
    if (written == null || "".equals(written)) {
      return null;
    }
    if (!(written instanceof String)) {
      throw new ModuleFailure(
          "argument 'mode' is not a string and conversion is not allowed, value is of type "
              + PythonText.typeName(written));
    }
    return FileMode.of(written).resolve(0, false, 0);
  }

  private static Predicate<String> names(ModuleRun run) {
    boolean regex = run.get(FindModule.USE_REGEX);
    List<String> patterns = run.get(FindModule.PATTERNS);
    List<String> excludes = run.get(FindModule.EXCLUDES);
    Predicate<String> wanted =
        patterns == null || patterns.isEmpty() ? name -> true : any(patterns, regex);
    return excludes == null || excludes.isEmpty()
        ? wanted
        : wanted.and(any(excludes, regex).negate());
  }

  private static Predicate<String> any(List<String> patterns, boolean regex) {
    List<Predicate<String>> tests = new ArrayList<>();
    for (String pattern : patterns) {
      if (regex) {
        PythonRegex expression = expression(pattern);
        tests.add(name -> expression.matcher(name).lookingAt());
      } else {
        tests.add(name -> Glob.matches(pattern, name));
      }
    }
    return name -> tests.stream().anyMatch(test -> test.test(name));
  }

  static PythonRegex expression(String pattern) {
    try {
      return PythonRegex.ofText(pattern, 0);
    } catch (IllegalArgumentException e) {
      throw new ModuleFailure(
          Result.failure(e.getMessage()).putAll(Map.of("pattern", pattern)).build());
    }
  }
}
