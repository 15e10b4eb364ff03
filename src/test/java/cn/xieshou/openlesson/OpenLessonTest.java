package cn.xieshou.openlesson;

import cn.xieshou.testing.XieshouTest;

/** On the embedded database. */
@XieshouTest
class OpenLessonTest extends OpenLessonPages {}
