package org.cairnlearn.school.web.student;

import java.util.Locale;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.FrameworkId;

/** Addresses of the map: everything that is chosen on it stands in them. */
record MapAddress(MapPage.View view) {
    private static final String MAP = "/student/map";

    static MapAddress of(MapPage.View view) {
        return new MapAddress(view);
    }

    String skill(CompetencyId skill) {
        return MAP + "?skill=" + skill + shown();
    }

    String framework(FrameworkId framework) {
        return MAP + "?of=" + framework + shown();
    }

    String part(FrameworkId framework, int number) {
        return MAP + "?of=%s&part=%d%s".formatted(framework, number, shown());
    }

    private String shown() {
        return view == MapPage.View.AUTO ? "" : "&view=" + view.name().toLowerCase(Locale.ROOT);
    }
}
