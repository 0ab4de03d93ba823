package org.cairnlearn.school.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import org.cairnlearn.standards.table.TextSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Hashes by which anyone can tell that nothing was changed. A plan's is that of its canonical form:
 * no spaces, fields in the order of their names, numbers without an exponent or trailing zeros; the
 * seal itself and the opt-outs are left out, so that somebody may leave a study without breaking
 * it.
 */
final class Seal {
    private Seal() {}

    static String of(JsonNode plan) {
        var text = new StringBuilder();
        write(plan, "", text);
        return ofText(text.toString());
    }

    static String ofText(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of a file as it is, unpacked. */
    static String of(Path file) {
        var digest = sha256();
        try (var bytes = new DigestInputStream(TextSource.of(file).open(), digest)) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void write(JsonNode node, String pointer, StringBuilder into) {
        if (node.isObject()) {
            var separator = "{";
            for (var name : new TreeSet<>(node.propertyNames())) {
                var below = pointer + "/" + name;
                if (!below.equals("/study/seal") && !below.equals("/study/optOuts")) {
                    into.append(separator).append(quoted(name)).append(':');
                    write(node.get(name), below, into);
                    separator = ",";
                }
            }
            into.append(separator.equals("{") ? "{}" : "}");
        } else if (node.isArray()) {
            into.append('[');
            for (int i = 0; i < node.size(); i++) {
                into.append(i == 0 ? "" : ",");
                write(node.get(i), pointer + "/" + i, into);
            }
            into.append(']');
        } else if (node.isNumber()) {
            into.append(plain(node.decimalValue()));
        } else {
            into.append(node.isString() ? quoted(node.asString()) : node.toString());
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String quoted(String text) {
        return JsonNodeFactory.instance.stringNode(text).toString();
    }
}
