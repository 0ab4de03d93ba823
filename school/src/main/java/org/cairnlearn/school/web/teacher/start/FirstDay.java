package org.cairnlearn.school.web.teacher.start;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.plan.ClassBook;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Slots;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.teacher.classmap.NearSkills;
import org.cairnlearn.school.web.teacher.classmap.NearSkills.ClassSkills;
import org.springframework.stereotype.Component;

/** A class's first day: its topics, what is known of its students, and the proposals from it. */
@Component
class FirstDay {
    /** More than that a class does not begin on at once. */
    private static final int MOST_TOPICS = 4;

    private final NearSkills skills;
    private final ClassBook classes;
    private final StartBook book;
    private final Proposals proposals;

    FirstDay(NearSkills skills, ClassBook classes, StartBook book, Proposals proposals) {
        this.skills = skills;
        this.classes = classes;
        this.book = book;
        this.proposals = proposals;
    }

    /** A page and whose it is. */
    record Shown(StartPage page, Frames.Who who, ClassId schoolClass) {}

    /** Asks the planner again about a class's blocks of today that nobody has approved. */
    @Component
    static class Proposals {
        private final PlanBook plans;
        private final Slots slots;
        private final SchoolTime time;

        Proposals(PlanBook plans, Slots slots, SchoolTime time) {
            this.plans = plans;
            this.slots = slots;
            this.time = time;
        }

        void again(PersonId person, ClassSkills own) {
            var roster = own.chosen().roster();
            slots.of(person, time.today(), Action.CHANGE_DAY).stream()
                    .filter(slot -> slot.schoolClass().id().equals(roster.schoolClass().id()))
                    .forEach(slot ->
                            plans.proposeAgain(roster, slot.on(time.today()), slot.minutes()));
        }
    }

    /**
     * The sheet, or the choice before it.
     *
     * @param again whether to choose although something is chosen
     */
    Shown show(PersonId person, ClassId schoolClass, boolean again, Words words) {
        var own = skills.of(person, schoolClass, Action.RECORD_WORK);
        var view = new StartView(own.chosen(), words);
        if (own.all().isEmpty() || own.chosen().roster().students().isEmpty()) {
            return shown(own, view.nothing());
        }
        var topics = topics(own, schoolClass);
        return shown(
                own,
                topics.isEmpty() || again
                        ? view.choice(
                                own.all(), topics.stream().map(Competency::code).toList(), false)
                        : view.grid(topics, book.read(own.chosen(), topics)));
    }

    /** Names the topics; the choice again when there are none or too many. */
    Optional<Shown> name(PersonId person, ClassId schoolClass, List<String> codes, Words words) {
        var own = skills.of(person, schoolClass, Action.RECORD_WORK);
        var named =
                codes.stream()
                        .distinct()
                        .flatMap(code -> StartBook.find(own.all(), code).stream())
                        .toList();
        if (named.isEmpty() || named.size() > MOST_TOPICS) {
            return Optional.of(
                    shown(own, new StartView(own.chosen(), words).choice(own.all(), codes, true)));
        }
        classes.nameTopics(schoolClass, named.stream().map(Competency::id).toList(), person);
        proposals.again(person, own);
        return Optional.empty();
    }

    /** Keeps what is known, and proposes groups from it; how many marks there are. */
    int mark(PersonId person, ClassId schoolClass, Map<String, String> fields) {
        var own = skills.of(person, schoolClass, Action.RECORD_WORK);
        var topics = topics(own, schoolClass);
        var marks = Marks.read(own.chosen().roster().students(), topics, fields);
        var kept = book.store(own.chosen(), topics, marks);
        proposals.again(person, own);
        return kept;
    }

    /** In the framework's order. */
    private List<Competency> topics(ClassSkills own, ClassId schoolClass) {
        var named = classes.topics(schoolClass);
        return own.all().stream()
                .filter(skill -> named.contains(skill.id()))
                .limit(MOST_TOPICS)
                .toList();
    }

    private static Shown shown(ClassSkills own, StartPage page) {
        return new Shown(page, own.chosen().who(), own.chosen().roster().schoolClass().id());
    }
}
