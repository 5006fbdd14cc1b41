package io.jansible.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jansible.modules.files.CopyModule;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The messages and values were recorded with ansible-core 2.19 and a module of these options. */
class ArgumentReaderTest {
  private static final Option<String> S = Option.of("s", Types.STR);
  private static final Option<String> SD = Option.of("sd", Types.STR).defaultsTo("x");
  private static final Option<Boolean> B = Option.of("b", Types.BOOL);
  private static final Option<Long> I = Option.of("i", Types.INT);
  private static final Option<Double> F = Option.of("f", Types.FLOAT);
  private static final Option<List<Object>> L = Option.of("l", Types.LIST);
  private static final Option<List<Long>> LI = Option.of("li", Types.listOf(Types.INT));
  private static final Option<List<String>> LC =
      Option.of("lc", Types.listOf(Types.STR)).choices(List.of("a", "b"));
  private static final Option<Map<String, Object>> D = Option.of("d", Types.DICT);
  private static final Option<String> P = Option.of("p", Types.PATH);
  private static final Option<String> J = Option.of("j", Types.JSON);
  private static final Option<Long> BY = Option.of("by", Types.BYTES);
  private static final Option<Long> BI = Option.of("bi", Types.BITS);
  private static final Option<String> C = Option.of("c", Types.STR).choices("a", "b");
  private static final Option<String> CB = Option.of("cb", Types.STR).choices("yes", "no");
  private static final Option<String> R1 = Option.of("r1", Types.STR);
  private static final Option<String> R2 = Option.of("r2", Types.STR);
  private static final Option<String> AL = Option.of("al", Types.STR).alias("al1", "al2");
  private static final Option<String> RI = Option.of("ri", Types.STR);
  private static final Option<String> RB = Option.of("rb", Types.STR);
  private static final Option<String> RO = Option.of("ro", Types.STR);
  private static final Option<String> RIF = Option.of("rif", Types.STR);
  private static final Option<Long> SUB_A = Option.of("a", Types.INT).mandatory().alias("aa");
  private static final Option<String> SUB_B = Option.of("b", Types.STR).defaultsTo("q");
  private static final Option<String> SUB_C = Option.of("c", Types.STR).choices("x", "y");
  private static final Specification NESTED =
      Specification.of("sub").options(SUB_A, SUB_B, SUB_C).mutuallyExclusive(SUB_B, SUB_C).build();
  private static final Option<Arguments> SUB = Option.of("sub", Types.suboptions(NESTED));
  private static final Option<List<Arguments>> SL =
      Option.of("sl", Types.listOf(Types.suboptions(NESTED)));

  private static final Specification ALL =
      Specification.of("argtest")
          .options(S, SD, B, I, F, L, LI, LC, D, P, J, BY, BI, C, CB, R1, R2, AL)
          .options(RI, RB, RO, RIF, SUB, SL)
          .requiredTogether(R1, R2)
          .requiredIf(RI, "x", RB, RO)
          .requiredAnyIf(RI, "y", RB, RO)
          .requiredIf(RI, "z", RIF)
          .requiredBy(RIF, RO, RB)
          .mutuallyExclusive(S, F)
          .mutuallyExclusive(I, P)
          .build();

  @Test
  void valuesBecomeWhatTheirTypesSay() {
    assertThat(value(S, 5L)).isEqualTo("5");
    assertThat(value(S, Arrays.asList(1L, "a", null, true))).isEqualTo("[1, 'a', None, True]");
    assertThat(value(SD, null)).isEqualTo("");
    assertThat(value(B, "True ")).isEqualTo(true);
    assertThat(value(B, 1.0)).isEqualTo(true);
    assertThat(value(I, "5_0")).isEqualTo(50L);
    assertThat(value(I, 5.0)).isEqualTo(5L);
    assertThat(value(F, " 1e3 ")).isEqualTo(1000.0);
    assertThat(value(L, "a, b,c ")).isEqualTo(List.of("a", "b", "c"));
    assertThat(value(L, 1.5)).isEqualTo(List.of("1.5"));
    assertThat(value(L, "")).isEqualTo(List.of(""));
    assertThat(value(LI, "1,2")).isEqualTo(List.of(1L, 2L));
    assertThat(value(J, Map.of("a", List.of(1L, true)))).isEqualTo("{\"a\": [1, true]}");
    assertThat(value(BY, "1.5M")).isEqualTo(1572864L);
    assertThat(value(BY, "1 KB")).isEqualTo(1024L);
    assertThat(value(BI, "1Mb")).isEqualTo(1048576L);
    assertThat(value(CB, true)).isEqualTo("yes");
    assertThat(value(LC, List.of())).isEqualTo(List.of());
  }

  @Test
  void aDictionaryIsReadFromAllItsForms() {
    Map<String, Object> pairs = new LinkedHashMap<>();
    pairs.put("a", "1");
    pairs.put("b", "2");
    pairs.put("c", "x y");
    pairs.put("d", "q,r");
    assertThat(value(D, "a=1,b=2, c=\"x y\" d='q,r'")).isEqualTo(pairs);
    assertThat(value(D, "{\"a\": [1, null]}")).isEqualTo(Map.of("a", Arrays.asList(1L, null)));
    assertThat(value(D, "{'a': True}")).isEqualTo(Map.of("a", true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          b#maybe#argument 'b' is of type str and we were unable to convert to bool: The value 'maybe' is not a valid boolean. Valid booleans include: 0, 1, '0', '1', 'f', 'false', 'n', 'no', 'off', 'on', 't', 'true', 'y', 'yes'
          i#abc#argument 'i' is of type str and we were unable to convert to int: "'abc'" cannot be converted to an int
          f#abc#argument 'f' is of type str and we were unable to convert to float: <class 'str'> cannot be converted to a float
          d#abc#argument 'd' is of type str and we were unable to convert to dict: dictionary requested, could not parse JSON or key=value
          d#{"a": 1#argument 'd' is of type str and we were unable to convert to dict: unable to evaluate string as dictionary
          li#1,x#Elements value for option 'li' is of type str and we were unable to convert to int: "'x'" cannot be converted to an int
          by#1Kb#argument 'by' is of type str and we were unable to convert to bytes: <class 'str'> cannot be converted to a Byte value
          bi#1KB#argument 'bi' is of type str and we were unable to convert to bits: <class 'str'> cannot be converted to a Bit value
          c#z#value of c must be one of: a, b, got: z
          lc#a,z,q#value of lc must be one or more of: a, b. Got no match for: z, q
          r1#a#parameters are required together: r1, r2
          ri#x#ri is x but all of the following are missing: rb, ro
          ri#y#ri is y but any of the following are missing: rb, ro
          ri#z#ri is z but all of the following are missing: rif
          rif#z#missing parameter(s) required by 'rif': ro, rb
          sub#b=1#missing required arguments: a found in sub
          sub#a=x#argument 'a' is of type str found in 'sub'. and we were unable to convert to int: "'x'" cannot be converted to an int
          sub#a=1 z=1 y=2#Unsupported parameters for (argtest) module: sub.y, sub.z. Supported parameters include: a, b, c (aa).
          sub#a=1 b=1 c=x#parameters are mutually exclusive: b|c found in sub
          sub#a=1 c=z#value of c must be one of: x, y, got: z found in sub
          """,
      quoteCharacter = '`')
  void aMistakeHasAnsiblesWords(String option, String value, String message) {
    assertThat(message(Map.of(option, value))).isEqualTo(message);
  }

  @Test
  void theFirstOfSeveralMistakesIsTheOneThatAnsibleTells() {
    assertThat(message(Map.of("s", "a", "f", 1L, "i", 1L, "p", "a")))
        .isEqualTo("parameters are mutually exclusive: s|f, i|p");
    assertThat(message(Map.of("s", "a", "f", 1L, "zz", 1L, "r1", "q")))
        .isEqualTo("parameters are mutually exclusive: s|f");
    assertThat(message(Map.of("i", "abc", "zz", 1L, "r1", "q"))).startsWith("argument 'i'");
    assertThat(message(Map.of("foo", 1L, "bar", 2L)))
        .isEqualTo(
            "Unsupported parameters for (argtest) module: bar, foo. Supported parameters include:"
                + " al, b, bi, by, c, cb, d, f, i, j, l, lc, li, p, r1, r2, rb, ri, rif, ro, s, sd,"
                + " sl, sub (al1, al2).");
  }

  @Test
  void noneIsAnErrorWhereThereIsADefaultOfAnotherType() {
    assertThat(message(new HashMap<>(java.util.Collections.singletonMap("b", null)))).isNull();
    Option<Long> withDefault = Option.of("id", Types.INT).defaultsTo(3L);
    Specification one = Specification.of("one").options(withDefault).build();
    assertThat(message(one, java.util.Collections.singletonMap("id", null)))
        .isEqualTo(
            "argument 'id' is of type NoneType and we were unable to convert to int: \"None\""
                + " cannot be converted to an int");
  }

  @Test
  void anAliasWinsOverTheNameAndSaysSo() {
    Map<String, Object> given = new LinkedHashMap<>();
    given.put("al", "a");
    given.put("al1", "b");
    Arguments arguments = ArgumentReader.read(ALL, given, null);
    assertThat(arguments.get(AL)).isEqualTo("b");
    assertThat(arguments.warnings()).containsExactly("Both option al and its alias al1 are set.");
  }

  @Test
  void suboptionsAreReadInDictionariesAndLists() {
    Arguments arguments =
        ArgumentReader.read(
            ALL, Map.of("sub", Map.of("aa", 1L), "sl", List.of("a=5 b=6", Map.of("a", 2L))), null);
    assertThat(arguments.get(SUB).get(SUB_A)).isEqualTo(1L);
    assertThat(arguments.get(SUB).get(SUB_B)).isEqualTo("q");
    assertThat(arguments.get(SL).get(0).get(SUB_B)).isEqualTo("6");
    assertThat(arguments.get(SL).get(1).get(SUB_A)).isEqualTo(2L);
  }

  @Test
  void freeTextIsTheValueOfTheRawParameters() {
    Option<String> rawParams = Option.of("_raw_params", Types.STR);
    Option<String> cmd = Option.of("cmd", Types.STR);
    Specification command =
        Specification.of("command")
            .options(rawParams, cmd)
            .freeForm()
            .requiredOneOf(rawParams, cmd)
            .mutuallyExclusive(rawParams, cmd)
            .build();
    assertThat(ArgumentReader.read(command, Map.of(), "ls /").get(rawParams)).isEqualTo("ls /");
    assertThat(message(command, Map.of()))
        .isEqualTo("one of the following is required: _raw_params, cmd");
  }

  @Test
  void secretsAreHiddenInWhatIsShown() {
    Option<String> password = Option.of("password", Types.STR).secret();
    Specification login = Specification.of("login").options(password, SD).build();
    assertThat(ArgumentReader.read(login, Map.of("password", "geheim"), null).shown())
        .isEqualTo(Map.of("password", "VALUE_SPECIFIED_IN_NO_LOG_PARAMETER", "sd", "x"));
  }

  @Test
  void whatIsUnrepeatedIsHiddenThereOnly() {
    Specification copy = new CopyModule().specification();
    Arguments read = ArgumentReader.read(copy, Map.of("content", "geheim", "dest", "/f"), null);
    assertThat(read.shown()).containsEntry("content", "VALUE_SPECIFIED_IN_NO_LOG_PARAMETER");
    assertThat(read.secrets()).isEmpty();
  }

  private static <T> T value(Option<T> option, Object raw) {
    Map<String, Object> given = new HashMap<>();
    given.put(option.name(), raw);
    return ArgumentReader.read(ALL, given, null).get(option);
  }

  private static String message(Map<String, Object> given) {
    return message(ALL, given);
  }

  private static String message(Specification specification, Map<String, Object> given) {
    ModuleFailure failure =
        catchThrowableOfType(
            ModuleFailure.class, () -> ArgumentReader.read(specification, given, null));
    return failure == null ? null : failure.getMessage();
  }
}
