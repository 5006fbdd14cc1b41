package io.jansible.connection;

import java.util.Objects;

/**
 * Under which identity a shell runs: {@link #NONE} for the login user, or a user that is reached
 * through a method (sudo, su, doas, …) with its flags, program and password (null: none).
 */
public record Become(String method, String user, String executable, String flags, String password) {
  public static final Become NONE = new Become("", "", null, null, null);

  public Become {
    method = method == null ? "" : method;
    user = user == null ? "" : user;
  }

  /** Written out, for a record's own is put together anew at every start, which takes long. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Become that
        && method.equals(that.method)
        && user.equals(that.user)
        && Objects.equals(executable, that.executable)
        && Objects.equals(flags, that.flags)
        && Objects.equals(password, that.password);
  }

  @Override
  public int hashCode() {
    return Objects.hash(method, user);
  }

  @Override
  public String toString() {
    return this.equals(NONE) ? "login user" : method + " to " + user;
  }
}
