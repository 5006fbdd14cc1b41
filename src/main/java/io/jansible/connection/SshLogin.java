package io.jansible.connection;

import com.jcraft.jsch.UIKeyboardInteractive;
import com.jcraft.jsch.UserInfo;
import java.util.function.BooleanSupplier;

/**
 * Answers a server that asks for the password: once, because it would not become right, and only
 * the server that it is for.
 */
final class SshLogin implements UserInfo, UIKeyboardInteractive {
  private final String password;
  private final BooleanSupplier withheld;
  private boolean given;

  /**
   * @param withheld whether the server is not to have the password
   */
  SshLogin(String password, BooleanSupplier withheld) {
    this.password = password;
    this.withheld = withheld;
  }

  private boolean has() {
    return password != null && !given && !withheld.getAsBoolean();
  }

  private String take() {
    String answer = has() ? password : null;
    given = true;
    return answer;
  }

  @Override
  public boolean promptPassword(String question) {
    return has();
  }

  @Override
  public String getPassword() {
    return take();
  }

  @Override
  public String[] promptKeyboardInteractive(
      String to, String name, String instruction, String[] prompts, boolean[] echo) {
    if (prompts.length == 0) {
      return new String[0];
    }
    String answer = prompts.length == 1 && !echo[0] ? take() : null;
    return answer == null ? null : new String[] {answer};
  }

  @Override
  public String getPassphrase() {
    return null;
  }

  @Override
  public boolean promptPassphrase(String question) {
    return false;
  }

  @Override
  public boolean promptYesNo(String question) {
    return false;
  }

  @Override
  public void showMessage(String message) {
    // A banner: for people who log in.
  }
}
