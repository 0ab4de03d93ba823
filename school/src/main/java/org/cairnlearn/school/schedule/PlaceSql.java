package org.cairnlearn.school.schedule;

import org.springframework.stereotype.Component;

/** The statements on rooms: what they have, and when they cannot be used. */
@Component
record PlaceSql(RoomSql rooms, ClosedRoomSql closed) {}
