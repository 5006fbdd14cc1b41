package io.jansible.output;

/**
 * What ansible.cfg can change about the default output; the names are Ansible's.
 *
 * @param displayOkHosts whether {@code ok} lines are shown
 * @param displaySkippedHosts whether {@code skipping} lines are shown
 * @param displayFailedStderr whether failures go to standard error
 * @param showPerHostStart whether a line says when a host begins a task
 * @param checkModeMarkers whether banners name check mode
 * @param showTaskPathOnFailure whether a failure shows the task's file without -vv
 * @param displayArgsToStdout whether banners show the task's arguments
 * @param diffContext how many equal lines a diff shows around a difference
 * @param showCustomStats whether what set_stats noted follows the recap
 * @param results how results are written
 */
public record CallbackSettings(
    boolean displayOkHosts,
    boolean displaySkippedHosts,
    boolean displayFailedStderr,
    boolean showPerHostStart,
    boolean checkModeMarkers,
    boolean showTaskPathOnFailure,
    boolean displayArgsToStdout,
    int diffContext,
    boolean showCustomStats,
    ResultStyle results) {
  public static final CallbackSettings DEFAULT =
      new CallbackSettings(
          true, true, false, false, false, false, false, 3, false, ResultStyle.JSON);

  CallbackSettings with(ResultStyle style) {
    return new CallbackSettings(
        displayOkHosts,
        displaySkippedHosts,
        displayFailedStderr,
        showPerHostStart,
        checkModeMarkers,
        showTaskPathOnFailure,
        displayArgsToStdout,
        diffContext,
        showCustomStats,
        style);
  }
}
