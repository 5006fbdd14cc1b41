package io.jansible.module.file;

/**
 * What {@link FileAttributes} must know of a node before it can tell what is to change.
 *
 * @param accounts umask and numbers of the wanted owner and group
 * @param flags the flags that lsattr shows, without dashes
 * @param defaultContext the SELinux context that the node's policy gives the path, or null
 */
public record AttributeFacts(Accounts accounts, String flags, String defaultContext) {}
