package io.jansible.module;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One task as an operator runs it: {@link #check} in check mode, {@link #run} for real, {@link
 * #thrice} check, real and again, which also asserts that check mode touches nothing, that check
 * mode foretells {@code changed}, and that the third run changes nothing and inspects once.
 */
public final class ModuleCase {
  private final Module module;
  private final Path directory;
  private final Map<String, Object> arguments = new LinkedHashMap<>();
  private Controller controller;
  private String freeForm;
  private boolean diff = true;
  private Path programs;
  private int roundTrips = 1;

  private ModuleCase(Module module, Path directory) {
    this.module = module;
    this.directory = directory;
    controller = new DirectoryController(directory);
  }

  /** A case of a module; {@code directory} holds every file that it may change. */
  public static ModuleCase of(Module module, Path directory) {
    return new ModuleCase(module, directory);
  }

  public ModuleCase with(String option, Object value) {
    arguments.put(option, value instanceof Path ? value.toString() : value);
    return this;
  }

  public ModuleCase freeForm(String text) {
    freeForm = text;
    return this;
  }

  public ModuleCase controller(Controller other) {
    controller = other;
    return this;
  }

  /** Puts a directory with programs of the test's own before all others in the node's PATH. */
  public ModuleCase programs(Path before) {
    programs = before;
    return this;
  }

  /** How many inspections and how many changes a run may need; one of each unless said. */
  public ModuleCase roundTrips(int most) {
    roundTrips = most;
    return this;
  }

  public ModuleCase withoutDiff() {
    diff = false;
    return this;
  }

  public Run check() {
    String before = Tree.of(directory);
    Run run = execute(true);
    assertThat(Tree.of(directory)).as("files after check mode").isEqualTo(before);
    assertThat(run.changes()).as("changes in check mode").isZero();
    return run;
  }

  public Run run() {
    return execute(false);
  }

  /** The runs in check mode, for real and again, for a module that converges. */
  public Thrice thrice() {
    Run check = check();
    Run real = run();
    assertThat(check.changed()).as("changed as check mode foretold it").isEqualTo(real.changed());
    String after = Tree.of(directory);
    Run again = run();
    assertThat(again.result().values())
        .as("the run on converged files")
        .containsEntry("changed", false);
    assertThat(Tree.of(directory)).as("files after the third run").isEqualTo(after);
    assertThat(again.changes()).as("changes of the converged run").isZero();
    assertThat(again.inspections()).as("inspections of the converged run").isLessThanOrEqualTo(1);
    return new Thrice(check, real, again);
  }

  private Run execute(boolean checkMode) {
    ProcessNode node = new ProcessNode(programs);
    Result result;
    try {
      Arguments read = ArgumentReader.read(module.specification(), arguments, freeForm);
      result = module.run(new CaseRun(read, node, controller, checkMode, diff));
    } catch (ModuleFailure e) {
      result = e.result();
    }
    assertThat(node.inspections()).as("inspections").isLessThanOrEqualTo(roundTrips);
    assertThat(node.changes()).as("changes").isLessThanOrEqualTo(roundTrips);
    return new Run(result, node.inspections(), node.changes());
  }

  /** What one run gave, and its round trips. */
  public record Run(Result result, int inspections, int changes) {
    public Object get(String key) {
      return result.values().get(key);
    }

    public boolean changed() {
      return result.isChanged();
    }

    public boolean failed() {
      return result.isFailed();
    }

    public String message() {
      return (String) get("msg");
    }

    public List<Diff> diffs() {
      return result.diffs();
    }
  }

  /** The three runs of one task. */
  public record Thrice(Run check, Run real, Run again) {}

  /** A run on this machine. */
  private record CaseRun(
      Arguments arguments,
      ProcessNode node,
      Controller controller,
      boolean checkMode,
      boolean diffMode)
      implements ModuleRun {
    @Override
    public Target target() {
      return node;
    }

    @Override
    public int verbosity() {
      return 0;
    }

    /** It counts as an inspection: the files tell whether it changed anything. */
    @Override
    public Reply look(Request questions, Request withChange) {
      return node.inspect(checkMode ? questions : withChange);
    }

    @Override
    public <T> T change(T inCheckMode, java.util.function.Function<Remote, T> action) {
      return checkMode ? inCheckMode : action.apply(node);
    }
  }
}
