/**
 * Work that goes on at a node without a connection (async): how it is started, and the file in
 * which its result is kept, which is Ansible's own.
 */
package io.jansible.module.job;
