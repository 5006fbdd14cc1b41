package io.jansible.execute;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How hosts are reached and who one becomes there, as far as neither variables nor keywords say it;
 * from flags and configuration. Null means not said.
 */
public record Access(
    String connection,
    String remoteUser,
    Integer port,
    Path privateKeyFile,
    String password,
    Boolean hostKeyChecking,
    List<String> sshArguments,
    List<String> sshCommonArguments,
    List<String> sshExtraArguments,
    Duration timeout,
    int retries,
    String shellExecutable,
    boolean become,
    String becomeMethod,
    String becomeUser,
    String becomeFlags,
    String becomeExecutable,
    String becomePassword,
    boolean becomeAllowSameUser) {}
