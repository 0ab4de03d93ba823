package org.cairnlearn.school.access;

/** How somebody who types no password has proved who he or she is. */
public sealed interface Proof {
    /** By two things at once, such as a passkey that asks for a finger: nothing is missing. */
    record Twice() implements Proof {}

    /** By one thing; what the school asks for beside a password is asked for beside this too. */
    record Once() implements Proof {}

    /** By a picture or a card, in a class whose teacher has opened the door for a while. */
    record InClass(SharedDevice device) implements Proof {}
}
