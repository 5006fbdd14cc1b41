package io.jansible.modules.crypto;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMEncryptor;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.bouncycastle.operator.InputDecryptorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.util.encoders.Hex;
import org.bouncycastle.util.io.pem.PemHeader;
import org.bouncycastle.util.io.pem.PemObject;

/** Encrypts and decrypts private keys with a passphrase, in OpenSSL's older form and in PKCS #8. */
final class KeyCipher {
  static final String ENCRYPTED_PKCS8 = "ENCRYPTED PRIVATE KEY";
  private static final String INFORMATION = "DEK-Info";
  private static final String AES = "AES-256-CBC";
  private static final int ITERATIONS = 20_000;

  private KeyCipher() {}

  static boolean isEncrypted(PemObject block) {
    return block.getType().equals(ENCRYPTED_PKCS8) || information(block) != null;
  }

  /**
   * The content of a block, decrypted if it is encrypted.
   *
   * @throws IOException when the passphrase is wrong
   */
  static byte[] decrypted(PemObject block, String passphrase) throws IOException {
    if (!isEncrypted(block)) {
      return block.getContent();
    }
    try {
      return block.getType().equals(ENCRYPTED_PKCS8)
          ? decryptPkcs8(block.getContent(), passphrase.toCharArray())
          : decryptTraditional(block, passphrase.toCharArray());
    } catch (OperatorCreationException | PKCSException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static byte[] decryptPkcs8(byte[] content, char[] passphrase)
      throws IOException, OperatorCreationException, PKCSException {
    InputDecryptorProvider decryptor =
        new JceOpenSSLPKCS8DecryptorProviderBuilder()
            .setProvider(Bouncy.PROVIDER)
            .build(passphrase);
    return new PKCS8EncryptedPrivateKeyInfo(content).decryptPrivateKeyInfo(decryptor).getEncoded();
  }

  private static byte[] decryptTraditional(PemObject block, char[] passphrase)
      throws IOException, OperatorCreationException {
    String[] cipherAndVector = information(block).split(",");
    if (cipherAndVector.length != 2) {
      throw new IOException("its DEK-Info header is damaged");
    }
    return new JcePEMDecryptorProviderBuilder()
        .setProvider(Bouncy.PROVIDER)
        .build(passphrase)
        .get(cipherAndVector[0].strip())
        .decrypt(block.getContent(), Hex.decode(cipherAndVector[1].strip()));
  }

  private static String information(PemObject block) {
    for (Object header : block.getHeaders()) {
      if (((PemHeader) header).getName().equals(INFORMATION)) {
        return ((PemHeader) header).getValue();
      }
    }
    return null;
  }

  /** The PEM text in OpenSSL's older form. */
  static String encryptTraditional(String label, byte[] content, String passphrase)
      throws IOException {
    PEMEncryptor encryptor =
        new JcePEMEncryptorBuilder(AES)
            .setProvider(Bouncy.PROVIDER)
            .build(passphrase.toCharArray());
    byte[] encrypted = encryptor.encrypt(content);
    String vector = Hex.toHexString(encryptor.getIV()).toUpperCase(Locale.ROOT);
    return Pem.write(
        label,
        List.of(
            new PemHeader("Proc-Type", "4,ENCRYPTED"),
            new PemHeader(INFORMATION, AES + "," + vector)),
        encrypted);
  }

  /** The PEM text in PKCS #8: AES-256 under a key from PBKDF2 with HMAC-SHA256. */
  static String encryptPkcs8(PrivateKeyInfo key, String passphrase) throws IOException {
    try {
      OutputEncryptor encryptor =
          new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
              .setProvider(Bouncy.PROVIDER)
              .setPRF(PKCS8Generator.PRF_HMACSHA256)
              .setIterationCount(ITERATIONS)
              .setPassword(passphrase.toCharArray())
              .build();
      return Pem.write(ENCRYPTED_PKCS8, new PKCS8Generator(key, encryptor).generate().getContent());
    } catch (OperatorCreationException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
