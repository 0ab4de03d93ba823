package org.cairnlearn.standards.cmi5;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.standards.xapi.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Whether a statement is in order where a student's session with a unit is now (cmi5, 9.3 to 9.6).
 * A function of what has been said so far.
 *
 * @param ready whether the unit has read what it has to know at its start (cmi5, 10 and 11)
 * @param said in this session
 * @param before in earlier sessions of the same registration
 */
public record UnitSession(
        Ids ids, @Nullable BigDecimal mastery, boolean ready, Set<Word> said, Set<Word> before) {
    private static final String FIRST = "The first statement of a session is initialized.";
    private static final String MOVE_ON =
            "The category moveon belongs to completed, passed and failed, and to nothing else.";

    public UnitSession {
        said = said.isEmpty() ? Set.of() : Set.copyOf(said);
        before = before.isEmpty() ? Set.of() : Set.copyOf(before);
    }

    /**
     * What every statement has to name.
     *
     * @param actor the account's home page and name
     * @param activity of the unit, as it was told
     * @param publisher the unit's own id
     */
    public record Ids(
            List<String> actor,
            UUID registration,
            UUID session,
            String activity,
            String publisher) {
        public Ids {
            actor = List.copyOf(actor);
        }
    }

    /** What a unit says of a session. */
    public enum Word {
        INITIALIZED(Cmi5.INITIALIZED),
        COMPLETED(Cmi5.COMPLETED),
        PASSED(Cmi5.PASSED),
        FAILED(Cmi5.FAILED),
        TERMINATED(Cmi5.TERMINATED);

        private final String verb;

        Word(String verb) {
            this.verb = verb;
        }

        /** Whether a statement has this verb. */
        public boolean isVerbOf(Statement statement) {
            return verb.equals(statement.verb());
        }

        /** Whether it says how it went. */
        boolean isJudgement() {
            return this == PASSED || this == FAILED;
        }

        private static Optional<Word> find(String verb) {
            for (var word : values()) {
                if (word.verb.equals(verb)) {
                    return Optional.of(word);
                }
            }
            return Optional.empty();
        }
    }

    /** What comes of a statement. */
    public sealed interface Verdict {
        /** In order; with the session as it is after it. */
        record Fine(UnitSession then) implements Verdict {}

        /** Of somebody else, not as the standard wants it, or not now. */
        record Wrong(String why) implements Verdict {}
    }

    /** Looks at the next statement of this session. */
    public Verdict next(Statement statement) {
        var context = context(statement);
        if (!actor(statement.actor()).equals(ids.actor())) {
            return new Verdict.Wrong("The actor is not the one that was launched.");
        }
        if (!ids.registration().toString().equals(text(context.get("registration")))) {
            return new Verdict.Wrong("The registration is not the one that was launched.");
        }
        var session = map(context.get("extensions")).get(Cmi5.SESSION);
        if (!ids.session().toString().equals(session)) {
            return new Verdict.Wrong("The session id is not the one that was launched.");
        }
        var wrong = wrong(statement, context);
        return wrong.isEmpty()
                ? new Verdict.Fine(then(statement, context))
                : new Verdict.Wrong(wrong);
    }

    private String wrong(Statement statement, Map<?, ?> context) {
        if (statement.id().isEmpty()) {
            return "A statement of a unit brings its own id.";
        }
        if (statement.isVoiding()) {
            return "A unit takes no statement back.";
        }
        if (!String.valueOf(statement.json().get("timestamp")).matches(".*(Z|[+]00:?00)")) {
            return "A statement of a unit says when it happened, in UTC.";
        }
        if (!has(context, "grouping", ids.publisher())) {
            return "The publisher's id of the unit is missing among the context's groupings.";
        }
        if (said.contains(Word.TERMINATED)) {
            return "The session is over: nothing follows terminated.";
        }
        var word = Word.find(statement.verb());
        if (!has(context, "category", Cmi5.CATEGORY)) {
            return free(context);
        }
        return word.map(one -> wrong(one, statement, context))
                .orElse("A unit uses this verb outside of the category of cmi5 only.");
    }

    /** Of a statement that the standard does not define. */
    private String free(Map<?, ?> context) {
        if (has(context, "category", Cmi5.MOVE_ON_CATEGORY)) {
            return MOVE_ON;
        }
        return said.contains(Word.INITIALIZED) ? "" : FIRST;
    }

    private String wrong(Word word, Statement statement, Map<?, ?> context) {
        if (!statement.activity().filter(ids.activity()::equals).isPresent()) {
            return "The object is not the activity that was launched.";
        }
        var order = said.contains(word) ? "This was said in this session already." : order(word);
        return order.isEmpty() ? result(word, statement.result(), context) : order;
    }

    private String order(Word word) {
        if (!said.contains(Word.INITIALIZED) && word != Word.INITIALIZED) {
            return FIRST;
        }
        return switch (word) {
            case INITIALIZED ->
                    ready
                            ? ""
                            : "A unit reads LMS.LaunchData and cmi5LearnerPreferences before it says anything.";
            case TERMINATED -> "";
            case COMPLETED ->
                    before.contains(word) ? "It was completed in an earlier session." : "";
            case PASSED ->
                    before.contains(word)
                            ? "It was passed in an earlier session."
                            : said.contains(Word.FAILED) ? "A session passes or fails once." : "";
            case FAILED ->
                    before.contains(Word.PASSED)
                            ? "It was passed in an earlier session."
                            : said.contains(Word.PASSED) ? "A session passes or fails once." : "";
        };
    }

    private String result(Word word, Map<String, Object> result, Map<?, ?> context) {
        var judged = word.isJudgement();
        if (!java.util.Objects.equals(
                result.get("success"), judged ? (Object) (word == Word.PASSED) : null)) {
            return "success is true when it was passed, false when it was failed, and not there otherwise.";
        }
        if (!java.util.Objects.equals(
                result.get("completion"), word == Word.COMPLETED ? (Object) true : null)) {
            return "completion is true when it was completed, and not there otherwise.";
        }
        if (!judged && result.containsKey("score")) {
            return "There is a score only with passed and failed.";
        }
        if (word != Word.INITIALIZED && !result.containsKey("duration")) {
            return "A duration is missing.";
        }
        if ((judged || word == Word.COMPLETED) != has(context, "category", Cmi5.MOVE_ON_CATEGORY)) {
            return MOVE_ON;
        }
        return judged ? score(word, map(result.get("score")), context) : "";
    }

    private String score(Word word, Map<?, ?> score, Map<?, ?> context) {
        if (score.containsKey("raw") && !(score.containsKey("min") && score.containsKey("max"))) {
            return "A raw score names its least and its most.";
        }
        if (!(score.get("scaled") instanceof BigDecimal scaled)) {
            return "";
        }
        if (scaled.signum() < 0) {
            return "A scaled score lies between 0 and 1.";
        }
        if (mastery == null) {
            return "";
        }
        if ((scaled.compareTo(mastery) >= 0) != (word == Word.PASSED)) {
            return "The score says something else than the verb, by the mastery score.";
        }
        var named = map(context.get("extensions")).get(Cmi5.MASTERY);
        return named instanceof BigDecimal number && number.compareTo(mastery) == 0
                ? ""
                : "What was judged by the mastery score names it in the context's extensions.";
    }

    private UnitSession then(Statement statement, Map<?, ?> context) {
        var word = Word.find(statement.verb()).filter(_ -> has(context, "category", Cmi5.CATEGORY));
        if (word.isEmpty()) {
            return this;
        }
        var now = EnumSet.of(word.get());
        now.addAll(said);
        return new UnitSession(ids, mastery, ready, now, before);
    }

    private static List<String> actor(Map<String, Object> actor) {
        if (!actor.getOrDefault("objectType", "Agent").equals("Agent")) {
            return List.of();
        }
        var account = map(actor.get("account"));
        return List.of(text(account.get("homePage")), text(account.get("name")));
    }

    /** Whether a statement says, as the standard defines it, that a unit was passed or failed. */
    public static boolean isJudgement(Statement statement) {
        return Word.find(statement.verb()).filter(Word::isJudgement).isPresent()
                && has(context(statement), "category", Cmi5.CATEGORY);
    }

    private static Map<?, ?> context(Statement statement) {
        return map(statement.json().get("context"));
    }

    private static boolean has(Map<?, ?> context, String list, String id) {
        var all = map(context.get("contextActivities")).get(list);
        return all instanceof Collection<?> several
                ? several.stream().anyMatch(one -> id.equals(map(one).get("id")))
                : id.equals(map(all).get("id"));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}
