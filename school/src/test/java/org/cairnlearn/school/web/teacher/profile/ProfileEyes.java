package org.cairnlearn.school.web.teacher.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.profile.PaceBand;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.web.kit.Sentence;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** What a teacher reads about a student's skills on the student's profile. */
public final class ProfileEyes {
    private final SmallSchool school;
    private final ProfileReader reader;
    private final SchoolTime time;

    public ProfileEyes(ApplicationContext application, SmallSchool school) {
        this.school = school;
        this.reader = application.getBean(ProfileReader.class);
        this.time = application.getBean(SchoolTime.class);
    }

    /** One line as its reader sees it. */
    public record Seen(int stones, String says) {}

    /** The lines under one heading, by the skill's name. */
    public Map<String, Seen> part(PersonId student, String id) {
        var seen = new LinkedHashMap<String, Seen>();
        page(student).shows().columns().stream()
                .flatMap(column -> column.stream().filter(part -> part.id().equals(id)))
                .flatMap(part -> part.lines().stream())
                .forEach(line ->
                        seen.put(skill(line.text()), new Seen(line.stones(), line.text().text())));
        return seen;
    }

    /** The numbers of the pace. */
    public @Nullable PaceBand pace(PersonId student) {
        var pace = page(student).head().pace();
        return pace == null ? null : pace.band();
    }

    private ProfilePage page(PersonId student) {
        var okafor = school.person("okafor");
        var facts = school.as(okafor, () -> reader.read(okafor, student));
        var nothing =
                new Written(new Written.Care("", false, null), List.of(), List.of(), List.of());
        return new ProfileView(facts, Words.of(Locale.ENGLISH), time).page(nothing, List.of());
    }

    private static String skill(Sentence text) {
        return text.runs().stream().filter(Sentence.Run::strong).findFirst().orElseThrow().text();
    }
}
