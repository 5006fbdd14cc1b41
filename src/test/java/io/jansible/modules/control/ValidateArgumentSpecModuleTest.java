package io.jansible.modules.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.DirectoryController;
import io.jansible.module.ModuleCase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateArgumentSpecModuleTest {
  @TempDir Path directory;

  @Test
  void takesWhatFits() {
    ModuleCase.Run run =
        validate(
                Map.of(
                    "a", Map.of("type", "str", "required", true),
                    "b", Map.of("type", "list", "elements", "int", "aliases", List.of("c"))),
                Map.of("a", 1L, "c", "1,2"))
            .check();
    assertThat(run.message()).isEqualTo("The arg spec validation passed");
    assertThat(run.failed()).isFalse();
  }

  @Test
  void variablesAreArgumentsToo() {
    DirectoryController known = new DirectoryController(directory).variable("n", "x");
    ModuleCase task = validate(Map.of("n", Map.of("type", "int")), Map.of()).controller(known);
    assertThat(errors(task))
        .containsExactly(
            "argument 'n' is of type str and we were unable to convert to int:"
                + " \"'x'\" cannot be converted to an int");
    assertThat(errors(task.with("provided_arguments", Map.of("n", 3L)))).isEmpty();
  }

  @Test
  void tellsAllMistakesAtOnce() {
    Map<String, Object> inner =
        Map.of("f", Map.of("required", true), "g", Map.of("choices", List.of("q")));
    ModuleCase task =
        validate(
            Map.of("a", Map.of("required", true), "e", Map.of("type", "dict", "options", inner)),
            Map.of("e", Map.of("g", "z", "h", 1L), "zzz", 1L));
    assertThat(errors(task))
        .containsExactly(
            "missing required arguments: a",
            "missing required arguments: f found in e",
            "value of g must be one of: q, got: z found in e",
            "e.h, zzz. Supported parameters include: a, e.");
    ModuleCase.Run run = task.run();
    assertThat(run.message()).startsWith("Validation of arguments failed:\nmissing");
    assertThat(run.get("argument_spec_data")).isInstanceOf(Map.class);
  }

  @Test
  void knowsRulesOfSeveralTogether() {
    Map<String, Object> inner = Map.of("x", Map.of(), "y", Map.of(), "z", Map.of());
    Map<String, Object> rules =
        Map.of(
            "type",
            "list",
            "elements",
            "dict",
            "options",
            inner,
            "mutually_exclusive",
            List.of(List.of("x", "y")),
            "required_together",
            List.of(List.of("y", "z")),
            "required_if",
            List.of(List.of("x", "1", List.of("z"))));
    assertThat(errors(validate(Map.of("l", rules), Map.of("l", List.of(Map.of("x", 1L, "y", 2L))))))
        .containsExactly(
            "parameters are mutually exclusive: x|y found in l",
            "parameters are required together: y, z found in l",
            "x is 1 but all of the following are missing: z found in l");
  }

  @Test
  void aSecretIsNotToldAgain() {
    ModuleCase task =
        validate(Map.of("p", Map.of("type", "int", "no_log", true)), Map.of("p", "geheim"));
    assertThat(String.join(" ", errors(task))).doesNotContain("geheim");
  }

  @Test
  void aSpecificationIsADictionary() {
    assertThat(validate(3L, Map.of()).run().message())
        .isEqualTo(
            "Task failed: Incorrect type for argument_spec, expected dict and got <class 'int'>");
  }

  private ModuleCase validate(Object specification, Map<String, Object> given) {
    return ModuleCase.of(new ValidateArgumentSpecModule(), directory)
        .with("argument_spec", specification)
        .with("provided_arguments", given);
  }

  private static List<String> errors(ModuleCase task) {
    Object errors = task.run().get("argument_errors");
    return errors == null ? List.of() : ((List<?>) errors).stream().map(String::valueOf).toList();
  }
}
