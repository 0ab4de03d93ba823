package org.cairnlearn.statistics.trial;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.cairnlearn.statistics.CannotEstimate;

/**
 * A draw that anyone can repeat with nothing but SHA-256. Within a block, units are put in the
 * order of the hash of {@code seed:attempt:id} and dealt to the arms in turn; with a number of
 * units that the arms do not divide, the arm that is dealt first is the hash of {@code
 * seed:attempt:block} modulo the number of arms. The seal is the hash of the seed and the sorted
 * roster, and is published before the draw.
 *
 * @param seal 64 hexadecimal digits
 * @param attempt 1, or more when earlier draws were not balanced
 * @param arms by id, from 0 (without) up
 */
public record Draw(String seal, int attempt, Map<String, Integer> arms) {
    private static final int MOST_ATTEMPTS = 10_000;

    public Draw {
        arms = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(arms));
    }

    /** The hash of seed and roster, before anything is drawn. */
    public static String seal(Roster roster, String seed) {
        var text = new StringBuilder(seed).append('\n');
        roster.units().stream()
                .map(unit -> unit.block() + "\t" + unit.id() + "\n")
                .sorted()
                .forEach(text::append);
        return hash(text.toString());
    }

    /**
     * Deals the units of each block to arms; pairs are blocks of two, steps of a wedge are arms.
     */
    public static Draw of(Roster roster, int arms, String seed) {
        return attempt(roster, arms, seed, 1);
    }

    /**
     * Draws again until the draw is balanced. The result may only be analysed by randomisation
     * inference over draws that would have been kept.
     */
    public static Draw until(
            Roster roster, int arms, String seed, Predicate<Map<String, Integer>> balanced) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            var draw = attempt(roster, arms, seed, attempt);
            if (balanced.test(draw.arms())) {
                return draw;
            }
        }
        throw new CannotEstimate(
                "draw.unbalanced", "No draw was balanced enough; allow more difference.");
    }

    /**
     * Draws each item of each student by itself: with the programme when the hash of {@code
     * seed:student:item}, read as a fraction, lies below the share.
     */
    public static boolean item(String seed, String student, String item, double share) {
        var digits = hash(seed + ":" + student + ":" + item).substring(0, 13);
        return Long.parseLong(digits, 16) / (double) (1L << 52) < share;
    }

    /** The settings of k strategies in an arm of a factorial draw: one bit each. */
    public static List<Boolean> strategies(int arm, int factors) {
        List<Boolean> on = new ArrayList<>();
        for (int factor = 0; factor < factors; factor++) {
            on.add((arm >> factor & 1) == 1);
        }
        return List.copyOf(on);
    }

    private static Draw attempt(Roster roster, int arms, String seed, int attempt) {
        if (arms < 2) {
            throw new IllegalArgumentException("A draw needs at least two arms, not " + arms);
        }
        Map<String, List<String>> blocks = new TreeMap<>();
        for (var unit : roster.units()) {
            blocks.computeIfAbsent(unit.block(), fresh -> new ArrayList<>()).add(unit.id());
        }
        Map<String, Integer> drawn = new LinkedHashMap<>();
        var prefix = seed + ":" + attempt + ":";
        blocks.forEach((block, ids) -> {
            Map<String, String> order = new LinkedHashMap<>();
            ids.forEach(id -> order.put(id, hash(prefix + id)));
            ids.sort(Comparator.comparing(id -> String.valueOf(order.get(id))));
            int first =
                    ids.size() % arms == 0
                            ? 0
                            : Integer.parseInt(hash(prefix + block).substring(0, 7), 16);
            for (int k = 0; k < ids.size(); k++) {
                drawn.put(ids.get(k), (first + k) % arms);
            }
        });
        return new Draw(seal(roster, seed), attempt, drawn);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
