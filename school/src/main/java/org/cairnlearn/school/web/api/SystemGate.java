package org.cairnlearn.school.web.api;

import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Decide;
import org.cairnlearn.school.access.Decision;
import org.cairnlearn.school.access.Integrator;
import org.cairnlearn.school.access.Resource;
import org.cairnlearn.school.platform.SchoolTime;
import org.springframework.stereotype.Component;

/** Asks whether another system may do something with the data of its tenant now. */
@Component
record SystemGate(SchoolTime time) {
    boolean opens(Integrator system, Action action) {
        return Decide.decide(
                        system.standing(), action, new Resource.Common(system.tenant()), time.now())
                instanceof Decision.Allowed;
    }
}
