package cn.xieshou.openlesson;

import cn.xieshou.testing.OnPostgres;
import cn.xieshou.testing.XieshouTest;

/** The same on the database of production. */
@XieshouTest
@OnPostgres
class OpenLessonOnPostgresTest extends OpenLessonPages {}
