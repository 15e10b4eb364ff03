package cn.xieshou.experience.web;

import cn.xieshou.testing.OnPostgres;
import cn.xieshou.testing.XieshouTest;

/** The same on the database of production. */
@XieshouTest
@OnPostgres
class ExperienceScreensOnPostgresTest extends ExperienceScreens {}
