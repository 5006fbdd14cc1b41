package io.jansible.variables;

import java.util.Map;

/** Where the facts of hosts stay when a run is over. */
public interface FactCache {
  /** Facts that are forgotten with the run: {@code fact_caching = memory}. */
  FactCache NONE =
      new FactCache() {
        @Override
        public Map<String, Object> load(String host) {
          return Map.of();
        }

        @Override
        public void store(String host, Map<String, Object> facts) {
          // they are in the run's memory
        }

        @Override
        public void forget(String host) {
          // so they are with the run
        }
      };

  /** The facts that earlier runs kept of a host, under their full names; empty without any. */
  Map<String, Object> load(String host);

  /** Keeps all facts of a host in place of those that were kept. */
  void store(String host, Map<String, Object> facts);

  /** Keeps nothing of a host any more. */
  void forget(String host);
}
