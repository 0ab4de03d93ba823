package org.cairnlearn.school.web.student;

import java.util.UUID;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.conference.AskBook;
import org.cairnlearn.school.conference.Request;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a student's talks, and writes down what the student asks for. */
@Component
class StudentTalkDesk {
    private final AskBook asked;
    private final StudentTalkReader reader;
    private final StudentFrame frame;

    StudentTalkDesk(AskBook asked, StudentTalkReader reader, StudentFrame frame) {
        this.asked = asked;
        this.reader = reader;
        this.frame = frame;
    }

    StudentController.Shown<StudentTalkPage> show(PersonId student, Words words) {
        frame.enter(student, Action.ASK_FOR_TALK);
        return new StudentController.Shown<>(
                new StudentTalkView(student, reader.read(student), words, reader.clock()).page(),
                frame.who(student));
    }

    /** Whom the student may not ask is not there. */
    void ask(PersonId student, Request.Wish wish) {
        frame.enter(student, Action.ASK_FOR_TALK);
        var teacher = wish.teacher();
        if (teacher != null
                && reader.teachers(student).stream().map(Person::id).noneMatch(teacher::equals)) {
            throw new NotThere();
        }
        asked.ask(student, wish);
    }

    void cancel(PersonId student) {
        frame.enter(student, Action.ASK_FOR_TALK);
        asked.cancel(student);
    }

    boolean write(PersonId student, @Nullable UUID id, String words) {
        frame.enter(student, Action.ASK_FOR_TALK);
        return id == null ? asked.write(student, words) : asked.write(student, id, words);
    }

    void takeBack(PersonId student, UUID line) {
        frame.enter(student, Action.ASK_FOR_TALK);
        if (!asked.takeBack(student, line)) {
            throw new NotThere();
        }
    }
}
