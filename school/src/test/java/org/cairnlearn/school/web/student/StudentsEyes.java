package org.cairnlearn.school.web.student;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.profile.PaceBand;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** What a student reads about the own skills, on the map and in its panel. */
public final class StudentsEyes {
    private final SmallSchool school;
    private final StudentMap map;

    public StudentsEyes(ApplicationContext application, SmallSchool school) {
        this.school = school;
        this.map = application.getBean(StudentMap.class);
    }

    /** One skill as its reader sees it. */
    public record Seen(int stones, String sure, boolean stale, boolean ready) {}

    /** By the skill's name. */
    public Map<String, Seen> of(PersonId student) {
        var seen = new LinkedHashMap<String, Seen>();
        school.skills().forEach((name, skill) -> seen.put(name, of(student, skill)));
        return seen;
    }

    /** The numbers of the pace. */
    public @Nullable PaceBand pace(PersonId student) {
        var asked = new StudentMap.Asked(null, null, null, MapPage.View.AUTO);
        var page =
                school.as(student, () -> map.show(student, asked, Words.of(Locale.ENGLISH))).page();
        var pace = page.head().pace();
        return pace == null ? null : pace.band();
    }

    private Seen of(PersonId student, CompetencyId skill) {
        var asked = new StudentMap.Asked(skill, null, null, MapPage.View.AUTO);
        var page =
                school.as(student, () -> map.show(student, asked, Words.of(Locale.ENGLISH))).page();
        var dot =
                page.chart().picture().bands().stream()
                        .flatMap(band -> band.dots().stream())
                        .filter(one -> one.stop().id().equals(skill.toString()))
                        .findFirst()
                        .orElseThrow();
        var known = page.panel().known();
        if (known.level().stones() != dot.stop().stones()) {
            throw new AssertionError("The map and its panel disagree about " + skill);
        }
        return new Seen(known.level().stones(), known.sure(), dot.freshLook(), dot.ready());
    }
}
