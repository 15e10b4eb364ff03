package cn.xieshou.commendation.web;

import cn.xieshou.testing.XieshouTest;

/** On the embedded database. */
@XieshouTest
class RoundScreensTest extends RoundScreens {}
