package io.jansible.modules.system.facts;

import io.jansible.connection.Reply;
import io.jansible.source.JsonStyle;
import io.jansible.source.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Prints a node's facts as JSON: FactsDump SUBSET FACT_PATH PROGRAM ARGUMENT... (a shell). */
public final class FactsDump {
  private FactsDump() {}

  public static void main(String[] words) {
    List<String> all = List.of(words);
    List<String> subset = List.of(all.get(0).split(","));
    FactGathering gathering = new FactGathering(subset, 10, List.of(), all.get(1));
    List<String> program = all.subList(2, all.size());
    FactGathering.Facts facts = gathering.from(request -> run(program, request.script()));
    facts.warnings().forEach(System.err::println);
    System.out.println(JsonText.write(facts.facts(), JsonStyle.RESULT));
  }

  private static Reply run(List<String> program, String script) {
    try {
      Process process =
          new ProcessBuilder(program).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      long start = System.nanoTime();
      process.getOutputStream().write(script.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      byte[] output = process.getInputStream().readAllBytes();
      System.err.printf(
          "%d bytes of script, %d bytes of answer, %d ms%n",
          script.length(), output.length, (System.nanoTime() - start) / 1_000_000);
      return new Reply(0, output, new byte[0], false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
