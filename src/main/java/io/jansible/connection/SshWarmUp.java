package io.jansible.connection;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSch;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;

/**
 * Loads what a first SSH connection needs of the JVM, while playbooks are still being read. No
 * connection is made: what is read may yet be refused.
 */
final class SshWarmUp implements Runnable {
  @Override
  public void run() {
    JSch.getConfig("kex");
    ChannelExec.class.getName();
    try {
      KeyPairGenerator.getInstance("X25519").generateKeyPair();
      KeyAgreement.getInstance("X25519");
      MessageDigest.getInstance("SHA-256");
      Mac.getInstance("HmacSHA256");
      Cipher.getInstance("AES/GCM/NoPadding");
      Cipher.getInstance("AES/CTR/NoPadding");
      Signature.getInstance("Ed25519");
    } catch (GeneralSecurityException e) {
      // The connection will tell what this JVM cannot do, if it needs it at all.
      return;
    }
  }
}
