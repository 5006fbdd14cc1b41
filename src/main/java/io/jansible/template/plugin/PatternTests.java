package io.jansible.template.plugin;

import static io.jansible.template.plugin.TestEntry.test;

import io.jansible.template.TemplateException;
import io.jansible.template.Undefined;
import io.jansible.template.regex.Regex;
import io.jansible.template.value.Numbers;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Text;
import io.jansible.template.value.Truth;
import io.jansible.template.value.Types;
import io.jansible.vault.VaultText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Tests with expressions, versions and paths. */
final class PatternTests {
  private PatternTests() {}

  static TestEntry find(String name) {
    return switch (name) {
      case "match" ->
          test(
              "pattern, ignorecase=False, multiline=False",
              "Whether an expression matches at the start.",
              call -> matches(call, "match"));
      case "search" ->
          test(
              "pattern, ignorecase=False, multiline=False",
              "Whether an expression matches anywhere.",
              call -> matches(call, "search"));
      case "regex" ->
          test(
              "pattern, ignorecase=False, multiline=False, match_type='search'",
              "Whether an expression matches: search, match or fullmatch.",
              call -> matches(call, call.text("match_type")));
      case "version", "version_compare" ->
          test(
              "version, operator='eq', strict=None, version_type=None",
              "Whether a version compares so with another: loose, strict, semver, pep440.",
              VersionTest::holds);
      case "truthy" ->
          test("convert_bool=False", "Whether it counts as true.", PatternTests::truthy);
      case "falsy" ->
          test("convert_bool=False", "Whether it counts as false.", call -> !truthy(call));
      case "url", "uri" ->
          test("schemes=None", "Whether it is an address.", PatternTests::isAddress)
              .takingUndefined();
      case "urn" ->
          test(
                  "",
                  "Whether it is a uniform resource name.",
                  call -> Types.isText(call.value()) && call.text().startsWith("urn:"))
              .takingUndefined();
      default -> paths(name);
    };
  }

  private static TestEntry paths(String name) {
    return switch (name) {
      case "exists" ->
          test(
              "",
              "Whether the controlling machine has such a file.",
              call -> Files.exists(path(call)));
      case "file", "is_file" ->
          test("", "Whether it is a plain file there.", call -> Files.isRegularFile(path(call)));
      case "directory", "is_dir" ->
          test("", "Whether it is a directory there.", call -> Files.isDirectory(path(call)));
      case "link", "is_link" ->
          test(
              "",
              "Whether it is a symbolic link there.",
              call -> Files.isSymbolicLink(linkPath(call)));
      case "link_exists" ->
          test(
              "",
              "Whether it exists there, be it a broken link.",
              call -> Files.exists(linkPath(call), LinkOption.NOFOLLOW_LINKS));
      case "vaulted_file" -> test("", "Whether it is a vault file there.", PatternTests::isVaulted);
      case "abs", "is_abs" ->
          test("", "Whether the path starts at the root.", call -> call.path().startsWith("/"));
      case "same_file", "is_same_file" ->
          test("other", "Whether both paths lead to one file.", PatternTests::isSameFile);
      case "mount", "is_mount" ->
          test("", "Whether a file system is mounted there.", PatternTests::isMount);
      default -> null;
    };
  }

  private static boolean matches(Call call, String kind) {
    Regex regex =
        Regex.of(call.pattern("pattern"), call.flag("ignorecase"), call.flag("multiline"));
    return switch (kind) {
      case "match" -> regex.matchesStart(call.text());
      case "fullmatch" -> regex.matchesWhole(call.text());
      case "search" -> regex.isIn(call.text());
      default -> throw new TemplateException("Invalid match_type '" + kind + "'");
    };
  }

  private static boolean truthy(Call call) {
    if (call.flag("convert_bool") && Types.isText(call.value())) {
      switch (Text.of(call.value()).toLowerCase(java.util.Locale.ROOT)) {
        case "n", "no", "f", "false", "off", "0", "":
          return false;
        default:
          break;
      }
    }
    return Truth.of(call.value());
  }

  private static boolean isAddress(Call call) {
    boolean readable = !(call.value() instanceof Undefined);
    if (!readable || Truth.of(call.value()) && !Types.isText(call.value())) {
      return false;
    }
    String text = Types.isText(call.value()) ? call.text() : "";
    int colon = Math.max(0, text.indexOf(':'));
    String scheme = text.substring(0, colon);
    Object schemes = call.get("schemes");
    boolean wanted =
        !(schemes instanceof Undefined) && !Truth.of(schemes)
            || schemes instanceof List<?> list && list.contains(scheme)
            || Types.isText(schemes) && Text.of(schemes).contains(scheme);
    boolean located = colon > 0 && text.startsWith("://", colon) && text.length() > colon + 3;
    return wanted && (call.name().equals("uri") || located);
  }

  /** The path as the system takes it, for which a number is an open file. */
  private static Path path(Call call) {
    if (Numbers.isWhole(call.value())) {
      return Path.of("/proc/self/fd", Numbers.big(call.value()).toString());
    }
    if (!Types.isText(call.value())) {
      throw PythonError.type(
          "stat: path should be string, bytes, os.PathLike or integer, not "
              + Types.name(call.value()));
    }
    return call.text().isEmpty() ? Path.of("/no such file/") : Path.of(call.text());
  }

  private static Path linkPath(Call call) {
    if (!Types.isText(call.value())) {
      throw PythonError.type(
          "lstat: path should be string, bytes or os.PathLike, not " + Types.name(call.value()));
    }
    return path(call);
  }

  private static boolean isVaulted(Call call) {
    byte[] mark = VaultText.HEADER.getBytes(StandardCharsets.US_ASCII);
    try (InputStream file = Files.newInputStream(path(call))) {
      return Arrays.equals(file.readNBytes(mark.length), mark);
    } catch (IOException failure) {
      throw new TemplateException("Cannot test if the file '" + call.text() + "' is a vault");
    }
  }

  private static boolean isSameFile(Call call) {
    try {
      return Files.isSameFile(path(call), Path.of(call.text("other")));
    } catch (IOException missing) {
      throw new TemplateException(missing.getMessage() + ": no such file");
    }
  }

  private static boolean isMount(Call call) {
    Path path = path(call).toAbsolutePath().normalize();
    try {
      return path.getParent() == null
          || Files.isDirectory(path)
              && !Files.getAttribute(path, "unix:dev")
                  .equals(Files.getAttribute(path.getParent(), "unix:dev"));
    } catch (IOException missing) {
      return false;
    }
  }
}
