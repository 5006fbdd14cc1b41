package io.jansible.execute;

/**
 * What working on one node took, summed over the requests that were sent to it: times in
 * nanoseconds, which may overlap those of other nodes.
 *
 * @param connecting how long requests waited for a connection, a login and a shell
 * @param waiting how long requests waited for their answers
 * @param trips how many requests were answered
 * @param sent bytes of the requests
 * @param received bytes of the answers
 */
public record NodeTime(long connecting, long waiting, long trips, long sent, long received) {
  public static final NodeTime NONE = new NodeTime(0, 0, 0, 0, 0);

  public NodeTime plus(NodeTime other) {
    return new NodeTime(
        connecting + other.connecting,
        waiting + other.waiting,
        trips + other.trips,
        sent + other.sent,
        received + other.received);
  }
}
