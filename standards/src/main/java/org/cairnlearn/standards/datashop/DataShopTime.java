package org.cairnlearn.standards.datashop;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times as exports write them: 2011-09-21 17:35:35.0, with slashes, or milliseconds since 1970. */
final class DataShopTime {
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{11,14}");
    private static final DateTimeFormatter LOCAL =
            new DateTimeFormatterBuilder()
                    .appendPattern("yyyy-M-d H:mm[:ss]")
                    .optionalStart()
                    .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                    .optionalEnd()
                    .toFormatter(Locale.ROOT);

    private DataShopTime() {}

    static Optional<Instant> parse(String text, ZoneId zone) {
        if (MILLISECONDS.matcher(text).matches()) {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
        }
        try {
            var local = LocalDateTime.parse(text.replace('/', '-').replace('T', ' '), LOCAL);
            return Optional.of(local.atZone(zone).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** The zone that a row names, else the one given. */
    static ZoneId zone(String text, ZoneId otherwise) {
        try {
            return text.isEmpty() ? otherwise : ZoneId.of(text, ZoneId.SHORT_IDS);
        } catch (DateTimeException unknown) {
            return otherwise;
        }
    }
}
