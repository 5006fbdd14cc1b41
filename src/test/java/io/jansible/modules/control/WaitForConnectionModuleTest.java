package io.jansible.modules.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.connection.ConnectionException;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.ArgumentReader;
import io.jansible.module.Arguments;
import io.jansible.module.Controller;
import io.jansible.module.DirectoryController;
import io.jansible.module.ModuleRun;
import io.jansible.module.Remote;
import io.jansible.module.Result;
import io.jansible.module.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaitForConnectionModuleTest {
  @TempDir Path directory;

  @Test
  void comesBackAsSoonAsTheNodeAnswers() {
    DirectoryController controller = new DirectoryController(directory);
    Waking node = new Waking(3);
    Result result = run(controller, node, Map.of("sleep", 4L, "delay", 5L), false);
    assertThat(result.values().get("elapsed")).isEqualTo(13L);
    assertThat(result.isFailed()).isFalse();
    assertThat(node.resets).isEqualTo(3);
  }

  @Test
  void givesUpInTime() {
    DirectoryController controller = new DirectoryController(directory);
    Result result = run(controller, new Waking(100), Map.of("timeout", 6L), false);
    assertThat(result.values())
        .containsEntry("msg", "timed out waiting for ping module test: refused")
        .containsEntry("elapsed", 6L);
    assertThat(controller.slept()).isEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void checkModeDoesNotWait() {
    Waking node = new Waking(100);
    Result result = run(new DirectoryController(directory), node, Map.of(), true);
    assertThat(result.values()).containsEntry("skipped", true);
    assertThat(node.resets).isZero();
  }

  private static Result run(
      Controller controller, Target node, Map<String, Object> given, boolean check) {
    WaitForConnectionModule module = new WaitForConnectionModule();
    Arguments arguments = ArgumentReader.read(module.specification(), given, null);
    return module.run(new Run(arguments, node, controller, check));
  }

  /** A node that answers from one of the attempts on. */
  private static final class Waking implements Target {
    private final int from;
    private int resets;

    Waking(int from) {
      this.from = from;
    }

    @Override
    public void reset() {
      resets++;
    }

    @Override
    public Reply inspect(Request request) {
      if (resets < from) {
        throw new ConnectionException("refused");
      }
      return new Reply(0, "pong\n".getBytes(), new byte[0], false);
    }

    @Override
    public String expand(String path) {
      return path;
    }
  }

  private record Run(Arguments arguments, Target target, Controller controller, boolean checkMode)
      implements ModuleRun {
    @Override
    public boolean diffMode() {
      return false;
    }

    @Override
    public int verbosity() {
      return 0;
    }

    @Override
    public <T> T change(T inCheckMode, Function<Remote, T> action) {
      throw new IllegalStateException("nothing is to change");
    }
  }
}
