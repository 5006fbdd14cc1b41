package io.jansible.playbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Every keyword of Ansible's language (as of 2.19), where it may stand, and whether jansible knows
 * what to do with it yet.
 */
enum Keyword {
  ACTION(Where.TASKS),
  ALWAYS(Where.BLOCKS),
  ANY_ERRORS_FATAL(Where.ALL),
  ARGS(Where.TASKS),
  ASYNC(Where.TASKS),
  BECOME(Where.ALL),
  BECOME_EXE(Where.ALL),
  BECOME_FLAGS(Where.ALL),
  BECOME_METHOD(Where.ALL),
  BECOME_USER(Where.ALL),
  BLOCK(Where.BLOCKS),
  BREAK_WHEN(Where.LOOPS),
  CHANGED_WHEN(Where.TASKS),
  CHECK_MODE(Where.ALL),
  COLLECTIONS(Where.ALL),
  CONFIRM(Where.PROMPTS),
  CONNECTION(Where.ALL),
  DEBUGGER(Where.ALL),
  DEFAULT(Where.PROMPTS),
  DELAY(Where.TASKS),
  DELEGATE_FACTS(Where.WORK),
  DELEGATE_TO(Where.WORK),
  DIFF(Where.ALL),
  ENCRYPT(Where.PROMPTS),
  ENVIRONMENT(Where.ALL),
  EXTENDED(Where.LOOPS),
  EXTENDED_ALLITEMS(Where.LOOPS),
  FACT_PATH(Where.PLAYS),
  FAILED_WHEN(Where.TASKS),
  FORCE_HANDLERS(Where.PLAYS),
  GATHER_FACTS(Where.PLAYS),
  GATHER_SUBSET(Where.PLAYS),
  GATHER_TIMEOUT(Where.PLAYS),
  HANDLERS(Where.PLAYS),
  HOSTS(Where.PLAYS),
  IGNORE_ERRORS(Where.ALL),
  IGNORE_UNREACHABLE(Where.ALL),
  INDEX_VAR(Where.LOOPS),
  LABEL(Where.LOOPS),
  LISTEN(Where.HANDLERS),
  LOCAL_ACTION(Where.TASKS),
  LOOP(Where.TASKS),
  LOOP_CONTROL(Where.TASKS),
  LOOP_VAR(Where.LOOPS),
  MAX_FAIL_PERCENTAGE(Where.PLAYS),
  MODULE_DEFAULTS(Where.ALL),
  NAME(Where.NAMED),
  NO_LOG(Where.ALL),
  NOTIFY(Where.NOTIFYING),
  ORDER(Where.PLAYS),
  PAUSE(Where.LOOPS),
  POLL(Where.TASKS),
  PORT(Where.ALL),
  POST_TASKS(Where.PLAYS),
  PRE_TASKS(Where.PLAYS),
  PRIVATE(Where.PROMPTS),
  PROMPT(Where.PROMPTS),
  REGISTER(Where.TASKS),
  REMOTE_USER(Where.ALL),
  RESCUE(Where.BLOCKS),
  RETRIES(Where.TASKS),
  ROLES(Where.PLAYS),
  RUN_ONCE(Where.ALL),
  SALT(Where.PROMPTS),
  SALT_SIZE(Where.PROMPTS),
  SERIAL(Where.PLAYS),
  STRATEGY(Where.PLAYS),
  TAGS(Where.TAGGED),
  TASKS(Where.PLAYS),
  THROTTLE(Where.ALL),
  TIMEOUT(Where.ALL),
  UNSAFE(Where.PROMPTS),
  UNTIL(Where.TASKS),
  /** The older spelling of remote_user. */
  USER(Where.PLAYS),
  VALIDATE_ARGSPEC(Where.PLAYS, Support.LATER),
  VARS(Where.TAGGED),
  VARS_FILES(Where.PLAYS),
  VARS_PROMPT(Where.PLAYS),
  WHEN(Where.CONDITIONAL);

  /** Whether a keyword can be used. */
  private enum Support {
    NOW,
    LATER
  }

  /** The places that several keywords share. */
  private static final class Where {
    static final Set<Place> PLAYS = EnumSet.of(Place.PLAY);
    static final Set<Place> BLOCKS = EnumSet.of(Place.BLOCK);
    static final Set<Place> TASKS = EnumSet.of(Place.TASK, Place.HANDLER);
    static final Set<Place> HANDLERS = EnumSet.of(Place.HANDLER);
    static final Set<Place> NOTIFYING =
        EnumSet.of(Place.BLOCK, Place.TASK, Place.HANDLER, Place.APPLY);
    static final Set<Place> WORK =
        EnumSet.of(Place.BLOCK, Place.TASK, Place.HANDLER, Place.APPLY, Place.ROLE);
    static final Set<Place> CONDITIONAL = with(WORK, Place.IMPORT_PLAYBOOK);
    static final Set<Place> LOOPS = EnumSet.of(Place.LOOP_CONTROL);
    static final Set<Place> ALL = with(WORK, Place.PLAY);
    static final Set<Place> TAGGED = with(ALL, Place.IMPORT_PLAYBOOK);

    static final Set<Place> PROMPTS = EnumSet.of(Place.VARS_PROMPT);
    static final Set<Place> NAMED = with(TAGGED, Place.VARS_PROMPT);

    private static Set<Place> with(Set<Place> places, Place more) {
      Set<Place> all = EnumSet.copyOf(places);
      all.add(more);
      return all;
    }
  }

  private static final Map<String, Keyword> BY_NAME = byName();

  private final Set<Place> places;
  private final Support support;

  Keyword(Set<Place> places) {
    this(places, Support.NOW);
  }

  Keyword(Set<Place> places, Support support) {
    this.places = places;
    this.support = support;
  }

  private static Map<String, Keyword> byName() {
    Map<String, Keyword> all = new HashMap<>();
    for (Keyword keyword : values()) {
      all.put(keyword.spelling(), keyword);
    }
    return all;
  }

  /** The keyword of this spelling, or null. */
  static Keyword of(String spelling) {
    return BY_NAME.get(spelling);
  }

  /** As authors write it. */
  String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isAllowedIn(Place place) {
    return places.contains(place);
  }

  boolean isSupported() {
    return support == Support.NOW;
  }

  /** The places where it may stand, as a message lists them: the usual ones. */
  String shownPlaces() {
    List<String> shown =
        places.stream().filter(place -> place != Place.APPLY).map(Place::shown).toList();
    return String.join(" or ", shown);
  }

  /** The spellings that may stand in a place, for suggestions. */
  static Collection<String> spellings(Place place) {
    List<String> spellings = new ArrayList<>();
    for (Keyword keyword : values()) {
      if (keyword.isAllowedIn(place)) {
        spellings.add(keyword.spelling());
      }
    }
    return spellings;
  }
}
