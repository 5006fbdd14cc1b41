package io.jansible.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.execute.Event;
import io.jansible.execute.HostStats;
import io.jansible.execute.Listener;
import io.jansible.execute.Notes;
import io.jansible.execute.Status;
import io.jansible.module.Diff;
import io.jansible.source.Position;
import io.jansible.source.Problem;
import io.jansible.source.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The expected lines were printed by core 2.19. */
class DefaultCallbackTest {
  private static final SourceText PLAYBOOK =
      new SourceText("playbook.yaml", "- hosts: alpha\n  tasks:\n    - debug: msg={{ x }}\n");

  private static final Event.TaskStarted TASK =
      new Event.TaskStarted(
          "a task",
          Event.Kind.TASK,
          new Position(PLAYBOOK, 3, 7),
          false,
          "msg=hello",
          "debug",
          null);

  private static final String BANNER =
      "\nTASK [a task] ******************************************************************\n";

  private static Listener callback(Display display) {
    return new DefaultCallback(display, CallbackSettings.DEFAULT, false, Path.of("/home"));
  }

  private static Function<Display, Listener> callback(CallbackSettings settings, boolean check) {
    return display -> new DefaultCallback(display, settings, check, Path.of("/home"));
  }

  private static String printed(Event... events) {
    return Printed.plain().hear(DefaultCallbackTest::callback, events).out();
  }

  private static String verbose(int verbosity, Event... events) {
    return Printed.verbose(verbosity).hear(DefaultCallbackTest::callback, events).out();
  }

  @Test
  void showsBannersOfPlaysTasksAndHandlers() {
    assertThat(
            printed(
                new Event.PlaybookStarted("dir/playbook.yaml", 1),
                new Event.PlayStarted("web", "all", null, true),
                TASK,
                new Event.TaskStarted("restart", Event.Kind.HANDLER, null, true, "", "debug", null),
                new Event.PlayStarted("", "all", null, false),
                new Event.NoHostsMatched(),
                new Event.NoHostsRemaining()))
        .isEqualTo(
            """

            PLAY [web] *********************************************************************

            TASK [a task] ******************************************************************

            RUNNING HANDLER [restart] ******************************************************

            PLAY ***************************************************************************
            skipping: no hosts matched

            NO MORE HOSTS LEFT *************************************************************
            """);
  }

  @Test
  void marksCheckModeWhenConfigured() {
    CallbackSettings marked =
        new CallbackSettings(
            true, true, false, false, true, false, true, 3, false, ResultStyle.JSON);
    assertThat(
            Printed.plain()
                .hear(
                    callback(marked, true),
                    new Event.PlaybookStarted("playbook.yaml", 1),
                    new Event.PlayStarted("web", "all", null, true),
                    new Event.TaskStarted(
                        "a", Event.Kind.TASK, null, true, "msg=hello", "debug", null),
                    new Event.PlaybookEnded(new TreeMap<>()))
                .out())
        .isEqualTo(
            """

            DRY RUN ************************************************************************

            PLAY [web] [CHECK MODE] ********************************************************

            TASK [a msg=hello] [CHECK MODE] ************************************************

            PLAY RECAP *********************************************************************


            DRY RUN ************************************************************************
            """);
  }

  @Test
  void showsOneLineForEachResult() {
    assertThat(
            printed(
                Outcomes.of(Status.OK).ended(),
                Outcomes.of(Status.CHANGED).delegatedTo("gamma").ended(),
                Outcomes.of(Status.CHANGED).delegatedTo("alpha").ended(),
                Outcomes.of(Status.SKIPPED).delegatedTo("gamma").ended(),
                Outcomes.of(Status.FAILED).with("msg", "no").ignored().ended(),
                Outcomes.of(Status.UNREACHABLE).with("msg", "gone").ended()))
        .isEqualTo(
            """
            ok: [alpha]
            changed: [alpha -> gamma]
            changed: [alpha]
            skipping: [alpha]
            fatal: [alpha]: FAILED! => {"changed": false, "msg": "no"}
            ...ignoring
            fatal: [alpha]: UNREACHABLE! => {"changed": false, "msg": "gone", "unreachable": true}
            """);
  }

  @Test
  void showsItemsAndNothingMoreOfALoop() {
    Outcomes one = Outcomes.of(Status.CHANGED).label("one");
    Outcomes two = Outcomes.of(Status.FAILED).label("two").with("item", "two");
    assertThat(
            printed(
                one.itemEnded(),
                two.itemEnded(),
                Outcomes.of(Status.FAILED).items(one.build(), two.build()).ignored().ended(),
                Outcomes.of(Status.SKIPPED).label("three").itemEnded(),
                Outcomes.of(Status.SKIPPED).items(Outcomes.of(Status.SKIPPED).build()).ended()))
        .isEqualTo(
            """
            changed: [alpha] => (item=one)
            failed: [alpha] (item=two) => {"changed": false, "item": "two"}
            ...ignoring
            skipping: [alpha] => (item=three)\s
            skipping: [alpha]
            """);
  }

  @Test
  void showsOfDebugOnlyWhatItWasAskedFor() {
    assertThat(
            printed(
                Outcomes.message(List.of("a", Map.of())).ended(),
                Outcomes.message("b").label("1").with("item", 1L).itemEnded()))
        .isEqualTo(
            """
            ok: [alpha] => {
                "msg": [
                    "a",
                    {}
                ]
            }
            ok: [alpha] => (item=1) => {
                "msg": "b"
            }
            """);
  }

  @Test
  void showsResultsFromTheFirstVerbosityOn() {
    Outcomes outcome =
        Outcomes.of(Status.CHANGED).with("stdout", "é\n").with("diff", "x").with("invocation", 1L);
    assertThat(verbose(1, outcome.ended()))
        .isEqualTo("changed: [alpha] => {\"changed\": true, \"stdout\": \"é\\n\"}\n");
    assertThat(verbose(3, outcome.ended()))
        .isEqualTo(
            """
            changed: [alpha] => {
                "changed": true,
                "diff": "x",
                "invocation": 1,
                "stdout": "é\\n"
            }
            """);
    assertThat(verbose(1, Outcomes.of(Status.SKIPPED).label("1").itemEnded()))
        .isEqualTo("skipping: [alpha] => (item=1)  => {\"changed\": false}\n");
  }

  @Test
  void showsWhereATaskStandsFromTheSecondVerbosityOn() {
    assertThat(verbose(2, new Event.PlaybookStarted("dir/playbook.yaml", 1), TASK))
        .isEqualTo(
            """

            PLAYBOOK: playbook.yaml ********************************************************
            1 plays in dir/playbook.yaml
            """
                + BANNER
                + "task path: /home/playbook.yaml:3\n");
    assertThat(verbose(2, new Event.HandlerNotified("restart", "alpha")))
        .isEqualTo("NOTIFIED HANDLER restart for alpha\n");
  }

  @Test
  void hidesWhatNoLogHides() {
    Outcomes secret =
        Outcomes.of(Status.CHANGED)
            .with("stdout", "secret")
            .diff(Diff.text("", "secret", "", ""))
            .label("secret")
            .censored();
    assertThat(verbose(3, secret.ended(), secret.itemEnded()))
        .doesNotContain("secret")
        .contains("(item=(censored due to no_log))")
        .contains("\"censored\": \"the output has been hidden due to the fact that");
    assertThat(printed(Outcomes.message("secret").censored().ended())).isEqualTo("ok: [alpha]\n");
  }

  @Test
  void showsDiffsAboveTheirResult() {
    Diff diff = Diff.text("a\n", "b\n", "x", "x");
    assertThat(
            printed(
                Outcomes.of(Status.CHANGED).diff(diff).ended(),
                Outcomes.of(Status.OK).diff(diff).ended()))
        .isEqualTo(
            """
            --- before: x
            +++ after: x
            @@ -1 +1 @@
            -a
            +b

            changed: [alpha]
            ok: [alpha]
            """);
  }

  @Test
  void waitsWithTheBannerWhenResultsMayBeHidden() {
    CallbackSettings hiding =
        new CallbackSettings(
            false, false, false, false, false, false, false, 3, false, ResultStyle.JSON);
    assertThat(
            Printed.plain()
                .hear(
                    callback(hiding, false),
                    TASK,
                    Outcomes.of(Status.OK).ended(),
                    Outcomes.of(Status.SKIPPED).ended(),
                    TASK,
                    Outcomes.of(Status.SKIPPED).label("1").itemEnded(),
                    Outcomes.of(Status.CHANGED).ended(),
                    Outcomes.of(Status.CHANGED).ended()))
        .extracting(Printed::out)
        .isEqualTo(BANNER + "changed: [alpha]\nchanged: [alpha]\n");
  }

  @Test
  void sendsFailuresToStandardErrorWhenConfigured() {
    CallbackSettings apart =
        new CallbackSettings(
            true, true, true, false, false, false, false, 3, false, ResultStyle.JSON);
    Printed printed =
        Printed.plain()
            .hear(
                callback(apart, false),
                Outcomes.of(Status.FAILED).ended(),
                Outcomes.of(Status.UNREACHABLE).ignored().ended());
    assertThat(printed.err())
        .isEqualTo(
            """
            fatal: [alpha]: FAILED! => {"changed": false}
            fatal: [alpha]: UNREACHABLE! => {"changed": false, "unreachable": true}
            """);
    assertThat(printed.out()).isEqualTo("...ignoring\n");
  }

  @Test
  void showsWarningsAndMistakesOnceOnStandardError() {
    Notes notes =
        new Notes(
            List.of("careful"),
            List.of("old"),
            new Problem("'x' is undefined", new Position(PLAYBOOK, 3, 18), "did you mean 'y'?"));
    Printed printed =
        Printed.plain()
            .hear(
                DefaultCallbackTest::callback,
                Outcomes.of(Status.FAILED).notes(notes).ended(),
                Outcomes.of(Status.FAILED).notes(notes).ended(),
                new Event.Warning("careful"));
    assertThat(printed.err())
        .isEqualTo(
            """
            [WARNING]: careful
            [DEPRECATION WARNING]: old
            [ERROR]: 'x' is undefined
              at playbook.yaml:3:18
              3 |     - debug: msg={{ x }}
                |                  ^
              hint: did you mean 'y'?
            """);
  }

  @Test
  void endsWithTheRecap() {
    TreeMap<String, HostStats> stats = new TreeMap<>();
    stats.put("alpha", new HostStats(3, 1, 0, 0, 12345, 0, 0));
    stats.put("a-host-whose-name-is-longer-than-the-column", HostStats.NONE);
    assertThat(printed(new Event.PlaybookEnded(stats)))
        .isEqualTo(
            """

            PLAY RECAP *********************************************************************
            a-host-whose-name-is-longer-than-the-column : ok=0    changed=0    unreachable=0  \
              failed=0    skipped=0    rescued=0    ignored=0  \s
            alpha                      : ok=3    changed=1    unreachable=0    failed=0  \
              skipped=12345 rescued=0    ignored=0  \s

            """);
  }
}
