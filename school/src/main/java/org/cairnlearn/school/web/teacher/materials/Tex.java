package org.cairnlearn.school.web.teacher.materials;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Mathematics in TeX as plain characters: {@code \frac{x^2}{3}} is (x²)/3. Knows the few dozen
 * signs that exercises use; what it does not know stays as it is, so that nothing is lost.
 */
final class Tex {
    private static final Map<String, String> SIGNS =
            Map.ofEntries(
                    Map.entry("times", "×"),
                    Map.entry("cdot", "·"),
                    Map.entry("div", "÷"),
                    Map.entry("pm", "±"),
                    Map.entry("leq", "≤"),
                    Map.entry("le", "≤"),
                    Map.entry("geq", "≥"),
                    Map.entry("ge", "≥"),
                    Map.entry("neq", "≠"),
                    Map.entry("ne", "≠"),
                    Map.entry("approx", "≈"),
                    Map.entry("infty", "∞"),
                    Map.entry("pi", "π"),
                    Map.entry("sigma", "σ"),
                    Map.entry("mu", "μ"),
                    Map.entry("alpha", "α"),
                    Map.entry("beta", "β"),
                    Map.entry("theta", "θ"),
                    Map.entry("cup", "∪"),
                    Map.entry("cap", "∩"),
                    Map.entry("int", "∫"),
                    Map.entry("log", "log "),
                    Map.entry("ln", "ln "),
                    Map.entry("sin", "sin "),
                    Map.entry("cos", "cos "),
                    Map.entry("tan", "tan "),
                    Map.entry("quad", " "),
                    Map.entry("qquad", " "),
                    Map.entry("n", " "));

    private static final java.util.Set<String> SILENT =
            java.util.Set.of("left", "right", "big", "bigl", "bigr", "Big", "displaystyle");
    private static final java.util.Set<String> PLAIN =
            java.util.Set.of("text", "texttt", "operatorname", "mathrm", "textbf");

    private static final Map<Integer, String> RAISED =
            letters("0123456789+-=()nxyi", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿˣʸⁱ");
    private static final Map<Integer, String> LOWERED =
            letters("0123456789+-=()nxaei", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙₓₐₑᵢ");

    private final String tex;
    private int at;

    private Tex(String tex) {
        this.tex = tex;
    }

    /** The formula in plain characters. */
    static String plain(String tex) {
        return new Tex(tex).until('\0').replaceAll("\\s+", " ").strip();
    }

    private static Map<Integer, String> letters(String from, String to) {
        var map = new HashMap<Integer, String>();
        var plain = from.codePoints().toArray();
        var other = to.codePoints().toArray();
        for (int i = 0; i < plain.length; i++) {
            map.put(plain[i], Character.toString(other[i]));
        }
        return Map.copyOf(map);
    }

    /** Reads on to a closing bracket, which is taken, or to the end. */
    private String until(char close) {
        var text = new StringBuilder();
        while (at < tex.length()) {
            if (tex.charAt(at) == close) {
                at++;
                break;
            }
            text.append(next());
        }
        return text.toString();
    }

    private String next() {
        var sign = tex.charAt(at++);
        return switch (sign) {
            case '\\' -> command();
            case '{' -> until('}');
            case '}' -> "";
            case '^' -> script(RAISED, "^");
            case '_' -> script(LOWERED, "_");
            case '&', '~' -> " ";
            default -> String.valueOf(sign);
        };
    }

    private String command() {
        if (at >= tex.length()) {
            return "\\";
        }
        if (!Character.isLetter(tex.charAt(at))) {
            var sign = tex.charAt(at++);
            return sign == '\\'
                    ? "; "
                    : sign == ',' || sign == '!' || sign == ';' ? " " : String.valueOf(sign);
        }
        var from = at;
        while (at < tex.length() && Character.isLetter(tex.charAt(at))) {
            at++;
        }
        return named(tex.substring(from, at));
    }

    private String named(String name) {
        if (SILENT.contains(name)) {
            if (at < tex.length() && tex.charAt(at) == '.') {
                at++;
            }
            return "";
        }
        if (PLAIN.contains(name)) {
            return argument();
        }
        return switch (name) {
            case "frac", "dfrac", "tfrac" -> grouped(argument()) + "/" + grouped(argument());
            case "sqrt" -> root();
            case "bar", "overline" -> argument() + "\u0304";
            case "begin", "end" -> {
                argument();
                yield " ";
            }
            default -> SIGNS.getOrDefault(name, "\\" + name);
        };
    }

    private String root() {
        var index = "";
        if (at < tex.length() && tex.charAt(at) == '[') {
            at++;
            index = scripted(until(']'), RAISED, "");
        }
        return index + "√" + grouped(argument());
    }

    /** What stands in brackets next, or the next single sign. */
    private String argument() {
        while (at < tex.length() && tex.charAt(at) == ' ') {
            at++;
        }
        return at < tex.length() ? next().strip() : "";
    }

    private String script(Map<Integer, String> letters, String mark) {
        return scripted(argument(), letters, mark);
    }

    /** Raised or lowered, where every letter of it can be; else marked. */
    private static String scripted(String text, Map<Integer, String> letters, String mark) {
        if (!text.isEmpty() && text.codePoints().allMatch(letters::containsKey)) {
            return text.codePoints().mapToObj(letters::get).collect(Collectors.joining());
        }
        return mark + grouped(text);
    }

    /** In brackets, unless it is one number or one word. */
    private static String grouped(String text) {
        var bare = text.strip();
        var one = bare.codePoints().allMatch(Character::isLetter) && bare.length() == 1;
        var number = bare.codePoints().allMatch(sign -> Character.isDigit(sign) || sign == '.');
        return one || number || isInBrackets(bare) ? bare : "(" + bare + ")";
    }

    private static boolean isInBrackets(String text) {
        return text.startsWith("(") && text.indexOf(')') == text.length() - 1;
    }
}
