package org.cairnlearn.standards.framework;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Plain text of the small HTML that frameworks are written in. Paragraphs become lines. What is set
 * high is kept as an exponent, since x² without it would say something else; at the start of a
 * paragraph it is a footnote and is kept as it is.
 */
final class HtmlText {
    private static final String DIGITS = "0123456789+-\u2013\u2212n";
    private static final String HIGH =
            "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"
                    + "\u207a\u207b\u207b\u207b\u207f";
    private static final Pattern NOT_A_NAME = Pattern.compile("[^a-z0-9].*$", Pattern.DOTALL);
    private static final int LONGEST_ENTITY = 12;
    private static final Map<String, String> ENTITIES = entities();

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private int high = -1;

    private HtmlText(String html) {
        this.html = html;
    }

    static String of(String html) {
        // Two exponents side by side are one: editors split them.
        return new HtmlText(html.replace("</sup><sup>", "")).read();
    }

    private String read() {
        int at = 0;
        while (at < html.length()) {
            char letter = html.charAt(at);
            if (letter == '<' && isTag(at + 1)) {
                int end = endOfTag(at + 1);
                tag(html.substring(at + 1, Math.min(end, html.length())));
                at = end + 1;
            } else if (letter == '&') {
                at = entity(at);
            } else {
                text.append(Character.isWhitespace(letter) ? ' ' : letter);
                at++;
            }
        }
        return tidy(text.toString());
    }

    private boolean isTag(int at) {
        return at < html.length()
                && (Character.isLetter(html.charAt(at)) || "/!".indexOf(html.charAt(at)) >= 0);
    }

    /** An attribute's value may hold the sign that ends a tag. */
    private int endOfTag(int from) {
        char quote = 0;
        for (int i = from; i < html.length(); i++) {
            char letter = html.charAt(i);
            if (quote != 0) {
                quote = letter == quote ? 0 : quote;
            } else if (letter == '"' || letter == '\'') {
                quote = letter;
            } else if (letter == '>') {
                return i;
            }
        }
        return html.length();
    }

    private void tag(String inside) {
        boolean end = inside.startsWith("/");
        String name = (end ? inside.substring(1) : inside).strip().toLowerCase(Locale.ROOT);
        name = NOT_A_NAME.matcher(name).replaceFirst("");
        switch (name) {
            case "sup" -> sup(end);
            case "p", "br", "li", "div", "tr", "ul", "ol", "table" -> text.append('\n');
            case "td", "th" -> text.append(' ');
            default -> {}
        }
    }

    private void sup(boolean end) {
        if (!end) {
            high = endsLine() ? -1 : text.length();
        } else if (high >= 0) {
            String exponent = text.substring(high).replace('\u00a0', ' ');
            text.setLength(high);
            text.append(exponent(exponent.strip())).append(exponent.endsWith(" ") ? " " : "");
            high = -1;
        }
    }

    private boolean endsLine() {
        int last = text.length() - 1;
        while (last >= 0 && (text.charAt(last) == ' ' || text.charAt(last) == '\u00a0')) {
            last--;
        }
        return last < 0 || text.charAt(last) == '\n';
    }

    private static String exponent(String plain) {
        var raised = new StringBuilder();
        for (char letter : plain.toCharArray()) {
            int place = DIGITS.indexOf(letter);
            if (place < 0) {
                return plain.length() == 1 ? "^" + plain : "^(" + plain + ")";
            }
            raised.append(HIGH.charAt(place));
        }
        return raised.toString();
    }

    private int entity(int at) {
        int end = html.indexOf(';', at);
        if (end < 0 || end - at > LONGEST_ENTITY) {
            text.append('&');
            return at + 1;
        }
        String decoded = decode(html.substring(at + 1, end));
        if (decoded.isEmpty()) {
            text.append('&');
            return at + 1;
        }
        text.append(decoded);
        return end + 1;
    }

    private static String decode(String name) {
        if (!name.startsWith("#")) {
            return ENTITIES.getOrDefault(name, "");
        }
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        String digits = name.substring(hex ? 2 : 1);
        if (!digits.matches(hex ? "[0-9a-fA-F]{1,6}" : "\\d{1,7}")) {
            return "";
        }
        int point = Integer.parseInt(digits, hex ? 16 : 10);
        return point > 0 && Character.isValidCodePoint(point) ? Character.toString(point) : "";
    }

    private static String tidy(String text) {
        return text.replace("\\$", "$")
                .replace('\u00a0', ' ')
                .replaceAll(" *\n[ \n]*", "\n")
                .replaceAll(" {2,}", " ")
                .strip();
    }

    private static Map<String, String> entities() {
        String[] pairs = {
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0", "ndash",
            "\u2013", "mdash", "\u2014", "minus", "\u2212", "hellip", "\u2026", "lsquo", "\u2018",
            "rsquo", "\u2019", "ldquo", "\u201c", "rdquo", "\u201d", "laquo", "\u00ab", "raquo",
            "\u00bb", "bull", "\u2022", "middot", "\u00b7", "times", "\u00d7", "divide", "\u00f7",
            "plusmn", "\u00b1", "radic", "\u221a", "ne", "\u2260", "le", "\u2264", "ge", "\u2265",
            "asymp", "\u2248", "equiv", "\u2261", "infin", "\u221e", "sum", "\u2211", "int",
            "\u222b", "ang", "\u2220", "perp", "\u22a5", "cap", "\u2229", "cup", "\u222a", "isin",
            "\u2208", "sub", "\u2282", "rarr", "\u2192", "larr", "\u2190", "deg", "\u00b0", "cent",
            "\u00a2", "pound", "\u00a3", "euro", "\u20ac", "copy", "\u00a9", "reg", "\u00ae",
            "trade", "\u2122", "sect", "\u00a7", "frac12", "\u00bd", "frac14", "\u00bc", "frac34",
            "\u00be", "sup1", "\u00b9", "sup2", "\u00b2", "sup3", "\u00b3", "prime", "\u2032",
            "Prime", "\u2033", "alpha", "\u03b1", "beta", "\u03b2", "gamma", "\u03b3", "delta",
            "\u03b4", "theta", "\u03b8", "lambda", "\u03bb", "mu", "\u03bc", "pi", "\u03c0",
            "sigma", "\u03c3", "phi", "\u03c6", "omega", "\u03c9", "Delta", "\u0394", "Sigma",
            "\u03a3", "Omega", "\u03a9", "eacute", "\u00e9", "egrave", "\u00e8", "agrave", "\u00e0",
            "aacute", "\u00e1", "iacute", "\u00ed", "oacute", "\u00f3", "uacute", "\u00fa",
            "ntilde", "\u00f1", "ccedil", "\u00e7", "auml", "\u00e4", "ouml", "\u00f6", "uuml",
            "\u00fc", "szlig", "\u00df"
        };
        var entities = new HashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            entities.put(pairs[i], pairs[i + 1]);
        }
        return entities;
    }
}
