package io.jansible.template.expression;

import io.jansible.template.Finish;
import io.jansible.template.TemplateException;
import io.jansible.template.Undefined;
import io.jansible.template.value.Comparison;
import io.jansible.template.value.Operators;
import io.jansible.template.value.Text;
import java.util.List;

/** Arithmetic, and texts put together. */
final class Operation {
  private Operation() {}

  /** What an operator does with two values. */
  @FunctionalInterface
  interface Binary {
    Object apply(Object left, Object right);
  }

  /** The operator of a sign, or null. */
  static Binary of(String sign) {
    return switch (sign) {
      case "+" -> Operators::add;
      case "-" -> Operators::subtract;
      case "*" -> Operators::multiply;
      case "/" -> Operators::divide;
      case "//" -> Operators::floorDivide;
      case "%" -> Operators::modulo;
      case "**" -> Operators::power;
      default -> null;
    };
  }

  record Both(Binary operator, Expression left, Expression right, int offset)
      implements Expression {
    @Override
    public Object evaluate(Evaluation evaluation) {
      Object first = left.evaluate(evaluation);
      Object second = right.evaluate(evaluation);
      try {
        return operator.apply(first, second);
      } catch (TemplateException failure) {
        throw failure.near(offset);
      }
    }
  }

  record Negated(Expression of) implements Expression {
    @Override
    public Object evaluate(Evaluation evaluation) {
      return Operators.negate(of.evaluate(evaluation));
    }
  }

  record Plus(Expression of) implements Expression {
    @Override
    public Object evaluate(Evaluation evaluation) {
      return Operators.plus(of.evaluate(evaluation));
    }
  }

  /** {@code a ~ b ~ c}. */
  record Concatenation(List<Expression> parts) implements Expression {
    @Override
    public Object evaluate(Evaluation evaluation) {
      StringBuilder text = new StringBuilder();
      boolean keepsTypes = evaluation.engine().keepsTypes();
      for (Expression part : parts) {
        Object value = Undefined.refuse(part.evaluate(evaluation));
        text.append(Text.of(keepsTypes ? Finish.listed(value) : value));
      }
      return text.toString();
    }
  }

  /** {@code a < b <= c}: each sign stands between two operands. */
  record Chain(Expression first, List<Token> signs, List<Expression> others) implements Expression {
    @Override
    public Object evaluate(Evaluation evaluation) {
      Object left = operand(first, evaluation);
      for (int i = 0; i < signs.size(); i++) {
        Object right = operand(others.get(i), evaluation);
        if (!holds(signs.get(i), left, right)) {
          return false;
        }
        left = right;
      }
      return true;
    }

    /** A bare word in a comparison was often meant as text. */
    private static Object operand(Expression expression, Evaluation evaluation) {
      Object value = expression.evaluate(evaluation);
      return value instanceof Undefined undefined && expression instanceof Name word
          ? undefined.orMeant("if it is meant as text, quote it: '" + word.name() + "'")
          : value;
    }

    private static boolean holds(Token token, Object left, Object right) {
      String sign = token.value();
      try {
        return holds(sign, left, right);
      } catch (TemplateException failure) {
        throw failure.near(token.offset());
      }
    }

    private static boolean holds(String sign, Object left, Object right) {
      return switch (sign) {
        case "==" -> Comparison.equal(left, right);
        case "!=" -> !Comparison.equal(left, right);
        case "<" -> Comparison.compare(left, right, sign) < 0 && ordered(left, right);
        case "<=" -> Comparison.compare(left, right, sign) <= 0 && ordered(left, right);
        case ">" -> Comparison.compare(left, right, sign) > 0 && ordered(left, right);
        case ">=" -> Comparison.compare(left, right, sign) >= 0 && ordered(left, right);
        case "in" -> Comparison.contains(right, left);
        default -> !Comparison.contains(right, left);
      };
    }

    /** Not-a-number is neither less nor greater than anything. */
    private static boolean ordered(Object left, Object right) {
      return !(left instanceof Double x && x.isNaN() || right instanceof Double y && y.isNaN());
    }
  }
}
