package io.jansible.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.execute.Event;
import io.jansible.execute.Status;
import io.jansible.module.Diff;
import org.junit.jupiter.api.Test;

/** The expected lines were printed by core 2.19, the one-line failure by 2.14. */
class AdHocCallbackTest {
  private static final Outcomes COMMAND =
      Outcomes.of(Status.CHANGED)
          .with("rc", 0L)
          .with("stdout", "one\ntwo")
          .with("stderr", "")
          .with("msg", "");

  private static final Outcomes FAILED =
      Outcomes.of(Status.FAILED)
          .module("shell")
          .with("rc", 3L)
          .with("stdout", "out")
          .with("stderr", "err")
          .with("msg", "non-zero return code");

  private static String printed(Event... events) {
    return Printed.plain()
        .hear(display -> new MinimalCallback(display, CallbackSettings.DEFAULT), events)
        .out();
  }

  private static String oneLine(Event... events) {
    return Printed.plain().hear(OneLineCallback::new, events).out();
  }

  @Test
  void showsTheBareOutputOfCommands() {
    assertThat(printed(COMMAND.ended(), FAILED.ended()))
        .isEqualTo(
            """
            alpha | CHANGED | rc=0 >>
            one
            two
            alpha | FAILED | rc=3 >>
            outerrnon-zero return code
            """);
  }

  @Test
  void showsAllElseAsJson() {
    assertThat(
            printed(
                Outcomes.of(Status.OK).module("ping").with("ping", "pong").ended(),
                Outcomes.of(Status.FAILED).module("file").with("msg", "no").ended(),
                Outcomes.of(Status.UNREACHABLE).with("msg", "gone").ended(),
                Outcomes.of(Status.SKIPPED).ended()))
        .isEqualTo(
            """
            alpha | SUCCESS => {
                "changed": false,
                "ping": "pong"
            }
            alpha | FAILED! => {
                "changed": false,
                "msg": "no"
            }
            alpha | UNREACHABLE! => {
                "changed": false,
                "msg": "gone",
                "unreachable": true
            }
            alpha | SKIPPED
            """);
  }

  @Test
  void showsDiffs() {
    Outcomes copied =
        Outcomes.of(Status.CHANGED).module("copy").diff(Diff.text("", "a\n", null, "out.txt"));
    assertThat(printed(copied.ended()))
        .isEqualTo(
            """
            --- before
            +++ after: out.txt
            @@ -0,0 +1 @@
            +a

            alpha | CHANGED => {
                "changed": true
            }
            """);
  }

  @Test
  void putsEverythingIntoOneLine() {
    assertThat(
            oneLine(
                COMMAND.ended(),
                FAILED.ended(),
                Outcomes.of(Status.OK).module("ping").with("ping", "pong").ended(),
                Outcomes.of(Status.FAILED).module("file").with("msg", "no").ended(),
                Outcomes.of(Status.UNREACHABLE).with("msg", "gone").ended(),
                Outcomes.of(Status.SKIPPED).ended()))
        .isEqualTo(
            """
            alpha | CHANGED | rc=0 | (stdout) one\\ntwo
            alpha | FAILED! => {"changed": false,"msg": "non-zero return code","rc": 3,\
            "stderr": "err","stdout": "out"}
            alpha | SUCCESS => {"changed": false,"ping": "pong"}
            alpha | FAILED! => {"changed": false,"msg": "no"}
            alpha | UNREACHABLE!: gone
            alpha | SKIPPED
            """);
  }
}
