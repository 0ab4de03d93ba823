package org.cairnlearn.school.platform;

import java.net.UnknownHostException;

/** Nothing is asked there: the address has no such form, or its name leads to where nobody may. */
public final class NotToBeAsked extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    NotToBeAsked(String why) {
        super(why);
    }
}
