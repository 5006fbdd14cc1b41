import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Passes TCP connections on, and cuts each in the middle: {@code java CuttingProxy.java HOST PORT
 * FOLDER}. It listens on a port of 127.0.0.1 that it writes to FOLDER/port. A connection is cut once
 * the client has sent as many bytes as FOLDER/limit says; how many came is in FOLDER/sent.
 */
final class CuttingProxy {
  private CuttingProxy() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[2]);
    try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Files.writeString(folder.resolve("port"), server.getLocalPort() + "\n");
      while (true) {
        Socket client = server.accept();
        Socket node = new Socket(arguments[0], Integer.parseInt(arguments[1]));
        long limit = Long.parseLong(Files.readString(folder.resolve("limit")).strip());
        start(client, node, limit, folder.resolve("sent"));
        start(node, client, Long.MAX_VALUE, null);
      }
    }
  }

  private static void start(Socket from, Socket to, long limit, Path report) {
    var thread = new Thread(() -> pass(from, to, limit, report));
    thread.setDaemon(true);
    thread.start();
  }

  private static void pass(Socket from, Socket to, long limit, Path report) {
    long sent = 0;
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[1 << 14];
      int count = 0;
      while (sent < limit && count >= 0) {
        count = in.read(buffer, 0, (int) Math.min(buffer.length, limit - sent));
        if (count > 0) {
          out.write(buffer, 0, count);
          sent += count;
        }
      }
    } catch (IOException e) {
      // One of both ends is gone, and with it this connection.
    }
    if (report != null) {
      try {
        Files.writeString(report, sent + "\n");
      } catch (IOException e) {
        System.err.println(e);
      }
    }
  }
}
