package cn.xieshou.pairing;

import cn.xieshou.testing.OnPostgres;
import cn.xieshou.testing.XieshouTest;

/** The same on the database of production. */
@XieshouTest
@OnPostgres
class HelpedLevelsOnPostgresTest extends HelpedLevels {}
