package cn.xieshou.experience.web;

import cn.xieshou.testing.XieshouTest;

/** On the embedded database. */
@XieshouTest
class ExperienceScreensTest extends ExperienceScreens {}
