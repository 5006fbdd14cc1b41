/**
 * One class per command: reads configuration and flags, wires everything once, and maps outcomes to
 * exit codes.
 */
package io.jansible.cli;
