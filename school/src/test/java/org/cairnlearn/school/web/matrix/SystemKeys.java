package org.cairnlearn.school.web.matrix;

import java.time.LocalDate;
import java.util.Set;
import org.cairnlearn.school.access.ApiClient;
import org.cairnlearn.school.access.Clients;
import org.cairnlearn.school.access.Standing.Scope;
import org.cairnlearn.school.access.Tokens;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;

/** The keys of the other systems of the two districts. */
record SystemKeys(World world) {
    /** What a system shows with each request. */
    String token(Persona system) {
        var tenant = system == Persona.STRANGER_INTEGRATOR ? world.theirs() : world.ours();
        var door = Actor.Task.administering(tenant);
        var work = world.bean(Work.class);
        var clients = world.bean(Clients.class);
        var key = work.write(door, () -> clients.add(wish(system.word()), null));
        var issued =
                (Tokens.Result.Issued) world.bean(Tokens.class).issue(key.id(), key.secret(), "");
        if (system == Persona.INTEGRATOR_BEFORE) {
            work.write(door, () -> clients.revoke(key.client(), null));
        }
        return issued.token();
    }

    static Clients.Wish wish(String name) {
        return new Clients.Wish(
                name, ApiClient.Use.SCHOOL_WORK, Set.of(Scope.values()), LocalDate.of(2027, 6, 30));
    }
}
