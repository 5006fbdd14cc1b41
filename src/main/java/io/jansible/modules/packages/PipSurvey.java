package io.jansible.modules.packages;

import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.source.JsonStyle;
import io.jansible.source.JsonSyntaxException;
import io.jansible.source.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a look at the node tells, in one round trip. pip is a Python program, so the node's Python
 * is there to be asked; versions are compared by the library that pip itself compares them with.
 *
 * @param answer what the script prints
 */
record PipSurvey(Map<?, ?> answer) {
  private static final int NO_PYTHON = 90;

  private static final String PYTHON =
      """
      import json, os, re, subprocess, sys, tempfile
      ask = json.loads(sys.argv[1])
      def path(text):
          return None if text is None else os.path.expanduser(os.path.expandvars(text))
      def runs(file):
          return os.path.isfile(file) and os.access(file, os.X_OK)
      folders = [f for f in os.environ.get('PATH', '').split(os.pathsep) if f]
      folders += [f for f in ('/sbin', '/usr/sbin', '/usr/local/sbin')
                  if f not in folders and os.path.exists(f)]
      def which(name):
          return next((os.path.join(f, name) for f in folders if runs(os.path.join(f, name))), None)
      try:
          from packaging.requirements import Requirement
      except Exception:
          try:
              from pip._vendor.packaging.requirements import Requirement
          except Exception:
              Requirement = None
      def plain(name):
          return re.sub('[-_.]+', '-', name).lower()
      class Package(object):
          def __init__(self, text, version=None):
              if version:
                  version = version.lstrip()
                  text += ('==' if version[:1].isdigit() else ' ') + version
              self.text, self.name, self.said = text, None, None
              try:
                  found = Requirement(text)
                  self.text, self.name, self.said = str(found), plain(found.name), found.specifier
              except Exception:
                  pass
          def among(self, lines):
              for line in lines:
                  name, sign, version = line.partition('==')
                  if sign and self.name == plain(name) and \\
                          self.said.contains(version, prereleases=True):
                      return True
              return False
      packages = [Package(name) for name in ask['names']]
      answer = {'python': sys.executable, 'folders': folders, 'tmp': tempfile.gettempdir()}
      answer['specified'] = [bool(p.said) for p in packages]
      if ask['version'] is not None and len(packages) == 1:
          packages = [Package(packages[0].text, ask['version'])]
      answer['packages'] = [p.text for p in packages]
      chdir, env, program = path(ask['chdir']), path(ask['virtualenv']), path(ask['executable'])
      env = os.path.join(chdir, env) if env and chdir else env
      answer['chdir'], answer['virtualenv'] = chdir or answer['tmp'], env
      answer['made'] = bool(env) and os.path.exists(os.path.join(env, 'bin', 'activate'))
      answer['command'] = path(ask['command'])
      answer['maker'] = which(ask['maker'])
      try:
          from importlib.util import find_spec
          own = find_spec('pip') is not None
      except Exception:
          own = False
      if env:
          pips = [os.path.join(env, 'bin', n) for n in ('pip3', 'pip')]
          pip = next(([p] for p in pips if runs(p)), None)
      elif program and os.path.isabs(program):
          pip = [program]
      elif program:
          pip = [which(program)] if which(program) else None
      elif own:
          pip = [sys.executable, '-m', 'pip']
      else:
          pip = [which('pip3')] if which('pip3') else None
      answer['pip'] = pip
      if ask['list'] and pip and (answer['made'] or not env):
          command = pip + ['list', '--format=freeze']
          there = dict(os.environ, LANG='C.UTF-8', LC_ALL='C.UTF-8', LC_MESSAGES='C.UTF-8')
          try:
              ran = subprocess.Popen(command, cwd=answer['chdir'], env=there,
                                     stdout=subprocess.PIPE, stderr=subprocess.PIPE)
              out, err = [t.decode('utf-8', 'replace') for t in ran.communicate()]
              answer['list'] = {'cmd': command, 'rc': ran.returncode, 'out': out, 'err': err}
              answer['present'] = [p.among(out.split('\\n')) for p in packages]
          except OSError as error:
              answer['list'] = {'cmd': command, 'rc': 1, 'out': '', 'err': str(error)}
      print(json.dumps(answer))
      """;

  /**
   * Looks at the node.
   *
   * @param maker the program that makes virtual environments, where it is a name without a path
   * @param lists whether to tell which packages are there
   */
  static PipSurvey of(ModuleRun run, List<String> packages, String maker, boolean lists) {
    Map<String, Object> ask = new LinkedHashMap<>();
    ask.put("names", packages);
    ask.put("version", run.get(PipOptions.VERSION));
    ask.put("chdir", run.get(PipOptions.CHDIR));
    ask.put("virtualenv", run.get(PipOptions.VIRTUALENV));
    ask.put("executable", run.get(PipOptions.EXECUTABLE));
    ask.put("command", run.get(PipOptions.VIRTUALENV_COMMAND));
    ask.put("maker", maker);
    ask.put("list", lists);
    Reply reply = run.target().inspect(script(run, JsonText.write(ask, JsonStyle.LINE)));
    if (reply.status() == NO_PYTHON) {
      throw new ModuleFailure(
          "Unable to find any of pip3 to use.  pip needs to be installed: the node has no Python.");
    }
    try {
      return new PipSurvey((Map<?, ?>) JsonText.parse(reply.output()));
    } catch (JsonSyntaxException | ClassCastException e) {
      throw new ModuleFailure(
          "the node's Python did not answer: " + (reply.outputText() + reply.errorText()).strip());
    }
  }

  private static String script(ModuleRun run, String ask) {
    Object interpreter = run.controller().variable("ansible_python_interpreter");
    String python = interpreter == null ? "" : interpreter.toString();
    String find =
        python.isEmpty() || python.startsWith("auto")
            ? "py=$(command -v python3) || py=$(command -v python) || exit " + NO_PYTHON + "\n"
            : "py="
                + Quote.word(python)
                + "\ncommand -v \"$py\" >/dev/null || exit "
                + NO_PYTHON
                + "\n";
    return find + "exec \"$py\" -c " + Quote.word(PYTHON) + " " + Quote.word(ask) + "\n";
  }

  /** One of the texts of the answer, or null. */
  String text(String key) {
    return (String) answer.get(key);
  }

  boolean is(String key) {
    return Boolean.TRUE.equals(answer.get(key));
  }

  /** One of the lists of texts of the answer, or null. */
  List<String> texts(String key) {
    List<?> texts = (List<?>) answer.get(key);
    return texts == null ? null : texts.stream().map(String::valueOf).toList();
  }

  /** Whether any of one answer for each package is yes. */
  boolean any(String key) {
    return ((List<?>) answer.get(key)).contains(Boolean.TRUE);
  }

  /** Whether any of one answer for each package is no. */
  boolean notAll(String key) {
    return ((List<?>) answer.get(key)).contains(Boolean.FALSE);
  }

  /** The list of what is installed: {@code cmd}, {@code rc}, {@code out}, {@code err}. */
  Map<?, ?> list() {
    return (Map<?, ?>) answer.get("list");
  }
}
