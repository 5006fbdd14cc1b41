/** Ansible Vault: reads and writes what it encrypts, and gets the passwords for it. */
package io.jansible.vault;
