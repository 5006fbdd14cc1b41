package io.jansible.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.execute.Event;
import io.jansible.execute.HostStats;
import io.jansible.execute.Listener;
import io.jansible.execute.Status;
import io.jansible.source.Position;
import io.jansible.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The callbacks beside the ones that every run has; the texts are what real ones print. */
class CallbacksTest {
  private static final SourceText PLAYBOOK = new SourceText("site.yml", "- hosts: alpha\n");
  private static final JunitSettings PLAIN =
      new JunitSettings(null, false, null, null, false, false, true, false, "");

  private final Clock clock = new Ticking("2026-11-26T02:21:51Z", Duration.ofMillis(1234));

  @TempDir private Path directory;

  private CallbackParts parts(Display display, JunitSettings junit) {
    return new CallbackParts(
        display,
        CallbackSettings.DEFAULT,
        false,
        Path.of("/work"),
        clock,
        new ProfileSettings(ProfileSettings.Order.DESCENDING, 2),
        new CallbackFiles(directory.resolve("tree"), junit));
  }

  private Listener listener(String name, Display display, JunitSettings junit) {
    return Callbacks.find(name).orElseThrow().on(parts(display, junit));
  }

  private String printed(String name, Event... events) {
    return Printed.plain().hear(display -> listener(name, display, PLAIN), events).out();
  }

  private static Event.TaskStarted task(String name, String role) {
    Position at = new Position(PLAYBOOK, 1, 1);
    return new Event.TaskStarted(name, Event.Kind.TASK, at, false, "msg=<1>", "debug", role);
  }

  private static Event ended() {
    return new Event.PlaybookEnded(new TreeMap<>(Map.of("alpha", HostStats.NONE)));
  }

  @Test
  void answersToEachSpellingOfAName() {
    assertThat(Stream.of("timer", "ansible.posix.timer", "ansible.builtin.timer"))
        .allMatch(name -> Callbacks.find(name).isPresent());
    assertThat(Stream.of("timers", "community.general.timer", "dense", ""))
        .noneMatch(name -> Callbacks.find(name).isPresent());
  }

  @Test
  void saysWhyThereIsNoCallback() {
    assertThat(Callbacks.problem("community.general.dense")).contains("is not supported");
    assertThat(Callbacks.problem("tiemr")).isEqualTo("there is no callback 'tiemr'");
    assertThat(Callbacks.hint("ansible.posix.tiemr")).isEqualTo("did you mean \"timer\"?");
    assertThat(Callbacks.hint("xyz")).startsWith("there are default, ");
  }

  @Test
  void timesTasks() {
    assertThat(printed("profile_tasks", task("one", null), task("r : two", "r"), ended()))
        .isEqualTo(
            """
            Thursday 26 November 2026  02:21:52 +0000 (0:00:01.234)       0:00:01.234 *****\s
            Thursday 26 November 2026  02:21:53 +0000 (0:00:01.234)       0:00:02.468 *****\s
            Thursday 26 November 2026  02:21:54 +0000 (0:00:01.234)       0:00:03.702 *****\s
            ===============================================================================\s
            one --------------------------------------------------------------------- 1.23s
            r : two ----------------------------------------------------------------- 1.23s
            """);
  }

  @Test
  void listsAsManyTasksAsAreAskedFor() {
    assertThat(printed("profile_tasks", task("1", null), task("2", null), task("3", null), ended()))
        .contains("\n1 ---")
        .contains("\n2 ---")
        .doesNotContain("\n3 ---");
  }

  @Test
  void timesRolesAndWhatIsInNone() {
    assertThat(
            printed(
                "profile_roles", task("r : a", "r"), task("r : b", "r"), task("c", null), ended()))
        .endsWith(
            """
            ===============================================================================\s
            r ----------------------------------------------------------------------- 2.47s
            debug ------------------------------------------------------------------- 1.23s
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\s
            total ------------------------------------------------------------------- 3.70s
            """);
  }

  @Test
  void timesTheRun() {
    assertThat(printed("timer", ended()))
        .isEqualTo("Playbook run took 0 days, 0 hours, 0 minutes, 1 seconds\n");
  }

  @Test
  void keepsResultsInFilesOfTheOperators() throws IOException {
    Printed printed =
        Printed.plain()
            .hear(
                display -> listener("tree", display, PLAIN),
                Outcomes.of(Status.CHANGED).with("rc", 0L).ended());
    Path file = directory.resolve("tree/alpha");
    assertThat(file).hasContent("{\"changed\": true, \"rc\": 0}");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(printed.err()).isEmpty();
  }

  @Test
  void tellsThatAFileCannotBeWritten() throws IOException {
    Files.writeString(directory.resolve("tree"), "no directory");
    assertThat(
            Printed.plain()
                .hear(display -> listener("tree", display, PLAIN), Outcomes.of(Status.OK).ended())
                .err())
        .startsWith("[WARNING]: Unable to write to alpha's file: ");
  }

  private String report(UnaryOperator<JunitSettings> change, Event... events) throws IOException {
    Path reports = directory.resolve("reports");
    JunitSettings here =
        change.apply(new JunitSettings(reports, false, null, null, false, false, true, false, ""));
    Printed.plain().hear(display -> listener("junit", display, here), events);
    try (Stream<Path> files = Files.list(reports)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      assertThat(all.get(0).getFileName().toString()).matches("site-[0-9]+\\.[0-9]+\\.xml");
      assertThat(Files.getPosixFilePermissions(all.get(0)))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      return Files.readString(all.get(0));
    }
  }

  private static Event[] run(Event... results) {
    return Stream.of(
            Stream.of(
                new Event.PlaybookStarted("dir/site.yml", 1),
                new Event.PlayStarted("P & Q", "all", null, false),
                task("a", null)),
            Stream.of(results),
            Stream.of(ended()))
        .flatMap(each -> each)
        .toArray(Event[]::new);
  }

  @Test
  void reportsCasesToJunit() throws IOException {
    Event failed = Outcomes.of(Status.FAILED).with("msg", "no \"<\u001b").ended();
    Event skipped = Outcomes.of(Status.SKIPPED).with("skip_reason", "false").ended();
    assertThat(report(settings -> settings, run(Outcomes.of(Status.OK).ended(), failed, skipped)))
        .isEqualTo(
            """
            <?xml version="1.0" ?>
            <testsuites disabled="0" errors="0" failures="1" tests="3" time="7.404000">
            \t<testsuite disabled="0" errors="0" failures="1" name="site" skipped="1" tests="3" time="7.404000">
            \t\t<testcase classname="/work/site.yml:1" name="[alpha] P &amp; Q: a msg=&lt;1&gt;" time="1.234000">
            \t\t\t<system-out>{
            &quot;changed&quot;: false
            }</system-out>
            \t\t</testcase>
            \t\t<testcase classname="/work/site.yml:1" name="[alpha] P &amp; Q: a msg=&lt;1&gt;" time="2.468000">
            \t\t\t<failure message="no &quot;&lt;" type="failure">{
            &quot;changed&quot;: false,
            &quot;msg&quot;: &quot;no \\&quot;&lt;\\u001b&quot;
            }</failure>
            \t\t</testcase>
            \t\t<testcase classname="/work/site.yml:1" name="[alpha] P &amp; Q: a msg=&lt;1&gt;" time="3.702000">
            \t\t\t<skipped>false</skipped>
            \t\t</testcase>
            \t</testsuite>
            </testsuites>
            """);
  }

  @Test
  void obeysTheSettingsOfJunit() throws IOException {
    assertThat(
            report(
                settings ->
                    new JunitSettings(
                        settings.outputDirectory(),
                        true,
                        Path.of("/work/elsewhere"),
                        "out/",
                        true,
                        true,
                        true,
                        true,
                        "b"),
                run(
                    Outcomes.of(Status.OK).ended(),
                    Outcomes.of(Status.CHANGED).ended(),
                    Outcomes.of(Status.FAILED).ignored().ended())))
        .contains("failures=\"2\" tests=\"2\"")
        .contains("<testcase classname=\"out/site\" name=\"[alpha] P &amp; Q: a\"");
  }

  @Test
  void showsNoReportWhatNoLogHides() throws IOException {
    Event secret = Outcomes.of(Status.FAILED).with("msg", "s3cret").censored().ended();
    assertThat(report(settings -> settings, run(secret)))
        .contains("message=\"rc=unknown\"")
        .doesNotContain("s3cret");
    assertThat(printed("json", run(secret))).contains("censored").doesNotContain("s3cret");
    assertThat(printed("jsonl", run(secret))).contains("censored").doesNotContain("s3cret");
    printed("tree", secret);
    assertThat(directory.resolve("tree/alpha"))
        .content()
        .contains("censored")
        .doesNotContain("s3cret");
  }

  @Test
  void printsADocumentForEachThingThatHappens() {
    assertThat(printed("jsonl", run(Outcomes.of(Status.OK).ended())).lines())
        .extracting(line -> line.replaceFirst("\\{\"_event\":\"([^\"]*)\".*", "$1"))
        .containsExactly(
            "v2_playbook_on_play_start",
            "v2_playbook_on_task_start",
            "v2_runner_on_ok",
            "v2_playbook_on_stats");
  }
}
