package io.jansible.playbook;

import io.jansible.source.Position;
import io.jansible.source.SourceText;
import io.jansible.source.YamlNode;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code meta/main} says of how a role is used; the rest of it is for Ansible Galaxy.
 *
 * @param dependencies uses of other roles, which run first
 * @param collections where its tasks look for short names, besides its own collection
 */
record RoleMetadata(
    boolean duplicatesAllowed, List<YamlNode> dependencies, List<String> collections) {
  private static final RoleMetadata NONE = new RoleMetadata(false, List.of(), List.of());

  static RoleMetadata read(PlayDraft draft, RoleFiles files) {
    Position nowhere = new Position(new SourceText(files.directory().toString(), ""), 1, 1);
    Path file = files.find("meta", null, nowhere);
    YamlNode document = file == null ? null : draft.read(file, nowhere);
    if (document == null || document instanceof YamlNode.Scalar scalar && scalar.value() == null) {
      return NONE;
    } else if (!(document instanceof YamlNode.Mapping mapping)) {
      draft
          .findings()
          .problem(
              document.at(),
              "A role's metadata must be a mapping, not " + Constant.shape(document));
      return NONE;
    } else {
      return new RoleMetadata(
          duplicates(draft, mapping),
          dependencies(draft, mapping),
          new CollectionNames(draft.findings()).of(mapping.get("collections")));
    }
  }

  private static boolean duplicates(PlayDraft draft, YamlNode.Mapping mapping) {
    YamlNode node = mapping.get("allow_duplicates");
    Written written =
        node == null ? null : Constant.BOOL.read("'allow_duplicates'", node, draft.findings());
    return written != null && Boolean.TRUE.equals(written.value());
  }

  private static List<YamlNode> dependencies(PlayDraft draft, YamlNode.Mapping mapping) {
    YamlNode node = mapping.get("dependencies");
    if (node == null || node instanceof YamlNode.Scalar scalar && scalar.value() == null) {
      return List.of();
    } else if (node instanceof YamlNode.Sequence sequence) {
      return sequence.elements();
    }
    draft
        .findings()
        .problem(node.at(), "'dependencies' must be a list of roles, not " + Constant.shape(node));
    return List.of();
  }
}
