/** Modules that make keys, certificate signing requests and certificates, with BouncyCastle. */
package io.jansible.modules.crypto;
