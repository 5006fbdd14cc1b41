package io.jansible.output;

import java.nio.file.Path;
import java.time.Clock;

/**
 * What callbacks of one run are made of.
 *
 * @param checkMode whether the whole run only checks (--check)
 * @param workingDirectory where the names of playbooks begin
 * @param clock tells the time, in the operator's zone
 */
public record CallbackParts(
    Display display,
    CallbackSettings settings,
    boolean checkMode,
    Path workingDirectory,
    Clock clock,
    ProfileSettings profile,
    CallbackFiles files) {
  CallbackParts with(ResultStyle style) {
    return new CallbackParts(
        display, settings.with(style), checkMode, workingDirectory, clock, profile, files);
  }
}
