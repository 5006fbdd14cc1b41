package io.jansible.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jansible.execute.Event;
import io.jansible.execute.QuitRun;
import io.jansible.execute.Timing;
import io.jansible.module.Prompter;
import io.jansible.source.UserError;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What an operator at a terminal is asked, and what becomes of the answers. */
class VarsPromptTest {
  private static final Prompter.Typed CONTROL_C = new Prompter.Typed("", true);
  private static final Prompter.Typed CONTROL_D = new Prompter.Typed(null, false);

  private final Deque<Prompter.Typed> answers = new ArrayDeque<>();
  private final List<String> seen = new ArrayList<>();

  @Test
  void asksInOrderBeforeThePlay() {
    type("one", "", "{{ who }}", "{{ who }}");
    assertThat(
            run(
                "plain ~ '|' ~ shown ~ '|' ~ trusted ~ '|' ~ raw",
                "{name: plain}",
                "{name: shown, prompt: 'Say to {{ who }}', private: no, default: '{{ who }}!'}",
                "{name: trusted, private: '{{ 1 == 2 }}', prompt: ''}",
                "{name: raw, unsafe: yes}"))
        .containsExactly(
            "hidden: plain: ",
            "shown: Say to world [world!]: ",
            "shown: input for trusted: ",
            "hidden: raw: ",
            "PLAY",
            "one|world!|world|{{ who }}");
  }

  @Test
  void asksAgainUntilBothAreTheSame() {
    type("a", "b", "c", "c");
    assertThat(run("twice", "{name: twice, prompt: Twice, confirm: yes}"))
        .containsExactly(
            "hidden: Twice: ",
            "hidden: confirm Twice: ",
            "***** VALUES ENTERED DO NOT MATCH ****",
            "hidden: Twice: ",
            "hidden: confirm Twice: ",
            "PLAY",
            "c");
  }

  @Test
  void encryptsAsPasswordHashDoes() {
    type("pw");
    assertThat(run("hash", "{name: hash, encrypt: md5_crypt, salt: abcdefgh}"))
        .endsWith("$1$abcdefgh$IQtUouv7y7Q9dRWkQEPCc.");
    type("pw");
    assertThat(run("hash", "{name: hash, encrypt: sha512_crypt, salt_size: 5}").get(2))
        .matches("\\$6\\$rounds=656000\\$[./0-9A-Za-z]{5}\\$[./0-9A-Za-z]{86}");
  }

  @Test
  void endsTheRunWhenTheOperatorDoes() {
    answers.add(CONTROL_C);
    assertThatThrownBy(() -> run("x", "{name: x}")).isInstanceOf(QuitRun.class);
    assertThat(seen).containsExactly("hidden: x: ", "User interrupted execution");
    answers.add(CONTROL_D);
    assertThatThrownBy(() -> run("x", "{name: x}"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("the input has ended, and the variable 'x' was asked for");
  }

  private void type(String... lines) {
    for (String line : lines) {
      answers.add(new Prompter.Typed(line, false));
    }
  }

  private List<String> run(String expression, String... prompts) {
    seen.clear();
    String playbook =
        "- hosts: all\n  gather_facts: false\n  vars: {who: world}\n  vars_prompt:\n    - "
            + String.join("\n    - ", prompts)
            + "\n  tasks: [debug: {msg: \"{{ "
            + expression
            + " }}\"}]\n";
    new ImaginaryRun(
            "a,",
            (host, request) -> {
              throw new AssertionError("a debug task needs no shell");
            },
            Timing.OFF,
            new Operator())
        .run(playbook, this::note);
    return seen;
  }

  private void note(Event event) {
    if (event instanceof Event.PlayStarted) {
      seen.add("PLAY");
    } else if (event instanceof Event.Shown shown) {
      seen.add(shown.line());
    } else if (event instanceof Event.TaskEnded ended) {
      seen.add(String.valueOf(ended.outcome().result().get("msg")));
    }
  }

  /** Answers one after the other. */
  private final class Operator implements Prompter {
    @Override
    public boolean isInteractive() {
      return true;
    }

    @Override
    public Typed ask(String prompt, boolean echo) {
      seen.add((echo ? "shown: " : "hidden: ") + prompt);
      return answers.remove();
    }

    @Override
    public <T> T attended(Supplier<T> dialogue) {
      throw new AssertionError("no module asks");
    }

    @Override
    public Typed read(Keys keys, boolean echo, Duration limit) {
      throw new AssertionError("no module asks");
    }

    @Override
    public String line(String prompt) {
      throw new AssertionError("nothing else is asked");
    }
  }
}
