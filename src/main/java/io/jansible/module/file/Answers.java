package io.jansible.module.file;

import io.jansible.connection.Reply;
import io.jansible.module.ModuleFailure;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What an inspecting script printed: fields that end in a NUL byte, which no path or name can hold.
 */
public final class Answers {
  private final byte[] output;
  private final String errors;
  private int at;

  public Answers(byte[] output) {
    this(output, "");
  }

  private Answers(byte[] output, String errors) {
    this.output = output;
    this.errors = errors;
  }

  /**
   * The answers of a script that ended well.
   *
   * @throws ModuleFailure with what the shell said otherwise
   */
  public static Answers of(Reply reply) {
    if (!reply.ok()) {
      throw new ModuleFailure("the node could not be inspected: " + reply.errorText().strip());
    }
    return new Answers(reply.output(), reply.errorText().strip());
  }

  /**
   * The next field.
   *
   * @throws ModuleFailure when the script ended before it, as it does where a basic tool is missing
   */
  public String next() {
    if (at >= output.length) {
      throw new ModuleFailure(
          "the node could not be inspected: "
              + (errors.isEmpty() ? "its answer ends too early" : errors));
    }
    int end = at;
    while (end < output.length && output[end] != 0) {
      end++;
    }
    String field = new String(output, at, end - at, StandardCharsets.UTF_8);
    at = Math.min(end + 1, output.length);
    return field;
  }

  /** The next field without the newline that the program that printed it added. */
  public String nextLine() {
    String field = next();
    return field.endsWith("\n") ? field.substring(0, field.length() - 1) : field;
  }

  /** A number, or null where the script had none. */
  public Long nextNumber() {
    String field = next().strip();
    return field.isEmpty() ? null : Long.valueOf(field);
  }

  /** So many bytes, whatever they are; fewer at the end. */
  public byte[] nextBytes(int count) {
    byte[] bytes = Arrays.copyOfRange(output, at, Math.min(at + count, output.length));
    at += bytes.length;
    return bytes;
  }

  /** Everything that is left, whatever bytes it holds. */
  public byte[] rest() {
    byte[] rest = Arrays.copyOfRange(output, at, output.length);
    at = output.length;
    return rest;
  }

  public boolean atEnd() {
    return at >= output.length;
  }
}
