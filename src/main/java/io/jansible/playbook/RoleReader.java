package io.jansible.playbook;

import io.jansible.source.HashBehaviour;
import io.jansible.source.Position;
import io.jansible.source.Problem;
import io.jansible.source.Suggestion;
import io.jansible.source.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a role, and the roles that it depends on, for one use of it. */
final class RoleReader {
  private final PlayDraft draft;
  private final StepParser steps;

  RoleReader(PlayDraft draft, StepParser steps) {
    this.draft = draft;
    this.steps = steps;
  }

  /**
   * What a use of a role brings into a play.
   *
   * @param steps the dependencies' and the role's own
   * @param handlers the dependencies' and the role's own
   */
  record Content(RoleUse use, Block steps, List<Step> handlers) {}

  /**
   * Reads a role; null when it is not there, which is reported.
   *
   * @param around where it is used, with the keywords of the use in force
   */
  Content read(RoleRequest request, Surroundings around) {
    String name = draft.name(request.name(), around);
    if (name == null) {
      return null;
    }
    RolePaths.Found found = find(name.strip(), request.name().at(), around);
    if (found == null) {
      return null;
    }
    if (draft.isOpen(found.directory())) {
      draft
          .findings()
          .problem(
              request.name().at(),
              "The role '" + name + "' depends on itself, through the roles that it depends on");
      return null;
    }
    draft.open(found.directory());
    draft.parts().modules().library(found.directory().resolve("library"));
    Content content = read(request, around, found);
    draft.close();
    return content;
  }

  private RolePaths.Found find(String name, Position at, Surroundings around) {
    RolePaths paths = draft.parts().rolePaths();
    Path beside = around.role() == null ? null : around.role().role().directory();
    Set<Path> searched = new LinkedHashSet<>();
    RolePaths.Found found =
        paths.find(name, draft.directory(), beside, around.keywords().collections(), searched);
    if (found == null) {
      String where = searched.stream().map(Path::toString).collect(Collectors.joining(":"));
      Problem missing =
          new Problem(
              "the role '" + name + "' was not found in " + where,
              at,
              Suggestion.hint(name, paths.names(draft.directory(), beside)));
      if (draft.isRunning()) {
        throw new InclusionException(missing);
      }
      draft.findings().problem(missing);
    }
    return found;
  }

  /**
   * Where a role looks for short names: in its own collection, and in those of its metadata.
   *
   * @param user where the role is used; what is in force there is not in force in the role
   */
  private static Surroundings inside(
      Surroundings user, RoleUse use, RolePaths.Found found, RoleMetadata metadata) {
    Set<String> all = new LinkedHashSet<>();
    if (found.collection() != null) {
      all.add(found.collection());
    }
    all.addAll(metadata.collections());
    if (found.collection() != null) {
      // A module of library/ does not hide one of Ansible's own here.
      all.add("ansible.builtin");
    }
    return user.in(use).with(user.keywords().searching(List.copyOf(all)));
  }

  private Content read(RoleRequest request, Surroundings around, RolePaths.Found found) {
    HashBehaviour behaviour = draft.parts().dictionaries();
    RoleFiles files = new RoleFiles(draft, found.directory());
    RoleMetadata metadata = RoleMetadata.read(draft, files);
    Boolean duplicates = request.duplicatesAllowed();
    RoleRequest.From from = request.from();
    Role role =
        new Role(
            found.name(),
            found.collection(),
            found.directory(),
            files.variables("defaults", from.defaults(), request.name().at()),
            files.variables("vars", from.vars(), request.name().at()),
            duplicates == null ? metadata.duplicatesAllowed() : duplicates);
    RoleUse head = new RoleUse(role, request.given(), around.role(), List.of(), behaviour);
    List<Content> needed = dependencies(metadata, inside(around, head, found, metadata));
    RoleUse use =
        new RoleUse(
            role,
            request.given(),
            around.role(),
            needed.stream().map(Content::use).toList(),
            behaviour);
    return content(request, inside(around, use, found, metadata), needed, files);
  }

  private List<Content> dependencies(RoleMetadata metadata, Surroundings around) {
    List<Content> needed = new ArrayList<>();
    for (YamlNode entry : metadata.dependencies()) {
      Content content = new RoleEntryParser(draft, steps).parse(entry, around);
      if (content != null) {
        needed.add(content);
      }
    }
    return needed;
  }

  private Content content(
      RoleRequest request, Surroundings around, List<Content> needed, RoleFiles files) {
    List<Step> own = new ArrayList<>();
    if (request.validated()) {
      Task validation = RoleValidation.step(draft, files, request, around);
      if (validation != null) {
        own.add(validation);
      }
    }
    own.addAll(list(files, "tasks", request.from().tasks(), request, around, Place.TASK));
    List<Step> all = new ArrayList<>();
    List<Step> handlers = new ArrayList<>();
    for (Content each : needed) {
      all.add(each.steps());
      handlers.addAll(each.handlers());
    }
    Position at = request.name().at();
    all.add(new Block(at, null, own, List.of(), List.of(), around.keywords(), around.role()));
    List<Step> ownHandlers =
        list(files, "handlers", request.from().handlers(), request, around, Place.HANDLER);
    handlers.add(Block.of(at, ownHandlers, around.keywords()));
    return new Content(around.role(), Block.of(at, all, around.keywords()), handlers);
  }

  private List<Step> list(
      RoleFiles files,
      String folder,
      String chosen,
      RoleRequest request,
      Surroundings around,
      Place place) {
    Position at = request.name().at();
    Path file = files.find(folder, chosen, at);
    return file == null ? List.of() : steps.file(file, at, around.in(file), place);
  }
}
