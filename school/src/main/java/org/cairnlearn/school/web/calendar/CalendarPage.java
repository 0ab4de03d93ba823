package org.cairnlearn.school.web.calendar;

import org.cairnlearn.school.web.kit.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody makes the address at which a calendar program reads the own days.
 *
 * @param what what such a program gets, and what not
 * @param none why there can be none; null when there can
 * @param address the new address, shown once; empty otherwise
 * @param made since when there is one, and when it was read last; empty when there is none
 * @param back the reader's own first page
 */
public record CalendarPage(
        String what, @Nullable Notice none, String address, String made, String back) {}
