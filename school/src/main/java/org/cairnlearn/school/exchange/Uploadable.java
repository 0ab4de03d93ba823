package org.cairnlearn.school.exchange;

/** An import that needs nothing but its files, so that it can be uploaded on a page. */
interface Uploadable {
    /** What it takes in. */
    ImportKind kind();

    /** Imports the files, or with a dry run shows what that would do. */
    ImportReport run(ImportWish wish);
}
