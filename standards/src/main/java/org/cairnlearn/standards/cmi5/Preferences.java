package org.cairnlearn.standards.cmi5;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cairnlearn.standards.json.JsonDocument;

/** How somebody likes units to be (cmi5, 11). */
public final class Preferences {
    private static final String LANGUAGE = "[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*";
    private static final Pattern LANGUAGES = Pattern.compile(LANGUAGE + "(, ?" + LANGUAGE + ")*");

    private Preferences() {}

    /** Whether a document says it as the standard wants it. */
    public static boolean isFit(String type, byte[] content) {
        return type.toLowerCase(Locale.ROOT).startsWith("application/json")
                && JsonDocument.read(new String(content, StandardCharsets.UTF_8))
                        instanceof JsonDocument.Reading.Read(var value)
                && value instanceof Map<?, ?> map
                && map.get("languagePreference") instanceof String languages
                && LANGUAGES.matcher(languages).matches()
                && map.get("audioPreference") instanceof String audio
                && Set.of("on", "off").contains(audio);
    }
}
