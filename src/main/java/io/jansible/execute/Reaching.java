package io.jansible.execute;

import io.jansible.connection.Become;
import io.jansible.connection.ConnectionSettings;
import io.jansible.module.ModuleFailure;
import io.jansible.playbook.Keywords;
import io.jansible.playbook.Written;
import io.jansible.source.ShellWords;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides how a host is reached: a connection variable wins over a keyword, which wins over flags
 * and configuration.
 */
final class Reaching {
  private static final String OPERATOR = System.getProperty("user.name");

  private final Access access;
  private final Reading host;
  private final Reading task;
  private final Keywords keywords;

  /**
   * @param host reads the variables of the host that is reached (the delegate, where there is one)
   * @param task reads the variables of the task, for keywords that are templates
   */
  Reaching(Access access, Reading host, Reading task, Keywords keywords) {
    this.access = access;
    this.host = host;
    this.task = task;
    this.keywords = keywords;
  }

  Reach of(String name, boolean implicitLocalhost) {
    String type = type(implicitLocalhost);
    String password = host.text("ansible_password", "ansible_ssh_pass", "ansible_ssh_password");
    String key = host.text("ansible_private_key_file", "ansible_ssh_private_key_file");
    ConnectionSettings settings =
        new ConnectionSettings(
            type,
            name,
            or(host.text("ansible_ssh_host", "ansible_host"), name),
            port(),
            user(),
            or(password, access.password()),
            key == null ? access.privateKeyFile() : local(key),
            host.text("ansible_private_key_passphrase", "ansible_ssh_private_key_passphrase"),
            or(
                host.bool("ansible_ssh_host_key_checking", "ansible_host_key_checking"),
                access.hostKeyChecking()),
            arguments(),
            timeout(),
            or(host.integer("ansible_ssh_retries"), access.retries()),
            or(host.text("ansible_shell_executable"), access.shellExecutable()));
    return new Reach(settings, become(settings.type().equals("local") ? OPERATOR : user()));
  }

  private String type(boolean implicitLocalhost) {
    String said = host.text("ansible_connection");
    if (said == null && implicitLocalhost) {
      return "local";
    }
    String name = or(said, or(keyword(keywords.login().connection()), access.connection()));
    String type = Ways.connection(name);
    if (type == null) {
      throw new ModuleFailure(Ways.noConnection(name));
    }
    return type;
  }

  private Integer port() {
    Integer said = host.integer("ansible_port", "ansible_ssh_port");
    if (said != null) {
      return said;
    }
    Object keyword = task.value(keywords.login().port());
    if (keyword == null) {
      return access.port();
    }
    return Reading.toInteger(keyword);
  }

  private String user() {
    String said = host.text("ansible_user", "ansible_ssh_user");
    return or(said, or(keyword(keywords.login().remoteUser()), access.remoteUser()));
  }

  private List<String> arguments() {
    List<String> all = new ArrayList<>();
    all.addAll(words("ansible_ssh_args", access.sshArguments()));
    all.addAll(words("ansible_ssh_common_args", access.sshCommonArguments()));
    all.addAll(words("ansible_ssh_extra_args", access.sshExtraArguments()));
    return all;
  }

  private List<String> words(String variable, List<String> otherwise) {
    String said = host.text(variable);
    return said == null ? otherwise : ShellWords.split(said);
  }

  private Duration timeout() {
    Integer said = host.integer("ansible_ssh_timeout", "ansible_timeout");
    return said != null ? Duration.ofSeconds(said) : access.timeout();
  }

  /**
   * @param login the user that is logged in as; null when only the connection knows
   */
  private Become become(String login) {
    Boolean said = host.bool("ansible_become");
    Object keyword = task.value(keywords.privilege().become());
    boolean byDefault = keyword == null ? access.become() : Reading.toBool(keyword);
    boolean wanted = said == null ? byDefault : said;
    if (!wanted) {
      return Become.NONE;
    }
    String user = privilege("user", keywords.privilege().user(), access.becomeUser());
    if (user.equals(login) && !access.becomeAllowSameUser()) {
      return Become.NONE;
    }
    String method = privilege("method", keywords.privilege().method(), access.becomeMethod());
    if (Ways.becomeMethod(method) == null) {
      throw new ModuleFailure(Ways.noMethod(method));
    }
    method = Ways.becomeMethod(method);
    String password =
        host.text(
            "ansible_become_password",
            "ansible_become_pass",
            "ansible_" + method + "_pass",
            "ansible_" + method + "_password");
    return new Become(
        method,
        user,
        privilege("exe", keywords.privilege().executable(), access.becomeExecutable()),
        privilege("flags", keywords.privilege().flags(), access.becomeFlags()),
        or(password, access.becomePassword()));
  }

  private String privilege(String name, Written keyword, String otherwise) {
    return or(host.text("ansible_become_" + name), or(keyword(keyword), otherwise));
  }

  private String keyword(Written written) {
    Object value = task.value(written);
    return value == null ? null : value.toString();
  }

  private static Path local(String file) {
    return Path.of(
        file.startsWith("~/") ? System.getProperty("user.home") + file.substring(1) : file);
  }

  private static <T> T or(T first, T second) {
    return first != null ? first : second;
  }
}
