/** Hashes of passwords as crypt(3) writes them. */
package io.jansible.template.crypt;
