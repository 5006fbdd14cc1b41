/** Modules that run commands: command, shell, raw, ping. */
package io.jansible.modules.commands;
