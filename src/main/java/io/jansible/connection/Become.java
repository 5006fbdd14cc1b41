package io.jansible.connection;

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

  @Override
  public String toString() {
    return this.equals(NONE) ? "login user" : method + " to " + user;
  }
}
