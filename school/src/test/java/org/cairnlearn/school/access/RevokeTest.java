package org.cairnlearn.school.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.cairnlearn.school.platform.Actor;
import org.junit.jupiter.api.Test;

/** Whatever takes the access of an account away does so by the next request of every session. */
class RevokeTest extends AtTheDoor {
    private static final String ROSA = "rosa.ibarra";
    private static final String ANOTHER = "eight stones by the river";

    @Test
    void who_changes_the_own_password_stays_and_everybody_else_is_out() {
        var here = signedIn(ours, ROSA);
        var elsewhere = signedIn(ours, ROSA);
        var stolen = here.copy();
        assertThat(change(here, PASSWORD, ANOTHER)).isEqualTo(303);
        assertThat(knows(elsewhere)).isFalse();
        assertThat(knows(stolen)).as("a copy of the cookie from before").isFalse();
        assertThat(knows(here)).isTrue();
        assertThat(signIn(browser(), ours, ROSA, PASSWORD).statusCode()).isEqualTo(422);
        assertThat(signIn(browser(), ours, ROSA, ANOTHER).statusCode()).isEqualTo(200);
    }

    @Test
    void a_password_is_changed_by_whoever_knows_it_and_to_one_that_is_long_enough() {
        var here = signedIn(ours, ROSA);
        var elsewhere = signedIn(ours, ROSA);
        assertThat(change(here, "no idea at all", ANOTHER)).isEqualTo(422);
        assertThat(change(here, PASSWORD, "short")).isEqualTo(422);
        assertThat(knows(elsewhere)).isTrue();
        for (int n = 0; n < 10; n++) {
            change(here, "guess number " + n, ANOTHER);
        }
        assertThat(change(here, PASSWORD, ANOTHER)).isEqualTo(429);
    }

    @Test
    void an_administrators_change_of_a_password_ends_every_session() {
        var rosa = signedIn(ours, ROSA);
        var id = idOf(ours, ROSA);
        work.write(
                Actor.Task.administering(ours.id()),
                () -> accounts.setPassword(id, new Password(ANOTHER)));
        assertThat(knows(rosa)).isFalse();
    }

    @Test
    void a_disabled_account_is_out_everywhere() {
        var one = signedIn(ours, ROSA);
        var two = signedIn(ours, ROSA);
        var others = signedIn(theirs, ROSA);
        var id = idOf(ours, ROSA);
        work.write(Actor.Task.administering(ours.id()), () -> accounts.disable(id));
        assertThat(knows(one)).isFalse();
        assertThat(knows(two)).isFalse();
        assertThat(knows(others)).as("the same name in another district").isTrue();
    }

    @Test
    void signing_out_everywhere_from_the_own_page_ends_this_one_too() {
        var here = signedIn(ours, ROSA);
        var elsewhere = signedIn(ours, ROSA);
        var jonah = signedIn(ours, "jonah");
        var answer = post(here, "/account/sign-out", Map.of());
        assertThat(answer).isEqualTo(303);
        assertThat(knows(here)).isFalse();
        assertThat(knows(elsewhere)).isFalse();
        assertThat(knows(jonah)).isTrue();
    }

    private static int change(Browser browser, String before, String after) {
        return post(browser, "/account/password", Map.of("before", before, "after", after));
    }

    private static int post(Browser browser, String path, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put("_csrf", token(browser));
        return browser.post(path, form).statusCode();
    }
}
