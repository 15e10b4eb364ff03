package cn.xieshou.commendation.web;

import cn.xieshou.testing.OnPostgres;
import cn.xieshou.testing.XieshouTest;

/** The same on the database of production. */
@XieshouTest
@OnPostgres
class RoundScreensOnPostgresTest extends RoundScreens {}
