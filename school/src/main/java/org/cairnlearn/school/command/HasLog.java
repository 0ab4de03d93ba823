package org.cairnlearn.school.command;

/** A command, or options of one, that know whose log a failure belongs to. */
interface HasLog {
    CairnLog log(Shell shell);
}
