package io.jansible.template.text;

import io.jansible.template.expression.Token;
import java.util.List;

/** What a template consists of; offsets count from 0 in the scanned text. */
public sealed interface Piece {
  int offset();

  /** Text that stays as it is. */
  record Plain(String text, int offset) implements Piece {}

  /** A print statement: the tokens between its marks. */
  record Print(List<Token> tokens, int offset) implements Piece {}

  /** A block tag: the tokens between its marks, the tag's name first. */
  record Tag(List<Token> tokens, int offset) implements Piece {}
}
