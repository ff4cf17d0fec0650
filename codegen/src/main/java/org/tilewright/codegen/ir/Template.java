package org.tilewright.codegen.ir;

/**
 * Puts values in the place of {@code %s} and {@code %d}, in order; {@code %%} is a percent sign. An
 * instruction is written in a fraction of the time that {@link String#format} takes, which was most
 * of the time that code took to be written.
 */
final class Template {
  private Template() {}

  static String fill(String template, Object... values) {
    StringBuilder text = new StringBuilder(template.length() + 16 * values.length);
    int next = 0;
    int begin = 0;
    for (int at = template.indexOf('%'); at >= 0; at = template.indexOf('%', begin)) {
      text.append(template, begin, at);
      char kind = at + 1 < template.length() ? template.charAt(at + 1) : ' ';
      if (kind == '%') text.append('%');
      else if (kind == 's' || kind == 'd') text.append(values[next++]);
      else throw unknown(template, at);
      begin = at + 2;
    }
    return text.append(template, begin, template.length()).toString();
  }

  private static IllegalArgumentException unknown(String template, int at) {
    return new IllegalArgumentException(
        "The template (%s) has at %d a percent sign that means nothing; expected one of %%s, %%d and %%%%."
            .formatted(template, at));
  }
}
