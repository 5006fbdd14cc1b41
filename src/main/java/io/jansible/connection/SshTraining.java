package io.jansible.connection;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.KeyPair;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Does once, with keys that are thrown away, what an SSH connection does after it has agreed on
 * algorithms, and loads the library: for a JVM that keeps what it has loaded.
 */
final class SshTraining {
  private static final byte[] TEXT = new byte[32];

  private SshTraining() {}

  static void run() {
    try {
      loadClasses();
      agree();
      seal();
      sign();
    } catch (IOException | URISyntaxException | GeneralSecurityException | JSchException e) {
      // Where this JVM lacks something a connection tells of it; what was loaded so far is kept.
      return;
    }
  }

  /** The library without its adapters to others, which would be loaded with them; and this. */
  private static void loadClasses() throws IOException, URISyntaxException {
    load(JSch.class, "com/jcraft/jsch/(?:jce/|jzlib/)?(?!JUnix|Log4j|Slf4j|Pageant)[^/]*");
    load(SshTraining.class, "io/jansible/connection/(?!package-info)[^/]*");
  }

  private static void load(Class<?> member, String names) throws IOException, URISyntaxException {
    var place = new File(member.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (place.isFile()) {
      try (var jar = new ZipFile(place)) {
        jar.stream()
            .map(ZipEntry::getName)
            .filter(name -> name.matches(names + "\\.class"))
            .forEach(SshTraining::load);
      }
    }
  }

  private static void load(String entry) {
    String name = entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
    try {
      Class.forName(name, false, SshTraining.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      return; // for a library that is not there
    }
  }

  private static void agree() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("X25519");
    var agreement = KeyAgreement.getInstance("X25519");
    agreement.init(generator.generateKeyPair().getPrivate());
    agreement.doPhase(generator.generateKeyPair().getPublic(), true);
    agreement.generateSecret();
    MessageDigest.getInstance("SHA-256").digest(TEXT);
    new SecureRandom().nextBytes(new byte[TEXT.length]);
  }

  private static void seal() throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/CTR/NoPadding");
    for (int mode : List.of(Cipher.ENCRYPT_MODE, Cipher.DECRYPT_MODE)) {
      cipher.init(mode, new SecretKeySpec(TEXT, 0, 16, "AES"), new IvParameterSpec(TEXT, 0, 16));
      cipher.doFinal(TEXT);
    }
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(TEXT, "HmacSHA256"));
    mac.doFinal(TEXT);
  }

  private static void sign() throws JSchException, GeneralSecurityException, IOException {
    var library = new JSch();
    for (int type : List.of(KeyPair.ED25519, KeyPair.ECDSA)) {
      KeyPair key = KeyPair.genKeyPair(library, type);
      var file = new ByteArrayOutputStream();
      if (type == KeyPair.ED25519) {
        key.writeOpenSSHv1PrivateKey(file, null);
      } else {
        key.writePrivateKey(file);
      }
      KeyPair read = KeyPair.load(library, file.toByteArray(), key.getPublicKeyBlob());
      byte[] signature = read.getSignature(TEXT);
      try {
        var verifier = read.getVerifier();
        verifier.update(TEXT);
        verifier.verify(signature);
      } catch (Exception e) {
        throw new GeneralSecurityException(e);
      }
    }
  }
}
