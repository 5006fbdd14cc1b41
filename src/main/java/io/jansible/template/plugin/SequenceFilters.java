package io.jansible.template.plugin;

import static io.jansible.template.plugin.FilterEntry.filter;

import io.jansible.template.Undefined;
import io.jansible.template.value.Generator;
import io.jansible.template.value.Iteration;
import io.jansible.template.value.Numbers;
import io.jansible.template.value.Operators;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Text;
import io.jansible.template.value.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Filters over the elements of one list. */
final class SequenceFilters {
  private SequenceFilters() {}

  static FilterEntry find(String name) {
    return switch (name) {
      case "list" -> filter("", "The elements as a list.", SequenceFilters::list);
      case "length", "count" ->
          filter("", "How many elements there are.", call -> Iteration.length(call.value()));
      case "first" ->
          filter("", "The first element; undefined when there is none.", SequenceFilters::first);
      case "last" ->
          filter("", "The last element; undefined when there is none.", SequenceFilters::last);
      case "join" ->
          filter(
              "d='', attribute=None",
              "The elements' texts, or those of one of their attributes, with d between them.",
              SequenceFilters::join);
      case "reverse" ->
          filter(
              "",
              "The elements, or the text, from the end to the start.",
              SequenceFilters::reverse);
      case "sum" ->
          filter(
              "attribute=None, start=0",
              "The start value and all elements, or one of their attributes, added up.",
              SequenceFilters::sum);
      case "batch" ->
          filter(
              "linecount, fill_with=None",
              "Lists of so many elements each; the last is filled up if there is a filling.",
              SequenceFilters::batch);
      case "slice" ->
          filter(
              "slices, fill_with=None",
              "So many lists with the elements, as even as can be.",
              SequenceFilters::slice);
      default -> OrderFilters.find(name);
    };
  }

  /** What a filter made on the way must be there; from 2.19 on, that is seen here. */
  private static Object list(Call call) {
    List<Object> list = Iteration.list(call.value());
    if (call.value() instanceof Generator && call.evaluation().engine().keepsTypes()) {
      list.forEach(Undefined::refuse);
    }
    return list;
  }

  private static Object first(Call call) {
    Iterator<Object> elements = Iteration.of(call.value()).iterator();
    return elements.hasNext()
        ? elements.next()
        : new Undefined("No first item, sequence was empty.");
  }

  private static Object last(Call call) {
    if (!Types.isIterable(Undefined.refuse(call.value())) || call.value() instanceof Set) {
      throw PythonError.type("'" + Types.name(call.value()) + "' object is not reversible");
    }
    List<Object> elements = call.elements();
    return elements.isEmpty()
        ? new Undefined("No last item, sequence was empty.")
        : elements.get(elements.size() - 1);
  }

  private static Object join(Call call) {
    String separator = call.text("d");
    Object attribute = call.get("attribute");
    StringBuilder out = new StringBuilder();
    boolean first = true;
    for (Object each : Iteration.of(call.value())) {
      Object element = attribute == null ? each : AttributePath.of(attribute).get(each);
      out.append(first ? "" : separator).append(Text.of(Undefined.refuse(element)));
      first = false;
    }
    return out.toString();
  }

  private static Object reverse(Call call) {
    if (Types.isText(call.value())) {
      return new StringBuilder(call.text()).reverse().toString();
    }
    List<Object> elements = Iteration.list(call.value());
    Collections.reverse(elements);
    return new Generator(elements.iterator());
  }

  private static Object sum(Call call) {
    Object attribute = call.get("attribute");
    Object sum = call.get("start");
    for (Object each : Iteration.of(call.value())) {
      sum = Operators.add(sum, attribute == null ? each : AttributePath.of(attribute).get(each));
    }
    return sum;
  }

  private static Object batch(Call call) {
    int size = (int) call.whole("linecount");
    List<Object> batches = new ArrayList<>();
    List<Object> batch = new ArrayList<>();
    for (Object each : Iteration.of(call.value())) {
      if (batch.size() == size) {
        batches.add(batch);
        batch = new ArrayList<>();
      }
      batch.add(each);
    }
    if (!batch.isEmpty()) {
      while (call.get("fill_with") != null && batch.size() < size) {
        batch.add(call.get("fill_with"));
      }
      batches.add(batch);
    }
    return new Generator(batches.iterator());
  }

  private static Object slice(Call call) {
    List<Object> elements = Iteration.list(call.value());
    int count = (int) Numbers.index(call.get("slices"));
    if (count == 0) {
      throw PythonError.zero("integer division or modulo by zero");
    }
    int size = elements.size() / count;
    int longer = elements.size() % count;
    List<Object> slices = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < count; i++) {
      int end = at + size + (i < longer ? 1 : 0);
      List<Object> slice = new ArrayList<>(elements.subList(at, end));
      if (call.get("fill_with") != null && i >= longer) {
        slice.add(call.get("fill_with"));
      }
      slices.add(slice);
      at = end;
    }
    return new Generator(slices.iterator());
  }
}
