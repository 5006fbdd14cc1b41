/** Ansible Vault text: decrypts and encrypts it. */
package io.jansible.vault;
