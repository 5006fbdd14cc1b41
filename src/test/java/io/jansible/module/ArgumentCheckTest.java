package io.jansible.module;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.source.OptionPlace;
import io.jansible.source.Position;
import io.jansible.source.Problem;
import io.jansible.source.SourceText;
import io.jansible.source.TemplateText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgumentCheckTest {
  private static final Specification FILE =
      Specification.of("file")
          .options(
              Option.of("path", Types.PATH).mandatory().alias("dest", "name"),
              Option.of("state", Types.STR).choices("absent", "directory", "present"),
              Option.of("selevel", Types.STR).refused("no reason"))
          .build();
  private static final SourceText TEXT = new SourceText("site.yml", "");
  private static final Position MODULE = new Position(TEXT, 3, 5);
  private static final OptionPlace ARGUMENT =
      new OptionPlace(new Position(TEXT, 4, 7), new Position(TEXT, 4, 13));

  @Test
  void anUnknownNameIsToldWithWhatWasMeant() {
    Problem problem = only(Map.of("dest", "/x", "stat", "absent"), Map.of("stat", ARGUMENT));
    assertThat(problem.message()).isEqualTo("\"stat\" is not an option of file");
    assertThat(problem.hint()).isEqualTo("did you mean \"state\"?");
    assertThat(problem.at()).isEqualTo(ARGUMENT.name());
  }

  @Test
  void aConstantOutsideOfTheChoicesIsToldWithTheNearestOne() {
    Problem problem = only(Map.of("path", "/x", "state", "presnt"), Map.of("state", ARGUMENT));
    assertThat(problem.message())
        .isEqualTo("value of state must be one of: absent, directory, present, got: presnt");
    assertThat(problem.hint()).isEqualTo("did you mean \"present\"?");
    assertThat(problem.at()).isEqualTo(ARGUMENT.value());
  }

  @Test
  void aTemplateMayBecomeAnything() {
    assertThat(problems(Map.of("path", "/x", "state", new TemplateText("{{ s }}", null)), true))
        .isEmpty();
  }

  @Test
  void aMissingOptionIsToldAtTheModuleUnlessMoreArgumentsCome() {
    Problem problem = only(Map.of("state", "absent"), Map.of());
    assertThat(problem.message()).isEqualTo("file needs the option \"path\"");
    assertThat(problem.at()).isEqualTo(MODULE);
    assertThat(problems(Map.of("state", "absent"), false)).isEmpty();
  }

  @Test
  void aRefusedOptionIsToldByName() {
    assertThat(only(Map.of("name", "/x", "selevel", "s0"), Map.of()).message())
        .isEqualTo("selevel is not supported: no reason");
  }

  private static Problem only(Map<String, Object> written, Map<String, OptionPlace> places) {
    List<Problem> problems = ArgumentCheck.problems(FILE, written, places, MODULE, true);
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  private static List<Problem> problems(Map<String, Object> written, boolean complete) {
    return ArgumentCheck.problems(FILE, written, Map.of(), MODULE, complete);
  }
}
