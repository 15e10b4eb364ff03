package cn.xieshou.meeting.web;

import cn.xieshou.testing.XieshouTest;

/** On the embedded database. */
@XieshouTest
class MeetingPagesTest extends MeetingPages {}
