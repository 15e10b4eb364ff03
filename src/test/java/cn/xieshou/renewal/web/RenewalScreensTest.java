package cn.xieshou.renewal.web;

import cn.xieshou.testing.XieshouTest;

/** On the embedded database. */
@XieshouTest
class RenewalScreensTest extends RenewalScreens {}
