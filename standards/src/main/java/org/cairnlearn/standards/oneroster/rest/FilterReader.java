package org.cairnlearn.standards.oneroster.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cairnlearn.standards.oneroster.rest.RestFilter.Operator;

/**
 * Reads {@code familyName='Okafor' AND status='active' OR …}. AND binds closer than OR. A value
 * stands in single quotes; a quote in it may be doubled, and one that is followed by neither the
 * end nor AND or OR is a letter of the value, as in {@code 'O'Neil'}.
 */
final class FilterReader {
    /** More comparisons than anybody writes. */
    private static final int MOST = 50;

    private static final Pattern FIELD = Pattern.compile("\\s*([A-Za-z][A-Za-z.]*)\\s*");
    private static final Pattern JOINED =
            Pattern.compile("\\s+(AND|OR)\\s+", Pattern.CASE_INSENSITIVE);

    private final String text;
    private int at;

    private FilterReader(String text) {
        this.text = text;
    }

    /** Empty when it cannot be read. */
    static Optional<RestFilter> read(String text) {
        return new FilterReader(text).read();
    }

    private Optional<RestFilter> read() {
        var any = new ArrayList<RestFilter>();
        var all = new ArrayList<RestFilter>();
        for (var number = 1; number <= MOST; number++) {
            var test = test();
            if (test.isEmpty()) {
                return Optional.empty();
            }
            all.add(test.get());
            var join = join();
            if (!join.equalsIgnoreCase("AND")) {
                any.add(all.size() == 1 ? all.getFirst() : new RestFilter.All(all));
                all.clear();
            }
            if (join.isEmpty()) {
                return at == text.length() ? Optional.of(joined(any)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static RestFilter joined(List<RestFilter> any) {
        return any.size() == 1 ? any.getFirst() : new RestFilter.Any(any);
    }

    private Optional<RestFilter> test() {
        var field = FIELD.matcher(text).region(at, text.length());
        if (!field.lookingAt()) {
            return Optional.empty();
        }
        at = field.end();
        var operator = operator();
        if (operator.isEmpty()) {
            return Optional.empty();
        }
        var name = field.group(1);
        return value().map(value -> new RestFilter.Test(name, operator.get(), value));
    }

    private Optional<Operator> operator() {
        var found =
                Arrays.stream(Operator.values())
                        .filter(one -> text.startsWith(one.sign(), at))
                        .findFirst();
        found.ifPresent(one -> at += one.sign().length());
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return found;
    }

    private Optional<String> value() {
        if (!text.startsWith("'", at)) {
            return Optional.empty();
        }
        var value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (letter == '\'' && isEnd(at + 1)) {
                at++;
                return Optional.of(value.toString());
            }
            if (letter == '\'' && text.startsWith("'", at + 1)) {
                at++;
            }
            value.append(letter);
        }
        return Optional.empty();
    }

    private boolean isEnd(int after) {
        return text.substring(after).isBlank()
                || JOINED.matcher(text).region(after, text.length()).lookingAt();
    }

    /** AND or OR; empty at the end. */
    private String join() {
        var joined = JOINED.matcher(text).region(at, text.length());
        if (joined.lookingAt()) {
            at = joined.end();
            return joined.group(1);
        }
        if (text.substring(at).isBlank()) {
            at = text.length();
        }
        return "";
    }
}
