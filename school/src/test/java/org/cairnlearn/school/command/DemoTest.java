package org.cairnlearn.school.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.school.plan.GroupGuard;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SchoolTest
class DemoTest {
    private static final int STUDENTS = 20;

    /** The school's rule: days in a row in groups of like level, and in groups on one skill. */
    private static final int LIMIT = 10;

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired Work work;
    @Autowired SchoolTime time;
    @Autowired TestClock clock;
    @TempDir Path files;

    @Test
    void a_demo_is_taken_in_whole_and_its_day_is_a_school_day() {
        var before = tenants.all();
        var signIns = new ArrayList<SignIn>();
        var place = new DemoStep.Place(new Doors(application), files, clock::at);
        DemoSteps.all(time, STUDENTS, files).forEach(step -> signIns.addAll(step.run(place)));

        assertThat(signIns)
                .extracting(SignIn::who)
                .containsExactly("a teacher", "a student", "the office", "who runs flex time");
        var made =
                tenants.all().stream()
                        .filter(one -> !before.contains(one))
                        .findFirst()
                        .orElseThrow();
        assertThat(work.read(Actor.Task.administering(made.id()), this::students))
                .isEqualTo(STUDENTS);
        assertThat(work.read(Actor.Task.administering(made.id()), this::todayIsASchoolDay))
                .isTrue();
        assertThat(work.read(Actor.Task.planning(made.id()), this::mixed))
                .anyMatch(one -> one.sameLevel() > 0 && one.company().peers() > 0)
                .allMatch(one -> one.run() <= LIMIT && one.onePurpose() <= LIMIT);
        assertThat(Files.exists(files.resolve("truth").resolve("truth.csv"))).isTrue();
    }

    /** How the groups of the weeks before have mixed. */
    private List<GroupGuard.Mixing> mixed() {
        var roster = application.getBean(RosterBook.class);
        var guard = application.getBean(GroupGuard.class);
        return roster.organisations().stream()
                .flatMap(school -> roster.classesOf(school.id(), time.today()).stream())
                .filter(one -> one.schoolClass().subjects().contains("Mathematics"))
                .flatMap(one ->
                        guard
                                .of(
                                        one.schoolClass(),
                                        one.students().stream().map(Person::id).toList(),
                                        time.today())
                                .stream())
                .toList();
    }

    private int students() {
        return application.getBean(RosterBook.class).studentIds().values().stream()
                .distinct()
                .toList()
                .size();
    }

    private boolean todayIsASchoolDay() {
        var schools = application.getBean(RosterBook.class).organisations();
        var schedule = application.getBean(ScheduleBook.class);
        return schools.stream()
                .allMatch(school -> schedule.calendar(school.id()).isSchoolDay(time.today()));
    }
}
