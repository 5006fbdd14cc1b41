package io.jansible.connection;

import com.jcraft.jsch.UIKeyboardInteractive;
import com.jcraft.jsch.UserInfo;

/** Answers a server that asks for the password: once, because it would not become right. */
final class SshLogin implements UserInfo, UIKeyboardInteractive {
  private final String password;
  private boolean given;

  SshLogin(String password) {
    this.password = password;
  }

  private String take() {
    String answer = given ? null : password;
    given = true;
    return answer;
  }

  @Override
  public boolean promptPassword(String question) {
    return !given && password != null;
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
