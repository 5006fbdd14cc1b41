import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A slow link to some machines: passes TCP connections on, with a delay in each direction, and tells of each connection how often its
 * client had to wait for an answer.
 *
 * <p>{@code java DelayProxy.java MILLISECONDS HOST:PORT…} prints {@code listening PORT HOST:PORT} for each, on ports that are free on the
 * loopback address, and later for each connection, when it ends, {@code connection HOST:PORT FLIGHTS} and a line {@code flight NUMBER
 * MILLISECONDS SENT RECEIVED WHAT} for each flight. A flight begins when the client sends something after it received something, and lasts
 * until the next one begins: it is what the client sends without waiting, and what it hears before it goes on. As a slow link would, the
 * opening of the connection takes a round trip too.
 */
public final class DelayProxy {
  private static final int BUFFER = 1 << 16;

  /** What a client sent without waiting, and what it received before it sent again; WHAT is readable until encryption begins. */
  private static final class Flight {
    final long at;
    final StringBuilder what = new StringBuilder();
    long sent;
    long received;

    Flight(long at) {
      this.at = at;
    }
  }

  /** Bytes on their way: delivered when their time has come; none: the end. */
  private record Piece(long due, byte[] bytes) {}

  private final long delay;
  private final InetSocketAddress target;
  private final Socket client;
  private final long since = System.nanoTime();
  private final List<Flight> flights = new ArrayList<>();

  private DelayProxy(long delay, InetSocketAddress target, Socket client) {
    this.delay = delay;
    this.target = target;
    this.client = client;
  }

  public static void main(String[] arguments) throws IOException {
    long delay = TimeUnit.MILLISECONDS.toNanos(Long.parseLong(arguments[0]));
    for (int i = 1; i < arguments.length; i++) {
      int colon = arguments[i].lastIndexOf(':');
      InetAddress host = InetAddress.getByName(arguments[i].substring(0, colon));
      if (!host.isLoopbackAddress() && !host.isSiteLocalAddress()) {
        throw new IllegalArgumentException(host + " is neither this machine nor on a private network");
      }
      var target = new InetSocketAddress(host, Integer.parseInt(arguments[i].substring(colon + 1)));
      var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      System.out.println("listening " + listener.getLocalPort() + " " + arguments[i]);
      new Thread(() -> accept(listener, target, delay)).start();
    }
  }

  private static void accept(ServerSocket listener, InetSocketAddress target, long delay) {
    try {
      while (true) {
        var proxy = new DelayProxy(delay, target, listener.accept());
        new Thread(proxy::run).start();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The client's SYN, the answer and its ACK take three times the delay until the server knows of the connection. */
  private void run() {
    try (client) {
      client.setTcpNoDelay(true);
      var toServer = new LinkedBlockingQueue<Piece>();
      Thread reader = start(() -> read(client, toServer, 3 * delay));
      sleepUntil(since + 3 * delay);
      try (var server = new Socket()) {
        server.setTcpNoDelay(true);
        server.connect(target);
        var toClient = new LinkedBlockingQueue<Piece>();
        Thread[] others = {
          start(() -> write(toServer, server)), start(() -> read(server, toClient, 0)), start(() -> write(toClient, client))
        };
        for (Thread each : others) {
          each.join();
        }
      }
      client.close();
      reader.join();
    } catch (IOException | InterruptedException e) {
      System.err.println(target + ": " + e);
    }
    report();
  }

  private static Thread start(Runnable work) {
    var thread = new Thread(work);
    thread.start();
    return thread;
  }

  /** Takes what one side says, as fast as it says it; nothing is due before the connection is {@code earliest} old. */
  private void read(Socket from, BlockingQueue<Piece> pieces, long earliest) {
    byte[] buffer = new byte[BUFFER];
    try {
      InputStream in = from.getInputStream();
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        byte[] bytes = java.util.Arrays.copyOf(buffer, count);
        if (from == client) {
          sent(bytes);
        }
        pieces.add(new Piece(Math.max(System.nanoTime() + delay, since + earliest), bytes));
      }
    } catch (IOException e) {
      // The end, as much as the other one.
    }
    pieces.add(new Piece(Math.max(System.nanoTime() + delay, since + earliest), new byte[0]));
  }

  private void write(BlockingQueue<Piece> pieces, Socket to) {
    boolean isAnswer = to == client;
    try {
      OutputStream out = to.getOutputStream();
      for (Piece piece = pieces.take(); piece.bytes().length > 0; piece = pieces.take()) {
        sleepUntil(piece.due());
        if (isAnswer) {
          received(piece.bytes());
        }
        out.write(piece.bytes());
      }
      to.shutdownOutput();
      if (isAnswer) {
        client.close(); // the server has nothing more to say: neither has the client to it
      }
    } catch (IOException | InterruptedException e) {
      System.err.println(target + ": " + e);
    }
  }

  private static void sleepUntil(long time) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(Math.max(0, time - System.nanoTime()));
  }

  private synchronized void sent(byte[] bytes) {
    if (flights.isEmpty() || flights.get(flights.size() - 1).received > 0) {
      flights.add(new Flight(System.nanoTime() - since));
    }
    Flight flight = flights.get(flights.size() - 1);
    flight.sent += bytes.length;
    describe(flight, bytes);
  }

  private synchronized void received(byte[] bytes) {
    if (!flights.isEmpty()) {
      flights.get(flights.size() - 1).received += bytes.length;
    }
  }

  private boolean isEncrypted;

  /** Names the SSH messages that a client sends in clear. */
  private void describe(Flight flight, byte[] bytes) {
    int at = 0;
    if (bytes.length > 4 && bytes[0] == 'S' && bytes[1] == 'S' && bytes[2] == 'H') {
      flight.what.append(" version");
      while (at < bytes.length && bytes[at++] != '\n') {}
    }
    while (!isEncrypted && at + 6 <= bytes.length) {
      int length = (bytes[at + 1] & 0xff) << 16 | (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff;
      int message = bytes[at + 5] & 0xff;
      flight.what.append(message == 20 ? " algorithms" : message == 21 ? " encrypted" : " key-exchange");
      isEncrypted = message == 21;
      at += 4 + length;
    }
  }

  private synchronized void report() {
    synchronized (System.out) {
      System.out.println("connection " + target.getAddress().getHostAddress() + ":" + target.getPort() + " " + flights.size());
      for (int i = 0; i < flights.size(); i++) {
        Flight flight = flights.get(i);
        System.out.printf("flight %d %d %d %d%s%n", i + 1, flight.at / 1_000_000, flight.sent, flight.received, flight.what);
      }
    }
  }
}
