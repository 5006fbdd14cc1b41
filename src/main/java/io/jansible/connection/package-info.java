/**
 * A shell on one machine, over SSH or local, under one identity.
 *
 * <p>A {@link io.jansible.connection.Connection} is one login on one machine. For every identity it
 * keeps one POSIX shell running there ({@code ShellProgram}), and a {@link
 * io.jansible.connection.Shell} sends it requests, one after the other.
 *
 * <h2>The start</h2>
 *
 * <p>The command {@code [sudo … ]/bin/sh -c START} is short and holds no secret: it says {@code
 * jansible-shell-ePID}, then waits for one line, the loop. A password goes before that line, on
 * standard input. Where nobody asks for a password the loop and the first request (what is there on
 * this machine: {@code Traits}) are sent without waiting, so that a start costs no round trip.
 *
 * <h2>The protocol</h2>
 *
 * <p>The node's shell loops over requests that it reads from its standard input. A request is
 *
 * <pre>
 * TAG DO NAME ARGUMENTS SCRIPT BLOCKS REST newline   the head, words separated by one space
 * …                                                  ARGUMENTS lines of shell text: set -- 'a' 'b'
 * …                                                  the script
 * …                                                  BLOCKS * 1 MiB + REST bytes of input
 * </pre>
 *
 * <ul>
 *   <li>{@code TAG}: a random word, different for every request.
 *   <li>{@code DO}: {@code t} runs a tidy script, {@code c} a contained one, and {@code f} defines
 *       functions that the shell keeps, or tells it of a file to remove in the end (the script; no
 *       answer comes).
 *   <li>{@code NAME}: the variable that keeps the script for the next time, or {@code -}.
 *   <li>{@code SCRIPT}: a number of lines; {@code bN} for N bytes and a newline (a program reads
 *       them faster than the shell's own read, which takes a system call for each byte); {@code =}
 *       when the script is the one that NAME keeps.
 * </ul>
 *
 * <p>The answer's standard output and standard error are the two streams of the SSH channel (or of
 * the local process) as they come, so they are binary-safe and can be shown live. Both end with
 * {@code TAGe}, on standard output followed by the exit status, and a newline. Bytes outside of an
 * answer are dropped. No request waits for anything but its own end, so requests may be sent
 * without waiting for the answer of the one before.
 *
 * <p>A tidy script leaves no process behind, and writes to these streams directly. A contained one
 * may leave some (a daemon that keeps its standard output): its streams are pipes through two
 * {@code cat}. Standard output has {@code TAGe}, the status (256 + n after signal n) and a newline
 * when the script has ended, and {@code TAGd} and a newline at the end of the pipe; standard error
 * has {@code TAGe} there. What a script left behind may hold the pipes open: after a second without
 * a word (which is Ansible's patience too) the answer counts as whole, and its shell ends as one
 * does whose request took too long. What was left behind lives on, and its later output goes
 * nowhere.
 *
 * <p>A lost connection is the end of the shell's input: it runs nothing of a request that did not
 * come whole, and removes the files that requests left for later ones. A script whose input may be
 * cut short compares its length; one that makes temporary files removes them however it ends, also
 * when nobody reads its output any more ({@code SIGPIPE}).
 *
 * <p>A request that takes too long ends with its shell: a new shell of the same identity kills the
 * old one and all its descendants, and takes its place.
 */
package io.jansible.connection;
