package io.jansible.modules.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.DirectoryController;
import io.jansible.module.ModuleCase;
import io.jansible.module.Prompter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PauseModuleTest {
  private static final String CONTROLS =
      "(ctrl+C then 'C' = continue early, ctrl+C then 'A' = abort)\r";

  @TempDir Path directory;

  @Test
  void waitsAsLongAsItIsSaid() {
    DirectoryController controller = new DirectoryController(directory);
    ModuleCase.Run run = pause(controller).with("minutes", 2L).run();
    assertThat(controller.slept()).isEqualTo(Duration.ofMinutes(2));
    assertThat(controller.shown()).containsExactly("Pausing for 120 seconds");
    assertThat(run.get("stdout")).isEqualTo("Paused for 2.0 minutes");
    assertThat(run.get("delta")).isEqualTo(120L);
    assertThat(run.changed()).isFalse();
  }

  @Test
  void waitsASecondAtLeastAndDropsFractions() {
    DirectoryController controller = new DirectoryController(directory);
    pause(controller).with("seconds", 0L).run();
    ModuleCase.Run run = pause(controller).with("seconds", 1.9).with("prompt", "Hi").run();
    assertThat(controller.slept()).isEqualTo(Duration.ofSeconds(2));
    assertThat(controller.shown()).contains(CONTROLS);
    assertThat(run.get("stdout")).isEqualTo("Paused for 1.0 seconds");
  }

  @Test
  void askingNobodyIsAWarning() {
    DirectoryController controller = new DirectoryController(directory);
    ModuleCase.Run run = pause(controller).with("prompt", "Name").run();
    assertThat(run.result().warnings())
        .containsExactly("Not waiting for response to prompt as stdin is not interactive");
    assertThat(controller.shown()).isEmpty();
  }

  @Test
  void returnsWhatIsTyped() {
    Typist typist = new Typist(new Prompter.Typed("Jo", false));
    DirectoryController controller = new DirectoryController(directory).prompter(typist);
    ModuleCase.Run run = pause(controller).with("prompt", "Name").with("echo", false).run();
    assertThat(run.get("user_input")).isEqualTo("Jo");
    assertThat(controller.shown()).containsExactly("[The task]\nName (output is hidden):");
    assertThat(typist.echoes).isFalse();
  }

  @Test
  void anInterruptedPauseGoesOnOrEndsTheTask() {
    Prompter.Typed interrupt = new Prompter.Typed("", true);
    Typist goesOn = new Typist(interrupt, new Prompter.Typed("", false));
    DirectoryController controller = new DirectoryController(directory).prompter(goesOn);
    assertThat(pause(controller).with("seconds", 30L).run().failed()).isFalse();
    assertThat(controller.shown())
        .containsExactly(
            "Pausing for 30 seconds",
            CONTROLS,
            "Press 'C' to continue the play or 'A' to abort \r");
    controller.prompter(new Typist(interrupt, interrupt));
    assertThat(pause(controller).run().message()).isEqualTo("Task failed: user requested abort!");
  }

  private ModuleCase pause(DirectoryController controller) {
    return ModuleCase.of(new PauseModule(), directory).controller(controller);
  }

  /** Answers one after the other. */
  private static final class Typist implements Prompter {
    private final Deque<Typed> answers;
    private boolean echoes;

    Typist(Typed... answers) {
      this.answers = new ArrayDeque<>(List.of(answers));
    }

    @Override
    public boolean isInteractive() {
      return true;
    }

    @Override
    public <T> T attended(Supplier<T> dialogue) {
      return dialogue.get();
    }

    @Override
    public Typed read(Keys keys, boolean echo, Duration limit) {
      echoes = echo;
      return answers.remove();
    }

    @Override
    public String line(String prompt) {
      return null;
    }

    @Override
    public Typed ask(String prompt, boolean echo) {
      return null;
    }
  }
}
