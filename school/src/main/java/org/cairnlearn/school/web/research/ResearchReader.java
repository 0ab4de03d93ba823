package org.cairnlearn.school.web.research;

import java.util.List;
import java.util.Map;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.research.Extract;
import org.cairnlearn.school.research.RegisteredStudy;
import org.cairnlearn.school.research.ResearchBook;
import org.cairnlearn.school.research.StudyCode;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.springframework.stereotype.Component;

/** Reads a researcher's studies; inside that person's own work. */
@Component
final class ResearchReader {
    private final ResearchBook book;
    private final CompetencyBook competencies;
    private final Gate gate;
    private final SchoolTime time;

    ResearchReader(ResearchBook book, CompetencyBook competencies, Gate gate, SchoolTime time) {
        this.book = book;
        this.competencies = competencies;
        this.gate = gate;
        this.time = time;
    }

    /** A study with what may be told of it, and its skills. */
    record Facts(RegisteredStudy study, Extract extract, Map<CompetencyId, Competency> skills) {}

    /** The studies that are open to somebody today. */
    List<RegisteredStudy> of(PersonId researcher) {
        return book.all().stream().filter(one -> isOpen(researcher, one)).toList();
    }

    Facts of(PersonId researcher, String code) {
        var study =
                StudyCode.find(code)
                        .flatMap(book::find)
                        .filter(one -> isOpen(researcher, one))
                        .orElseThrow(NotThere::new);
        var extract = book.extract(study);
        if (!extract.groups().isEmpty()) {
            gate.enter(researcher, Action.SEE_CELLS, Gate.study(code, extract.smallest()));
        }
        return new Facts(study, extract, competencies.byId(study.scope().skills()));
    }

    /** Whether the study is the researcher's own today; how small its cells are is asked later. */
    private boolean isOpen(PersonId researcher, RegisteredStudy study) {
        var whole = Gate.study(study.code().value(), Integer.MAX_VALUE);
        return study.isOpen(time.today()) && gate.opens(researcher, Action.SEE_CELLS, whole);
    }
}
